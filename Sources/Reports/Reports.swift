// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Turns the outcomes of the use cases into what people and scripts read: text for a terminal or a
// pipe, JSON and CSV, in German and English.
//
// An outcome becomes a `Report`, a value, and `render` writes it in one of the formats. Words come
// from a `Wording`, which knows the language, the zone and the present. Nothing here decides what
// is shown to whom, reads a file or knows the terminal: its width comes in as a number.
