// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CReadline

/// Lines that a person types at the terminal, edited by GNU readline as the person's inputrc has it.
///
/// There is one terminal, and readline keeps its state in global variables: so this is a namespace and
/// no value, to be used from one thread. It knows nothing of what the lines mean.
package enum LineEditor {
  /// What came of a prompt.
  package enum Answer: Hashable, Sendable {
    case line(String)
    /// Ctrl-D on an empty line, or the terminal is gone.
    case end
    /// A signal asked for attention; what was typed is forgotten.
    case interrupted
  }

  /// What the text before the cursor may become.
  package struct Completion: Sendable {
    /// The whole text up to the cursor, as each choice would leave it.
    package let texts: [String]
    /// What it becomes where there are several; at least what is typed.
    package let common: String
    /// Whether a blank follows the only one.
    package let endsWord: Bool

    package init(_ texts: [String], common: String, endsWord: Bool) {
      self.texts = texts
      self.common = common
      self.endsWord = endsWord
    }
  }

  /// What readline asks while somebody types.
  package struct Assistant {
    /// What the text before the cursor may become; nil: nothing.
    package var complete: (String) -> Completion?
    /// Shows the choices of the completion that was asked for last, below the line.
    package var showChoices: () -> Void
    /// Whether a signal has come that ends the line.
    package var isInterrupted: () -> Bool

    package init(
      complete: @escaping (String) -> Completion?, showChoices: @escaping () -> Void,
      isInterrupted: @escaping () -> Bool
    ) {
      self.complete = complete
      self.showChoices = showChoices
      self.isInterrupted = isInterrupted
    }
  }

  /// Prepares the terminal once, under the name that `$if` in an inputrc may ask for. Gives what
  /// readline found wrong in the inputrc, in its own words; nil where there is no readline.
  ///
  /// The prompt goes to standard error where `toStandardError`, else to standard output.
  package static func start(
    name: String, toStandardError: Bool, _ assistant: Assistant
  ) -> [String]? {
    guard let readline = unsafe Readline(name: name, toStandardError: toStandardError) else {
      return nil
    }
    unsafe Readline.shared = readline
    unsafe readline.assistant = assistant
    return unsafe readline.initialize()
  }

  /// Asks for one line, with `text` as its beginning. Signals are only let in while nothing happens.
  package static func read(prompt: String, text: String = "") -> Answer {
    guard let readline = unsafe Readline.shared else { return .end }
    return unsafe readline.read(prompt: prompt, text: text)
  }

  /// Makes these the lines that the arrow keys and Ctrl-R find, the latest last.
  package static func setHistory(_ lines: [String]) {
    guard let readline = unsafe Readline.shared else { return }
    unsafe readline.functions.clear_history()
    for line in lines { unsafe readline.functions.add_history(line) }
  }

  package static func addToHistory(_ line: String) {
    guard let readline = unsafe Readline.shared else { return }
    unsafe readline.functions.add_history(line)
  }
}
