// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

// SQL: a thin, safe face over SQLite's C interface.
//
// It opens connections, runs statements with named parameters, streams rows, keeps transactions
// whole, creates a database file in one step and brings an old one up to date. It knows no tables
// but its own `migration`, no clock and no environment.
