// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CYAML

/// One step of a YAML text, as libyaml finds it.
struct YAMLEvent {
  enum Kind {
    case streamStart, streamEnd, documentStart, documentEnd
    case alias(String)
    case scalar(String, YAMLNode.Style, tag: String?)
    case sequenceStart(tag: String?)
    case sequenceEnd
    case mappingStart(tag: String?)
    case mappingEnd
  }

  let kind: Kind
  let anchor: String?
  let place: TextPlace
  /// Behind its last character.
  let end: TextPlace
}

/// Where and why libyaml gave up.
struct YAMLSyntaxError: Error {
  let reason: SyntaxReason
  let place: TextPlace
}

/// The events of a YAML text, one after the other; the one place that reads through libyaml.
@safe struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// libyaml does not copy its input, so that a copy lives as long as the parser.
  private let input: UnsafeMutableBufferPointer<UInt8>

  /// `bytes` are valid UTF-8.
  init(_ bytes: some Collection<UInt8>) {
    unsafe input = .allocate(capacity: max(bytes.count, 1))
    _ = unsafe input.initialize(from: bytes)
    unsafe parser = .allocate(capacity: 1)
    // Fails only without memory, as every allocation of Swift's own would.
    guard unsafe yaml_parser_initialize(parser) == 1 else { fatalError("out of memory") }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// The next event; after `streamEnd` there is none to ask for.
  mutating func next() throws(YAMLSyntaxError) -> YAMLEvent {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw syntaxError }
    defer { unsafe yaml_event_delete(&event) }
    return unsafe YAMLEvent(event)
  }

  private var syntaxError: YAMLSyntaxError {
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? ""
    let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) } ?? ""
    let reason = SyntaxReason(problem: problem, context: context)
    // What is not ended is sought at its beginning, not at the end of the file.
    let mark =
      switch reason {
      case .quotationNotClosed, .bracketNotClosed, .missingColon: unsafe parser.pointee.context_mark
      default: unsafe parser.pointee.problem_mark
      }
    return YAMLSyntaxError(reason: reason, place: TextPlace(mark))
  }
}

extension TextPlace {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: Int(clamping: mark.line) + 1, column: Int(clamping: mark.column) + 1)
  }
}

extension YAMLEvent {
  @unsafe fileprivate init(_ event: yaml_event_t) {
    place = unsafe TextPlace(event.start_mark)
    end = unsafe TextPlace(event.end_mark)
    switch unsafe event.type {
    case YAML_STREAM_START_EVENT: (kind, anchor) = (.streamStart, nil)
    case YAML_DOCUMENT_START_EVENT: (kind, anchor) = (.documentStart, nil)
    case YAML_DOCUMENT_END_EVENT: (kind, anchor) = (.documentEnd, nil)
    case YAML_ALIAS_EVENT:
      kind = .alias(unsafe text(event.data.alias.anchor) ?? "")
      anchor = nil
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = .scalar(
        unsafe String(decoding: bytes, as: UTF8.self), unsafe YAMLNode.Style(scalar.style),
        tag: unsafe text(scalar.tag))
      anchor = unsafe text(scalar.anchor)
    case YAML_SEQUENCE_START_EVENT:
      kind = .sequenceStart(tag: unsafe text(event.data.sequence_start.tag))
      anchor = unsafe text(event.data.sequence_start.anchor)
    case YAML_SEQUENCE_END_EVENT: (kind, anchor) = (.sequenceEnd, nil)
    case YAML_MAPPING_START_EVENT:
      kind = .mappingStart(tag: unsafe text(event.data.mapping_start.tag))
      anchor = unsafe text(event.data.mapping_start.anchor)
    case YAML_MAPPING_END_EVENT: (kind, anchor) = (.mappingEnd, nil)
    default: (kind, anchor) = (.streamEnd, nil)
    }
  }
}

extension YAMLNode.Style {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .quoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: self = .block
    default: self = .plain
    }
  }
}

@unsafe private func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
  unsafe pointer.map { unsafe String(cString: $0) }
}
