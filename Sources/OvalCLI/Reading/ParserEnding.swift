// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What must hold when all words are read.

extension Parser {
  /// All words are read: is anything missing, or too much?
  func finished() throws(UsageError) -> Invocation {
    if given.contains(where: { $0.option == .help }) { return helpInvocation }
    if given.contains(where: { $0.option == .version }),
      let version = table.commands.first(where: { $0 == .version })
    {
      return Invocation(command: version, given: given)
    }
    guard let command else { throw usage(.incompleteCommand(under: path, continuations: reached)) }
    for (place, operand) in command.operands.enumerated()
    where operand.isRequired && place >= operands.count {
      throw usage(.missingOperand(operand))
    }
    for option in command.required where !given.contains(where: { $0.option == option }) {
      throw usage(.missingOption(option))
    }
    for options in command.exclusive {
      let present = options.filter { option in given.contains { $0.option == option } }
      if present.count > 1 { throw usage(.optionsTogether(present[0], present[1])) }
    }
    try checkFormat(of: command)
    return Invocation(command: command, operands: operands, given: given)
  }

  private func checkFormat(of command: Command) throws(UsageError) {
    let name = given.first { $0.option == .format }?.value
    let wantsJSON = given.contains { $0.option == .json }
    guard let text = name ?? (wantsJSON ? OutputFormat.json.rawValue : nil) else { return }
    let format = OutputFormat(text)
    if wantsJSON, format != .json { throw usage(.optionsTogether(.format, .json)) }
    guard let format, command.formats.contains(format) else {
      let choices = command.formats.map { Option.Choice(Bilingual(same: $0.rawValue)) }
      throw unreadable(text, of: .format, .choice(choices))
    }
  }
}
