// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

// City files, season files and sheets as typed values, and back.
//
// This module reads YAML text over libyaml, strictly and within fixed bounds, and answers either
// with a value that is valid by construction or with a list of errors that name file, line,
// column and reason. It does not open files, does not know the store, and words nothing.
