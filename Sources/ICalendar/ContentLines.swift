// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Bookings

/// The lines of a calendar as they stand in the file: cleaned, folded, each ended with CRLF.
///
/// Folded after at most 75 octets (RFC 5545 §3.1), and between graphemes, so that not even a
/// client that unfolds wrongly shows half a letter. Only a grapheme of more than 74 octets is cut,
/// between two scalars. Linear in the length of the line.
struct ContentLines {
  private(set) var text = ""

  static let limit = 75

  /// Adds one line, given without its end.
  ///
  /// Whatever acts on a display instead of showing on it is dropped; a line break among it, so no
  /// value can begin a line of its own.
  mutating func add(_ line: String) {
    if line.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      foldASCII(line)
    } else {
      var clean = String.UnicodeScalarView()
      for scalar in line.unicodeScalars where !PlainText.isControl(scalar) {
        clean.append(scalar)
      }
      fold(String(clean))
    }
    text += "\r\n"
  }

  /// Gives the text so far and begins anew.
  mutating func take() -> String {
    defer { text = "" }
    return text
  }

  private mutating func foldASCII(_ line: String) {
    var rest = line.utf8[...]
    var room = ContentLines.limit
    while rest.count > room {
      text += String(Substring(rest.prefix(room))) + "\r\n "
      rest = rest.dropFirst(room)
      room = ContentLines.limit - 1
    }
    text += String(Substring(rest))
  }

  private mutating func fold(_ line: String) {
    var room = ContentLines.limit
    for character in line {
      let count = character.utf8.count
      if count < ContentLines.limit {
        append(character.unicodeScalars, octets: count, &room)
      } else {
        for scalar in character.unicodeScalars {
          append(CollectionOfOne(scalar), octets: UTF8.width(scalar), &room)
        }
      }
    }
  }

  private mutating func append(
    _ scalars: some Sequence<Unicode.Scalar>, octets: Int, _ room: inout Int
  ) {
    if octets > room {
      text += "\r\n "
      room = ContentLines.limit - 1
    }
    text.unicodeScalars.append(contentsOf: scalars)
    room -= octets
  }
}
