// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CSQLite

/// The version of SQLite that this process has loaded.
package var libraryVersion: String { unsafe String(cString: sqlite3_libversion()) }
