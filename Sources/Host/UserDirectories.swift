// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a user's files belong (XDG Base Directory Specification 0.8).
///
/// Nil where the user has no home and the variable does not say. Relative paths in the variables
/// are ignored, as the specification asks.
package struct UserDirectories: Hashable, Sendable {
  package let home: String?
  package let data: String?
  package let configuration: String?
  package let state: String?

  package init(_ environment: Environment) {
    let home = (environment["HOME"] ?? environment.homeOfUser).flatMap(absolute)
    func directory(_ variable: String, _ below: String) -> String? {
      environment[variable].flatMap(absolute) ?? home.map { join($0, below) }
    }
    self.home = home
    data = directory("XDG_DATA_HOME", ".local/share")
    configuration = directory("XDG_CONFIG_HOME", ".config")
    state = directory("XDG_STATE_HOME", ".local/state")
  }
}

private func absolute(_ path: String) -> String? { path.hasPrefix("/") ? path : nil }

private func join(_ directory: String, _ below: String) -> String {
  directory.hasSuffix("/") ? directory + below : directory + "/" + below
}
