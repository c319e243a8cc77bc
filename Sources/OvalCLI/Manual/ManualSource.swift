// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// The source of a manual page, which grows line by line, in the language mdoc(7).
struct ManualSource {
  private(set) var lines: [String] = []
  /// Whether the next paragraph is the first below its heading.
  private var isFresh = true

  var text: String { lines.joined(separator: "\n") + "\n" }

  /// A line that is a comment.
  mutating func comment(_ text: String) { lines.append(text.isEmpty ? ".\\\"" : ".\\\" \(text)") }

  /// A line that is a macro, its arguments already escaped.
  mutating func macro(_ name: String, _ arguments: String...) {
    lines.append(([".\(name)"] + arguments).joined(separator: " "))
    isFresh = ["Sh", "Ss", "It"].contains(name)
  }

  mutating func section(_ title: String) { macro("Sh", Mdoc.argument(title.uppercased())) }

  mutating func subsection(_ title: String) { macro("Ss", Mdoc.argument(title)) }

  /// A paragraph, each sentence on lines of its own, as formatters want it.
  mutating func paragraph(_ text: String) {
    if !isFresh { macro("Pp") }
    for sentence in sentences(of: text) {
      let broken = brokenLines(sentence.map(Mdoc.escaped))
      for (place, line) in broken.enumerated() {
        // A full stop at the end of a line would be taken for the end of a sentence.
        let isInner = place < broken.count - 1 && line.last.map(".!?".contains) ?? false
        lines.append(Mdoc.line(line) + (isInner ? "\\&" : ""))
      }
    }
    isFresh = false
  }

  /// Lines for the shell, kept as they are.
  mutating func shell(_ line: String) {
    macro("Bd", "-literal", "-offset", "indent")
    lines += wrappedCommand(line, width: 68, indent: 0).map { Mdoc.line(Mdoc.escaped($0)) }
    macro("Ed")
  }

  /// Terms and what they mean; `term` is what stands behind `.It`.
  mutating func list<Entry>(
    _ entries: [Entry], term: (Entry) -> String, meaning: (inout ManualSource, Entry) -> Void
  ) {
    macro("Bl", "-tag", "-width", "Ds")
    for entry in entries {
      macro("It", term(entry))
      meaning(&self, entry)
    }
    macro("El")
  }
}

/// The words of each sentence: one ends at a full stop before a capital letter.
private func sentences(of text: String) -> [[Substring]] {
  var sentences: [[Substring]] = [[]]
  for word in text.split(whereSeparator: \.isWhitespace) {
    if let last = sentences[sentences.count - 1].last?.last, ".!?".contains(last),
      word.first?.isUppercase ?? false
    {
      sentences.append([])
    }
    sentences[sentences.count - 1].append(word)
  }
  return sentences.filter { !$0.isEmpty }
}

/// The words in lines of less than 80 bytes, which formatters ask for; to them, any character but
/// those of ASCII is eight bytes long.
private func brokenLines(_ words: [String]) -> [String] {
  var lines: [String] = []
  var used = 0
  for word in words {
    let length = word.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 8) }
    if lines.isEmpty || used + 1 + length > 76 {
      lines.append(word)
      used = length
    } else {
      lines[lines.count - 1] += " " + word
      used += 1 + length
    }
  }
  return lines
}
