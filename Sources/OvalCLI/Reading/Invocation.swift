// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A command with its operands and options, understood by syntax alone.
package struct Invocation: Sendable {
  package let command: Command
  /// As typed, in their order.
  package let operands: [String]
  /// In their order; choices by their English name.
  let given: [(option: Option, value: String)]

  init(command: Command, operands: [String] = [], given: [(option: Option, value: String)] = []) {
    self.command = command
    self.operands = operands
    self.given = given
  }

  /// The operand's words, joined by blanks; nil where an optional one is missing.
  package subscript(operand: Operand) -> String? {
    let words = words(of: operand)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// The words that fell to the operand: several only for one that takes the rest.
  package func words(of operand: Operand) -> [String] {
    guard let place = command.operands.firstIndex(of: operand), place < operands.count else {
      return []
    }
    return operand.takesRest ? Array(operands[place...]) : [operands[place]]
  }

  /// The option's value, its last one if it repeats; nil where it was not given.
  package subscript(option: Option) -> String? { given.last { $0.option == option }?.value }

  /// All values of an option that repeats or takes a list, in their order.
  package func values(of option: Option) -> [String] {
    let values = given.filter { $0.option == option }.map(\.value)
    guard case .choices = option.value else { return values }
    return values.flatMap { $0.split(separator: ",").map(String.init) }
  }

  /// The value of an option that takes a number.
  package func number(_ option: Option) -> Int? { self[option].flatMap { Int($0) } }

  package func has(_ option: Option) -> Bool { given.contains { $0.option == option } }
}
