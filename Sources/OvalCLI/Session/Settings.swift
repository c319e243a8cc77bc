// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Host
import Reports
import UseCases

/// The shared options of an invocation over the variables of its environment and the files.
struct Settings {
  let invocation: Invocation
  let environment: Environment
  let layers: SettingLayers

  init(_ invocation: Invocation, _ environment: Environment, _ stored: StoredSettings) {
    self.invocation = invocation
    self.environment = environment
    layers = SettingLayers(option: { invocation[$0] }, environment: environment, stored: stored)
  }

  func text(_ setting: Setting) -> String? { layers.value(of: setting)?.text }

  func present() throws(UsageError) -> Present {
    if let text = invocation[.now] { return try present(text, .option(.now)) }
    if let text = environment["OVAL_NOW"] { return try present(text, .variable("OVAL_NOW")) }
    return .instant(environment.now)
  }

  private func present(
    _ text: String, _ origin: UsageFault.Origin
  ) throws(UsageError) -> Present {
    guard let present = Present(text) else { throw unreadable(text, origin, .instant) }
    return present
  }

  func zone() throws(UsageError) -> Zone? {
    guard let value = layers.value(of: .zone) else { return nil }
    return try zone(named: value.text, value.origin)
  }

  /// The zone of that name, which came from there.
  func zone(named name: String, _ origin: UsageFault.Origin) throws(UsageError) -> Zone {
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
    guard let value = layers.value(of: .language) else { return nil }
    guard let language = Language(rawValue: value.text) else {
      throw unreadable(value.text, value.origin, .choice(Setting.language.choices))
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
  /// is used to. A variable or a file is for all commands, and passed over by one that does not
  /// know the format.
  func format() throws(UsageError) -> OutputFormat {
    let usual = invocation.command.formats
    if let value = layers.value(of: .format) {
      guard let format = OutputFormat(value.text) else {
        throw unreadable(value.text, value.origin, .choice(Setting.format.choices))
      }
      if usual.contains(format) { return format }
    }
    let preferred: OutputFormat = environment.terminal.isOutput ? .table : .plain
    return usual.contains(preferred) ? preferred : usual.first ?? preferred
  }

  private func unreadable(
    _ value: String, _ origin: UsageFault.Origin, _ expected: UsageFault.Expectation
  ) -> UsageError {
    UsageError(.unreadable(value, from: origin, expected: expected), in: invocation.command)
  }
}
