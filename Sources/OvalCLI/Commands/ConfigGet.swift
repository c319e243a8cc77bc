// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

extension Operand {
  static let settingKey = Operand(
    Bilingual("SCHLÜSSEL", "KEY"),
    summary: Bilingual(
      "eine Einstellung, wie oval einstellung liste sie nennt: lang, alias.heute",
      "a setting as oval config list names it: lang, alias.today"))
}

extension Command {
  static let configGet = Command(
    Bilingual("einstellung lesen", "config get"), group: .program,
    summary: Bilingual("eine Einstellung zeigen", "show one setting"),
    description: Bilingual(
      "Zeigt, was gilt, und sonst nichts. Ist nichts gesetzt, ist der Rückgabewert 4.",
      "Tells what is in effect and nothing else. Where nothing is set, the status is 4."),
    operands: [.settingKey], database: .none,
    examples: [
      Example(
        Bilingual("einstellung lesen sprache", "config get lang"),
        Bilingual("die Sprache der Texte", "the language of the texts"))
    ],
    run: runConfigGet)
}

@Sendable private func runConfigGet(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  let key = try ConfigKey(invocation[.settingKey] ?? "", in: invocation.command)
  let line = session.line(for: key, invocation)
  guard line.value != nil else {
    if case .alias(let name) = key {
      let nearest = session.stored.aliases.map { Bilingual(same: $0.name) }.nearest(to: name)
      throw CommandFailure.setting(.unknownAlias(name, nearest: nearest.map(\.english)))
    }
    throw CommandFailure.setting(.unset(key.name))
  }
  return try Desk(invocation, session, console).serve(city: nil) { _ in
    Desk.Answer { .setting(line, in: $0) }
  }
}
