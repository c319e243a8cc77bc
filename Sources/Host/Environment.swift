// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime
import Glibc

/// What surrounds one run of the program, read once.
///
/// A plain value, so that a test can describe any surroundings by hand.
package struct Environment: Sendable {
  /// The words after the program's name. Bytes that are not UTF-8 are already replaced.
  package var arguments: [String]
  /// Every variable of the process, as it stands.
  package var variables: [String: String]
  package var now: Timestamp
  /// Chance, drawn from the system for this run.
  package var seed: UInt64
  package var terminal: Terminal
  /// The user's home by the system's user list; asked only where `HOME` is missing.
  package var homeOfUser: String?

  /// Which argument is no text in UTF-8, counted from 1.
  package var unreadableArgument: Int?
  /// Set where not even the program's own name is known: without `/proc` Swift finds no arguments, and
  /// a command must not be taken for none.
  package var missingArguments: FileError?

  package init(
    arguments: [String] = [], variables: [String: String] = [:], now: Timestamp, seed: UInt64,
    terminal: Terminal = .none, homeOfUser: String? = nil
  ) {
    self.arguments = arguments
    self.variables = variables
    self.now = now
    self.seed = seed
    self.terminal = terminal
    self.homeOfUser = homeOfUser
  }

  /// The surroundings of this process at this moment.
  package static func current() -> Environment {
    let variables = readVariables()
    var chance = SystemRandomNumberGenerator()
    var environment = Environment(
      arguments: Array(CommandLine.arguments.dropFirst()), variables: variables,
      now: readClock(), seed: chance.next(), terminal: .current(),
      homeOfUser: variables["HOME"] == nil ? readHomeOfUser() : nil)
    if CommandLine.arguments.isEmpty {
      environment.missingArguments = FileError(
        path: "/proc/self/cmdline", fault: .system(SystemFault(errno: ENOENT)))
    }
    // What Swift hands over has a replacement character in place of each wrong byte.
    environment.unreadableArgument = (1..<max(1, Int(CommandLine.argc))).first { place in
      unsafe CommandLine.unsafeArgv[place].map { unsafe String(validatingCString: $0) == nil }
        ?? false
    }
    return environment
  }

  /// The same a while later: with the clock, chance and the terminal's size of this moment.
  package func atThisMoment() -> Environment {
    var environment = self
    var chance = SystemRandomNumberGenerator()
    environment.now = readClock()
    environment.seed = chance.next()
    environment.terminal.columns = Terminal.current().columns
    return environment
  }

  /// The variable's value; nil where it is missing or empty, which means the same everywhere here.
  package subscript(variable: String) -> String? {
    guard let value = variables[variable], !value.isEmpty else { return nil }
    return value
  }
}

private func readVariables() -> [String: String] {
  var variables: [String: String] = [:]
  var entry = unsafe environ
  while let text = unsafe entry.pointee {
    let line = unsafe String(cString: text)
    // By bytes: looking for a character takes twenty times as long.
    if let sign = line.utf8.firstIndex(of: UInt8(ascii: "=")) {
      let name = String(line[..<sign])
      if variables[name] == nil { variables[name] = String(line[line.utf8.index(after: sign)...]) }
    }
    unsafe entry += 1
  }
  return variables
}

private func readClock() -> Timestamp {
  Timestamp(seconds: Int64(time(nil)))
}

private func readHomeOfUser() -> String? {
  guard let user = unsafe getpwuid(getuid()), let home = unsafe user.pointee.pw_dir else {
    return nil
  }
  return unsafe String(cString: home)
}
