// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Host
import Reports
import UseCases

/// The shared options of an invocation over the variables of its environment.
struct Settings {
  let invocation: Invocation
  let environment: Environment

  init(_ invocation: Invocation, _ environment: Environment) {
    self.invocation = invocation
    self.environment = environment
  }

  /// The option's value, else the variable's.
  func text(_ option: Option, _ variable: String?) -> String? {
    value(option, variable)?.value
  }

  func present() throws(UsageError) -> Present {
    guard let (text, origin) = value(.now, "OVAL_NOW") else { return .instant(environment.now) }
    guard let present = Present(text) else { throw unreadable(text, origin, .instant) }
    return present
  }

  func zone() throws(UsageError) -> Zone? {
    guard let (name, origin) = value(.zone, "OVAL_ZONE") else { return nil }
    let files = ZoneFiles(environment)
    if let zone = files.zone(named: name) { return zone }
    let names = files.names()
    // None at all, or this very name with a file that cannot be understood.
    if names.isEmpty || names.contains(name) {
      throw unreadable(name, origin, .zoneData(places: files.directories))
    }
    let written = String(name.unicodeScalars.prefix(100))
    let same = names.filter { $0.folded == written.folded }
    let meant = same.isEmpty ? nearest(to: written, among: names) : same
    throw unreadable(name, origin, .zone(nearest: meant))
  }

  func language() throws(UsageError) -> Language? {
    guard let (text, origin) = value(.language, "OVAL_LANG") else {
      return localeLanguage(environment)
    }
    guard let language = Language(rawValue: text) else {
      throw unreadable(text, origin, .choice(Option.language.value.choices))
    }
    return language
  }

  func seed() throws(UsageError) -> Circumstances.Seed {
    guard let text = environment["OVAL_SEED"] else { return .random(environment.seed) }
    guard let seed = UInt64(text) else {
      throw unreadable(text, .variable("OVAL_SEED"), .wholeNumber(.min ... .max))
    }
    return .fixed(seed)
  }

  /// What was asked for; else a table for eyes and plain text for pipes, or what else the command
  /// is used to.
  func format() -> OutputFormat {
    if invocation.has(.json) { return .json }
    if let format = invocation[.format].flatMap({ OutputFormat($0) }) { return format }
    let usual = invocation.command.formats
    let preferred: OutputFormat = environment.terminal.isOutput ? .table : .plain
    return usual.contains(preferred) ? preferred : usual.first ?? preferred
  }

  private func value(
    _ option: Option, _ variable: String?
  ) -> (value: String, origin: UsageFault.Origin)? {
    if let value = invocation[option] { return (value, .option(option)) }
    return variable.flatMap { name in environment[name].map { ($0, .variable(name)) } }
  }

  private func unreadable(
    _ value: String, _ origin: UsageFault.Origin, _ expected: UsageFault.Expectation
  ) -> UsageError {
    UsageError(.unreadable(value, from: origin, expected: expected), in: invocation.command)
  }
}

/// The language of the user's locale; nil where it names none (unset, C, POSIX).
///
/// Somebody whose locale is neither German nor English is more likely to read English.
func localeLanguage(_ environment: Environment) -> Language? {
  let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"]
  guard let code = locale?.prefix(while: { $0.isLetter }), code != "C", code != "POSIX" else {
    return nil
  }
  return Language(rawValue: code.lowercased()) ?? .english
}
