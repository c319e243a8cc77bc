// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything ambient: arguments, variables, the clock, chance, the terminal, files, zone files and
// signals. Each is read once, at the start or when a command asks for it, and handed on as a value.
//
// Nothing here knows what a booking is or says a sentence; errors are facts.
