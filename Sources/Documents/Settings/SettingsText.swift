// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings

/// The text of a settings file while one value in it is set or removed; everything else in it
/// stays, byte for byte.
struct SettingsText {
  private var scalars: [Unicode.Scalar]
  /// Where each line begins.
  private let starts: [Int]
  private let hasMark: Bool
  private let root: YAMLNode?

  /// Nil where the bytes cannot be read.
  init?(_ bytes: [UInt8]) {
    var findings = Findings(file: "")
    guard let source = SourceText(bytes, &findings) else { return nil }
    root = YAMLComposer.compose(source, &findings)
    hasMark = source.bytes.count < bytes.count
    scalars = Array(String(decoding: source.bytes, as: UTF8.self).unicodeScalars)
    var starts = [0]
    for (place, scalar) in scalars.enumerated() {
      let isBreak = scalar == "\n" || scalar == "\r" && scalars.dropFirst(place + 1).first != "\n"
      if isBreak { starts.append(place + 1) }
    }
    self.starts = starts
  }

  var bytes: [UInt8] {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return (hasMark ? [0xEF, 0xBB, 0xBF] : []) + Array(String(text).utf8)
  }

  /// Puts the value in place of the one that `names` lead to, or writes it where it belongs. Nil
  /// where the text is laid out in a way that has no room for it.
  mutating func set(_ names: [[String]], to value: String) -> Void? {
    let found = entries(along: names)
    if found.count == names.count, let old = found.last {
      let range = place(of: old.value.place)..<end(of: old.value)
      guard range.lowerBound < range.upperBound else { return nil }
      scalars.replaceSubrange(range, with: written(value))
      return ()
    }
    // The names that are still to be written, the first at the level that was reached.
    let missing = names.dropFirst(found.count).map { written($0[0]) }
    let inner = found.last.flatMap { SettingsText.children($0.value)?.last }
    let position: Int
    var indent: Int
    if let last = found.last {
      position = endOfLine(end(of: inner?.value ?? last.value, or: last.keyPlace))
      indent = inner.map { $0.keyPlace.column - 1 } ?? last.keyPlace.column + 1
    } else {
      position = scalars.count
      indent = root.flatMap(SettingsText.children)?.first.map { $0.keyPlace.column - 1 } ?? 0
    }
    var text = position > 0 && !isBreak(scalars[position - 1]) ? lineBreak : []
    for (depth, name) in missing.enumerated() {
      text += Array(repeating: " ", count: indent) + name + ":".unicodeScalars
      if depth == missing.count - 1 { text += " ".unicodeScalars + written(value) }
      text += lineBreak
      indent += 2
    }
    scalars.insert(contentsOf: text, at: position)
    return ()
  }

  /// Takes out the lines of the value that `names` lead to, with its key. Nil where it shares a
  /// line with something else, or is not there.
  mutating func remove(_ names: [[String]]) -> Void? {
    let found = entries(along: names)
    guard found.count == names.count, let old = found.last else { return nil }
    let start = starts[old.keyPlace.line - 1]
    guard scalars[start..<place(of: old.keyPlace)].allSatisfy({ $0 == " " }) else { return nil }
    scalars.removeSubrange(start..<endOfLine(end(of: old.value, or: old.keyPlace)))
    return ()
  }

  // MARK: The way to a value

  /// The entries that the names lead to, as far as there are any.
  private func entries(along names: [[String]]) -> [YAMLNode.Entry] {
    var found: [YAMLNode.Entry] = []
    var level = root.flatMap(SettingsText.children)
    for spellings in names {
      let folded = spellings.map(\.folded)
      guard let entry = level?.first(where: { folded.contains($0.key.folded) }) else { break }
      found.append(entry)
      level = SettingsText.children(entry.value)
    }
    return found
  }

  private static func children(_ node: YAMLNode) -> [YAMLNode.Entry]? {
    if case .mapping(let entries) = node.content { entries } else { nil }
  }

  // MARK: Places

  private func place(of place: TextPlace) -> Int {
    min(starts[min(place.line, starts.count) - 1] + place.column - 1, scalars.count)
  }

  /// Behind the last character of the value that is not blank; of an empty one, behind its key.
  private func end(of node: YAMLNode, or key: TextPlace? = nil) -> Int {
    let start = key.map(place) ?? place(of: node.place)
    var end = place(of: node.end)
    while end > start, isBreak(scalars[end - 1]) || scalars[end - 1] == " " { end -= 1 }
    return max(end, start)
  }

  /// Where the next line begins, or the text ends.
  private func endOfLine(_ place: Int) -> Int {
    starts.first { $0 > place } ?? scalars.count
  }

  // MARK: Writing

  private func isBreak(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }

  /// As the lines of the text end.
  private var lineBreak: [Unicode.Scalar] {
    guard let place = scalars.firstIndex(where: isBreak), scalars[place] == "\r" else {
      return ["\n"]
    }
    return scalars.dropFirst(place + 1).first == "\n" ? ["\r", "\n"] : ["\r"]
  }

  /// A value on one line, in quotation marks where a reader could take it for something else.
  private func written(_ value: String) -> [Unicode.Scalar] {
    let isWord =
      YAMLOutput.isUnmistakable(value) || value.hasPrefix("/") || ["true", "false"].contains(value)
    let isPlain =
      isWord && !value.hasSuffix(" ")
      && value.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || "0123456789/._-+ ".unicodeScalars.contains(scalar)
      }
    if isPlain { return Array(value.unicodeScalars) }
    let quoted = value.unicodeScalars.flatMap { $0 == "'" ? ["'", "'"] : [$0] }
    return ["'"] + quoted + ["'"]
  }
}
