// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

// ICalendar: the one place that speaks iCalendar (RFC 5545, RFC 7986), and the only one that uses
// libical. It turns events into a feed that every client keeps.
//
// libical builds properties and escapes their values. Folding, the description of time zones,
// recurrence and every calculation with time are done here, because it gets them wrong.
