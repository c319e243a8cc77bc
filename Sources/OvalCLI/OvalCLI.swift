// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The command line: which commands there are, how words become an invocation, what a session knows
// of its surroundings, help and usage errors in two languages, and the one place that writes.
//
// A command is declared in `Commands`, one file each, and listed in `CommandTable.oval`; parser,
// help, manual pages and completions all read that table. Nothing here knows how a booking is
// decided or worded.
