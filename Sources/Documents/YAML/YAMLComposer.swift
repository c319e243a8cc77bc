// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings

/// Why a text has no tree of values; what it is stands in the findings.
private struct Unreadable: Error {}

/// Puts the events of a YAML text together to one tree of values, within bounds.
///
/// A key that stands twice is noted and the first one kept; every other finding ends the reading.
struct YAMLComposer: ~Copyable {
  static let depthLimit = 64
  static let sizeLimit = 1_000_000

  private var events: YAMLEvents
  private var findings: Findings
  private var anchors: [String: YAMLNode] = [:]
  /// The anchors of the values that are still being read, outermost first.
  private var open: [String] = []
  private var depth = 0
  private var size = 0

  /// The tree of the one document in `text`; nil, and a finding, where there is none.
  static func compose(_ text: SourceText, _ findings: inout Findings) -> YAMLNode? {
    var composer = YAMLComposer(text, findings)
    let node = try? composer.document()
    findings = composer.findings
    return node
  }

  private init(_ text: SourceText, _ findings: Findings) {
    events = YAMLEvents(text.bytes)
    self.findings = findings
  }

  private mutating func document() throws(Unreadable) -> YAMLNode {
    _ = try next()
    let start = try next()
    guard case .documentStart = start.kind else { throw unreadable(start.place, .empty) }
    let node = try value(try next())
    _ = try next()
    let end = try next()
    guard case .streamEnd = end.kind else { throw unreadable(end.place, .severalDocuments) }
    return node
  }

  private mutating func value(_ event: YAMLEvent) throws(Unreadable) -> YAMLNode {
    if case .alias(let name) = event.kind { return try expand(name, event.place) }
    try count(1, event.place)
    if let anchor = event.anchor { open.append(anchor) }
    let node: YAMLNode
    switch event.kind {
    case .scalar(let text, let style, let tag):
      let tag = try scalarTag(tag, event.place)
      node = YAMLNode(
        place: event.place, end: event.end, content: .scalar(text, style, tag),
        // A long text that many aliases stand for takes its room, too.
        size: 1 + text.utf8.count / 64, depth: 1)
    case .sequenceStart(let tag):
      try check(tag, is: "tag:yaml.org,2002:seq", event.place)
      node = try sequence(at: event.place)
    case .mappingStart(let tag):
      try check(tag, is: "tag:yaml.org,2002:map", event.place)
      node = try mapping(at: event.place)
    default:
      throw unreadable(event.place, .empty)
    }
    if let anchor = event.anchor {
      open.removeLast()
      anchors[anchor] = node
    }
    return node
  }

  private mutating func sequence(at place: TextPlace) throws(Unreadable) -> YAMLNode {
    try enter(place)
    var nodes: [YAMLNode] = []
    var end = place
    while true {
      let event = try next()
      end = event.end
      if case .sequenceEnd = event.kind { break }
      nodes.append(try value(event))
    }
    depth -= 1
    return YAMLNode(
      place: place, end: end, content: .sequence(nodes), size: nodes.reduce(1) { $0 + $1.size },
      depth: 1 + (nodes.map(\.depth).max() ?? 0))
  }

  private mutating func mapping(at place: TextPlace) throws(Unreadable) -> YAMLNode {
    try enter(place)
    var entries: [YAMLNode.Entry] = []
    var lines: [String: Int] = [:]
    var end = place
    while true {
      let event = try next()
      end = event.end
      if case .mappingEnd = event.kind { break }
      let key = try value(event)
      let value = try value(try next())
      guard case .scalar(let name, _, _) = key.content else {
        findings.add(.keyNotText, at: event.place)
        continue
      }
      if let line = lines[name] {
        findings.add(.duplicateKey(name.excerpt, firstLine: line), at: event.place)
      } else {
        lines[name] = event.place.line
        entries.append(YAMLNode.Entry(key: name, keyPlace: event.place, value: value))
      }
    }
    depth -= 1
    return YAMLNode(
      place: place, end: end, content: .mapping(entries),
      size: entries.reduce(1) { $0 + 1 + $1.value.size },
      depth: 1 + (entries.map(\.value.depth).max() ?? 0))
  }

  /// The value that the alias stands for, counted as if it were written out.
  private mutating func expand(_ name: String, _ place: TextPlace) throws(Unreadable) -> YAMLNode {
    if let ring = open.firstIndex(of: name) {
      throw unreadable(place, .aliasCycle((open[ring...] + [name]).map(\.excerpt)))
    }
    guard let node = anchors[name] else {
      let suggestion = nearest(to: name, among: anchors.keys.sorted()).first
      throw unreadable(place, .unknownAlias(name.excerpt, suggestion: suggestion))
    }
    try count(node.size, place)
    guard depth + node.depth <= YAMLComposer.depthLimit else {
      throw unreadable(place, .tooDeep(limit: YAMLComposer.depthLimit))
    }
    return node
  }

  private mutating func enter(_ place: TextPlace) throws(Unreadable) {
    depth += 1
    guard depth < YAMLComposer.depthLimit else {
      throw unreadable(place, .tooDeep(limit: YAMLComposer.depthLimit))
    }
  }

  private mutating func count(_ values: Int, _ place: TextPlace) throws(Unreadable) {
    size += values
    guard size <= YAMLComposer.sizeLimit else {
      throw unreadable(place, .tooManyNodes(limit: YAMLComposer.sizeLimit))
    }
  }

  /// `!` alone means text (YAML 1.1 §3.2.2.1).
  private mutating func scalarTag(
    _ tag: String?, _ place: TextPlace
  ) throws(Unreadable) -> YAMLNode.Tag? {
    guard let tag else { return nil }
    if tag == "!" { return .text }
    guard let known = YAMLNode.Tag(rawValue: tag) else {
      throw unreadable(place, .unsupportedTag(tag.excerpt))
    }
    return known
  }

  private mutating func check(
    _ tag: String?, is core: String, _ place: TextPlace
  ) throws(Unreadable) {
    guard tag == nil || tag == core || tag == "!" else {
      throw unreadable(place, .unsupportedTag((tag ?? "").excerpt))
    }
  }

  private mutating func next() throws(Unreadable) -> YAMLEvent {
    do {
      return try events.next()
    } catch {
      throw unreadable(error.place, .syntax(error.reason))
    }
  }

  private mutating func unreadable(_ place: TextPlace, _ problem: DocumentProblem) -> Unreadable {
    findings.add(problem, at: place)
    return Unreadable()
  }
}
