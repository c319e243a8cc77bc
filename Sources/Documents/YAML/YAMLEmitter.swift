// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CYAML

/// Writes values as YAML; the one place that writes through libyaml.
@safe struct YAMLEmitter: ~Copyable {
  private static let width: Int32 = 90

  private let emitter: UnsafeMutablePointer<yaml_emitter_t>
  private let output: UnsafeMutablePointer<[UInt8]>

  /// The text of the value, which is a list or a group of keys, ending with a line break.
  static func text(of value: YAMLOutput) -> String {
    let emitter = YAMLEmitter()
    emitter.document(value)
    return emitter.written
  }

  private var written: String { unsafe String(decoding: output.pointee, as: UTF8.self) }

  private init() {
    unsafe output = .allocate(capacity: 1)
    unsafe output.initialize(to: [])
    unsafe emitter = .allocate(capacity: 1)
    // Fails only without memory, as every allocation of Swift's own would.
    guard unsafe yaml_emitter_initialize(emitter) == 1 else { fatalError("out of memory") }
    unsafe yaml_emitter_set_encoding(emitter, YAML_UTF8_ENCODING)
    unsafe yaml_emitter_set_unicode(emitter, 1)
    unsafe yaml_emitter_set_width(emitter, YAMLEmitter.width)
    unsafe yaml_emitter_set_output(
      emitter,
      { output, bytes, count in
        guard let output = unsafe output, let bytes = unsafe bytes else { return 0 }
        unsafe output.assumingMemoryBound(to: [UInt8].self).pointee
          .append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
        return 1
      }, output)
  }

  deinit {
    unsafe yaml_emitter_delete(emitter)
    unsafe emitter.deallocate()
    unsafe output.deinitialize(count: 1)
    unsafe output.deallocate()
  }

  private func document(_ value: YAMLOutput) {
    emit(.streamStart)
    emit(.documentStart)
    emit(value, isTop: true)
    emit(.documentEnd)
    emit(.streamEnd)
  }

  private func emit(_ value: YAMLOutput, isTop: Bool = false) {
    let isFlow = !isTop && value.fitsOnLine
    switch value {
    case .text(let text):
      emit(.scalar(text, isPlain: YAMLOutput.isUnmistakable(text)))
    case .bare(let text):
      emit(.scalar(text, isPlain: true))
    case .sequence(let values):
      emit(.sequenceStart(isFlow: isFlow))
      for value in values { emit(value) }
      emit(.sequenceEnd)
    case .mapping(let entries):
      emit(.mappingStart(isFlow: isFlow))
      for entry in entries {
        emit(.scalar(entry.key, isPlain: true))
        emit(entry.value)
      }
      emit(.mappingEnd)
    }
  }

  private enum Step {
    case streamStart, documentStart, documentEnd, streamEnd
    case sequenceStart(isFlow: Bool)
    case sequenceEnd
    case mappingStart(isFlow: Bool)
    case mappingEnd
    case scalar(String, isPlain: Bool)
  }

  private func emit(_ step: Step) {
    var event = unsafe yaml_event_t()
    // The texts are valid UTF-8 and the steps in order: nothing but a lack of memory can go wrong.
    guard unsafe initialize(&event, step) == 1, unsafe yaml_emitter_emit(emitter, &event) == 1
    else { fatalError("out of memory") }
  }

  @unsafe private func initialize(_ event: inout yaml_event_t, _ step: Step) -> Int32 {
    switch step {
    case .streamStart:
      return unsafe yaml_stream_start_event_initialize(&event, YAML_UTF8_ENCODING)
    case .documentStart:
      return unsafe yaml_document_start_event_initialize(&event, nil, nil, nil, 1)
    case .documentEnd:
      return unsafe yaml_document_end_event_initialize(&event, 1)
    case .streamEnd:
      return unsafe yaml_stream_end_event_initialize(&event)
    case .sequenceStart(let isFlow):
      let style = isFlow ? YAML_FLOW_SEQUENCE_STYLE : YAML_BLOCK_SEQUENCE_STYLE
      return unsafe yaml_sequence_start_event_initialize(&event, nil, nil, 1, style)
    case .sequenceEnd:
      return unsafe yaml_sequence_end_event_initialize(&event)
    case .mappingStart(let isFlow):
      let style = isFlow ? YAML_FLOW_MAPPING_STYLE : YAML_BLOCK_MAPPING_STYLE
      return unsafe yaml_mapping_start_event_initialize(&event, nil, nil, 1, style)
    case .mappingEnd:
      return unsafe yaml_mapping_end_event_initialize(&event)
    case .scalar(let text, let isPlain):
      // libyaml goes on to quotation marks by itself where the grammar allows no plain text.
      let style = isPlain ? YAML_PLAIN_SCALAR_STYLE : YAML_SINGLE_QUOTED_SCALAR_STYLE
      let bytes = Array(text.utf8)
      return unsafe bytes.withUnsafeBufferPointer { bytes in
        unsafe yaml_scalar_event_initialize(
          &event, nil, nil, bytes.baseAddress, Int32(clamping: bytes.count), 1, 1, style)
      }
    }
  }
}
