// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
package import Host

/// The one place that writes.
///
/// Whatever a text holds, it cannot act on a terminal: control characters, and the characters that
/// turn the direction of writing, are taken out at the last moment, whoever let them in.
package struct Console: Sendable {
  /// Writes all bytes or throws. Tests put their own here.
  package typealias Sink = @Sendable ([UInt8], OutputStream) throws(WriteError) -> Void

  let sink: Sink
  /// What tells a person who waits that something goes on; gone while anything else is written.
  let statusLine: StatusLine
  /// Whether a stream takes colours.
  package let takesColour: @Sendable (OutputStream) -> Bool
  /// Whether a question stands there that nothing may be written over.
  let isAsking = Latest(false)
  /// Whether documents, too, go to a person's eyes.
  let outputIsTerminal: Bool

  package init(
    outputIsTerminal: Bool,
    takesColour: @escaping @Sendable (OutputStream) -> Bool = { _ in false },
    sink: @escaping Sink
  ) {
    let statusLine = StatusLine { bytes in try? sink(bytes, .error) }
    self.statusLine = statusLine
    self.sink = { bytes, stream throws(WriteError) in
      try statusLine.away { () throws(WriteError) in try sink(bytes, stream) }
    }
    self.takesColour = takesColour
    self.outputIsTerminal = outputIsTerminal
  }

  /// Data: a text for people, ending in a line feed.
  package func write(_ text: String) throws(CommandFailure) {
    do {
      try sink(clean(text, for: .output), .output)
    } catch {
      throw .output(error)
    }
  }

  /// Data: a text for people that may be longer than the screen; then `pager` shows it.
  package func show(_ text: String, in pager: Pager?) throws(CommandFailure) {
    if outputIsTerminal, let pager, pager.isWanted(for: text) {
      if pager.show(clean(text, for: .output)) { return }
      say(pager.absence.report(width: pager.columns))
    }
    try write(text)
  }

  /// Data in a format of machines, byte by byte; on a terminal without what could act on it.
  package func write(document bytes: [UInt8]) throws(CommandFailure) {
    do {
      if outputIsTerminal {
        try sink(clean(String(decoding: bytes, as: UTF8.self), for: .output), .output)
      } else {
        try sink(bytes, .output)
      }
    } catch {
      throw .output(error)
    }
  }

  /// Everything that is not data. Where nobody can read it, there is nobody to tell.
  package func say(_ text: String) {
    try? sink(clean(text, for: .error), .error)
  }

  private func clean(_ text: String, for stream: OutputStream) -> [UInt8] {
    let bytes = Array(text.utf8)
    let allowed = takesColour(stream) ? renditions : []
    // By bytes: taking a long text apart into characters takes longer than all that made it.
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let place = rest.firstIndex(where: mayBeginControl) {
      result += rest[..<place]
      rest = rest[place...]
      if let rendition = allowed.first(where: rest.starts(with:)) {
        result += rendition
        rest = rest.dropFirst(rendition.count)
      } else {
        let character = rest.prefix(max(1, (~rest[place]).leadingZeroBitCount))
        if !isControl(character) { result += character }
        rest = rest.dropFirst(character.count)
      }
    }
    result += rest
    return result
  }
}

/// The only escape sequences that pass, where colours are wanted: none, strong, faint, red and
/// green (ECMA-48, SELECT GRAPHIC RENDITION). Text from outside can at worst colour itself.
private let renditions: [[UInt8]] = ["0", "1", "2", "31", "32"].map {
  Array("\u{1B}[\($0)m".utf8)
}

/// Whether the byte begins a character that may have to be taken out.
private func mayBeginControl(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x0A, 0x09: false
  case 0..<0x20, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF: true
  default: false
  }
}

/// Whether one character, in UTF-8, acts on a display.
private func isControl(_ character: ArraySlice<UInt8>) -> Bool {
  guard let first = character.first, first >= 0x80 else {
    return character.contains { PlainText.isControl(Unicode.Scalar($0)) }
  }
  // The first of two bytes holds five bits of the scalar, of three four.
  let head = UInt32(first & (character.count == 2 ? 0x1F : 0x0F))
  let value = character.dropFirst().reduce(head) { $0 << 6 | UInt32($1 & 0x3F) }
  return Unicode.Scalar(value).map(PlainText.isControl) ?? false
}
