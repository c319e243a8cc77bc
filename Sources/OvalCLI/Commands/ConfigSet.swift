// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Documents
import Reports

extension Operand {
  static let settingValue = Operand(
    Bilingual("WERT", "VALUE"), names: .settingValue,
    summary: Bilingual(
      "der neue Wert, zum Beispiel en für die Sprache",
      "the new value, for example en for the language"))
}

extension Command {
  static let configSet = Command(
    Bilingual("einstellung setzen", "config set"), group: .program,
    summary: Bilingual("eine Einstellung setzen", "set a setting"),
    description: Bilingual(
      """
      Schreibt den Wert in Ihre Datei, $XDG_CONFIG_HOME/oval/config.yaml, und lässt alles andere \
      darin, wie es ist. Fehlt sie, wird sie angelegt, nur für Sie lesbar. Eine Datei mit Fehlern \
      wird nie überschrieben.
      """,
      """
      Writes the value into your file, $XDG_CONFIG_HOME/oval/config.yaml, and leaves all else in \
      it as it is. Where it is missing it is made, for you alone to read. A file with mistakes is \
      never overwritten.
      """),
    operands: [.settingKey, .settingValue], database: .none,
    examples: [
      Example(
        Bilingual("einstellung setzen sprache en", "config set lang en"),
        Bilingual("immer englisch", "always English")),
      Example(
        Bilingual("einstellung setzen als sv-nordlicht", "config set as sv-nordlicht"),
        Bilingual("immer für diesen Verein handeln", "always act for this club")),
    ],
    run: runConfigSet)
}

@Sendable private func runConfigSet(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  let key = try ConfigKey(invocation[.settingKey] ?? "", in: invocation.command)
  let value = invocation[.settingValue] ?? ""
  switch key {
  case .alias(let name):
    return try setAlias(name, value, invocation, session, console)
  case .setting(let setting):
    let value = try accepted(value, for: setting, invocation, session)
    return try write(value, key, invocation, session, console)
  }
}

/// The value as it is written: what the option of that name would take.
private func accepted(
  _ value: String, for setting: Setting, _ invocation: Invocation, _ session: Session
) throws(UsageError) -> String {
  let command = invocation.command
  guard let text = try? PlainText(value, limit: SettingsFile.valueLimit).text else {
    throw UsageError(.unfitText(setting.name), in: command)
  }
  guard let known = setting.key.canonical(text) else {
    throw UsageError(
      .unreadable(text, from: .setting(setting), expected: .choice(setting.choices)), in: command)
  }
  if setting == .zone {
    _ = try Settings(invocation, session.environment, session.stored)
      .zone(named: known, .setting(setting))
  }
  return known
}

/// Writes what has been checked, and says so.
func write(
  _ value: String, _ key: ConfigKey, _ invocation: Invocation, _ session: Session,
  _ console: Console
) throws -> ExitStatus {
  let file = try UsersSettings(session)
  try file.set(key.place, named: key.name, to: value)
  let line = SettingLine(key: key.name, value: value, origin: .file(path: file.path, line: 0))
  return try Desk(invocation, session, console).serve(city: nil) { _ in
    Desk.Answer { .settingWritten(line, isWritten: !session.isDryRun, in: $0) }
  }
}
