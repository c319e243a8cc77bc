// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A place in a text; line and column count from 1, the column in Unicode scalars.
struct TextPlace: Hashable, Sendable {
  let line: Int
  let column: Int

  static let start = TextPlace(line: 1, column: 1)
}

/// A value of a YAML document and where it stands.
///
/// An alias is replaced by what it names, which keeps the place of its anchor.
struct YAMLNode: Sendable {
  /// How a single value is written.
  enum Style: Sendable {
    /// Without quotation marks.
    case plain
    case quoted
    /// `|` or `>`, over several lines.
    case block
  }

  /// The tags of the YAML core schema that a scalar may carry.
  enum Tag: String, Sendable {
    case text = "tag:yaml.org,2002:str"
    case integer = "tag:yaml.org,2002:int"
    case decimal = "tag:yaml.org,2002:float"
    case boolean = "tag:yaml.org,2002:bool"
    case null = "tag:yaml.org,2002:null"
  }

  struct Entry: Sendable {
    let key: String
    let keyPlace: TextPlace
    let value: YAMLNode
  }

  enum Content: Sendable {
    case scalar(String, Style, Tag?)
    case sequence([YAMLNode])
    case mapping([Entry])
  }

  let place: TextPlace
  /// Behind its last character; breaks of lines may follow it inside.
  let end: TextPlace
  let content: Content
  /// Values in this one, itself and its keys counted, aliases expanded.
  let size: Int
  /// 1 for a scalar.
  let depth: Int
}
