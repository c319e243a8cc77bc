// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Documents
import Reports

extension Command {
  static let configUnset = Command(
    Bilingual("einstellung löschen", "config unset"), group: .program,
    summary: Bilingual("eine Einstellung löschen", "remove a setting"),
    description: Bilingual(
      "Nimmt die Einstellung aus Ihrer Datei; alles andere darin bleibt, wie es ist.",
      "Takes the setting out of your file; all else in it stays as it is."),
    operands: [.settingKey], database: .none,
    examples: [
      Example(
        Bilingual("einstellung löschen sprache", "config unset lang"),
        Bilingual("wieder die Sprache des Rechners", "the machine's language again"))
    ],
    run: runConfigUnset)
}

@Sendable private func runConfigUnset(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  try unset(
    try ConfigKey(invocation[.settingKey] ?? "", in: invocation.command), invocation, session,
    console)
}

/// Takes it out of the user's file, where it must stand.
func unset(
  _ key: ConfigKey, _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  let file = try UsersSettings(session)
  let having = session.stored.files.filter { $0.holds(key) }
  guard having.contains(where: \.isUsers) else {
    throw CommandFailure.setting(.notInFile(key.name, path: having.first?.shownPath))
  }
  try file.remove(key.place, named: key.name)
  let line = SettingLine(key: key.name, value: nil, origin: .file(path: file.path, line: 0))
  return try Desk(invocation, session, console).serve(city: nil) { _ in
    Desk.Answer { .settingWritten(line, isWritten: !session.isDryRun, in: $0) }
  }
}

extension StoredSettings.File {
  fileprivate func holds(_ key: ConfigKey) -> Bool {
    switch key {
    case .setting(let setting): content.settings.contains { $0.name == setting.name.english }
    case .alias(let name): content.aliases.contains { $0.name.folded == name.folded }
    }
  }
}
