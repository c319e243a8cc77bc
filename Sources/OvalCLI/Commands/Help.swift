// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Host

extension Operand {
  static let subject = Operand(
    Bilingual("BEFEHL", "COMMAND"), .optionalRest,
    summary: Bilingual("ein Befehl oder ein Thema", "a command or a topic"))
}

extension Option {
  static let everything = Option(
    Bilingual("alle", "all"), short: "a",
    summary: Bilingual(
      "auch Aliase und Programme, die oval-NAME heißen",
      "aliases and programs named oval-NAME, too"))
}

extension Command {
  static let help = Command(
    Bilingual("hilfe", "help"), group: .program,
    summary: Bilingual("Befehle und Themen erklären", "explain commands and topics"),
    description: Bilingual(
      "Ohne Angabe: alle Befehle, gemeinsamen Optionen und Themen.",
      "Without an operand: all commands, shared options and topics."),
    operands: [.subject], options: [.everything], formats: [.plain], database: .none,
    examples: [
      Example(
        Bilingual("hilfe buchen", "help book"),
        Bilingual("einen Befehl erklären", "explain a command")),
      Example(
        Bilingual("hilfe zeitangaben", "help dates"),
        Bilingual("wie Tage und Zeiten geschrieben werden", "how days and times are written")),
      Example(
        Bilingual("hilfe --alle", "help --all"),
        Bilingual("auch, was Sie selbst hinzugefügt haben", "also what you have added yourself")),
    ],
    run: showHelp)
}

@Sendable private func showHelp(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  let table = session.table
  let words = invocation.words(of: .subject)
  guard let first = words.first else {
    let page =
      invocation.has(.everything)
      ? table.everything(session) : table.contents(in: session.language)
    return try show(page, session, console)
  }
  if words.count == 1, let topic = Topic.all.first(where: { $0.name.isNamed(first) }) {
    return try show(topic.page(in: session.language), session, console)
  }
  let (commands, depth) = table.commands(under: words)
  guard depth == words.count else {
    if words.count == 1, let page = table.call(first, session) {
      return try show(page, session, console)
    }
    let names =
      commands.compactMap { $0.words.count > depth ? $0.words[depth] : nil }
      + (depth == 0 ? Topic.all.map(\.name) + others(session) : [])
    throw UsageError(
      .unknownTopic(
        words.joined(separator: " "), under: Array((commands.first?.words ?? []).prefix(depth)),
        nearest: names.nearest(to: words[depth])),
      in: invocation.command)
  }
  if let command = commands.first(where: { $0.words.count == depth }) {
    return try show(command.page(in: session.language), session, console)
  }
  return try show(table.contents(of: commands, in: session.language), session, console)
}

/// The names that help knows besides commands and topics.
private func others(_ session: Session) -> [Bilingual] {
  CompletionNames(session).calls(in: .oval).map { Bilingual(same: $0.word) }
}

private func show(
  _ page: HelpPage, _ session: Session, _ console: Console
) throws(CommandFailure) -> ExitStatus {
  let text = page.text(width: session.width, colour: console.takesColour(.output))
  try console.show(text, in: session.pager)
  return .done
}
