// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Documents
import Reports

extension Operand {
  static let newAlias = Operand(
    Bilingual(same: "ALIAS"), names: .alias,
    summary: Bilingual(
      "Name aus Buchstaben, Ziffern und Bindestrichen",
      "a name of letters, digits and hyphens"))
  static let expansion = Operand(
    Bilingual("BEFEHL", "COMMAND"), .rest, names: .subject,
    summary: Bilingual(
      "wofür der Name stehen soll; mit Optionen in Anführungszeichen oder hinter --",
      "what the name shall stand for; with options between quotation marks or behind --"))
}

extension Command {
  static let aliasSet = Command(
    Bilingual("alias setzen", "alias set"), group: .program,
    summary: Bilingual("einen Befehl kurz nennen", "give a command a short name"),
    description: Bilingual(
      """
      Danach steht der Name für den Befehl; weitere Wörter folgen ihm. Ein Alias kann für einen \
      anderen stehen, aber nie einen Befehl verdecken. Anführungszeichen oder \\ halten \
      Wörter zusammen wie in einer Shell.

      Was mit ! beginnt, läuft in /bin/sh und bekommt die weiteren Wörter als $@. Das darf nur \
      ein Alias aus Ihrer eigenen Datei, die niemand sonst beschreiben kann.
      """,
      """
      From then on the name stands for the command; more words follow it. An alias can stand for \
      another one, but never hide a command. Quotation marks or \\ keep words together as \
      in a shell.

      What begins with ! runs in /bin/sh and gets the other words as $@. Only an alias in your \
      own file, which nobody else can write, may do that.
      """),
    operands: [.newAlias, .expansion], database: .none,
    examples: [
      Example(
        Bilingual("alias setzen heute termine heute", "alias set today agenda today"),
        Bilingual("ab jetzt: oval heute", "from now on: oval today")),
      Example(
        Bilingual(
          "alias setzen halle \"frei hafen --dauer 2h\"",
          "alias set hall \"free hafen --for 2h\""),
        Bilingual("mit Optionen", "with options")),
    ],
    run: runAliasSet)
}

@Sendable private func runAliasSet(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  let words = invocation.words(of: .expansion)
  // One word is a whole command line; several have been taken apart by a shell already.
  return try setAlias(
    invocation[.newAlias] ?? "", words.count == 1 ? words[0] : QuotedWords.join(words), invocation,
    session, console)
}

/// Checks the alias and writes it.
func setAlias(
  _ name: String, _ text: String, _ invocation: Invocation, _ session: Session,
  _ console: Console
) throws -> ExitStatus {
  let command = invocation.command
  guard SettingsFile.isAliasName(name) else { throw UsageError(.aliasName(name), in: command) }
  guard !CommandTable.oval.hasCommand(beginning: name) else {
    throw UsageError(.aliasHidden(name), in: command)
  }
  guard let text = try? PlainText(text, limit: SettingsFile.valueLimit).text else {
    throw UsageError(.unfitText(Operand.expansion.name), in: command)
  }
  if !text.hasPrefix("!") {
    do throws(QuotedWords.Fault) {
      _ = try QuotedWords.split(text)
    } catch { throw UsageError(.aliasText(error), in: command) }
    try checkRing(name, text, session, command)
  }
  return try write(text, .alias(name), invocation, session, console)
}

/// Whether the alias would lead round to itself.
private func checkRing(
  _ name: String, _ text: String, _ session: Session, _ command: Command
) throws(UsageError) {
  var chain = [name]
  var text = text
  while !text.hasPrefix("!"), let words = try? QuotedWords.split(text),
    let place = Call.firstWord(of: words, in: .oval)
  {
    let next = words[place]
    if CommandTable.oval.hasCommand(beginning: next) { return }
    if chain.contains(where: { $0.folded == next.folded }) {
      throw UsageError(.aliasLoop(chain + [next]), in: command)
    }
    guard let alias = session.stored.alias(named: next) else { return }
    chain.append(alias.name)
    text = alias.expansion
  }
}
