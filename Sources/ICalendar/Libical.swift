// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CICal
private import Synchronization

/// The value of a property, by its type (RFC 5545 §3.3).
enum PropertyValue {
  case text(String)
  case uri(String)
  /// `mailto:` is put before it.
  case mail(String)
}

/// The functions of libical; the library is loaded when the first of them is wanted.
private let ical = oval_ical_load()

/// The doorway to libical: from a property to its line.
enum Libical {
  /// It keeps state of its own, whatever its threads are said to do.
  private static let lock = Mutex<Void>(())

  /// The property's line, unfolded, without its end.
  static func line(
    _ kind: icalproperty_kind, _ value: PropertyValue, commonName: String? = nil
  ) -> String {
    lock.withLock { _ in
      var property = OwnedProperty(kind, value)
      if let commonName { property.addCommonName(commonName) }
      return property.line
    }
  }

  /// A text as it stands in a value: `a\, b\; c\\d\ne`.
  ///
  /// For properties whose texts libical leaves as they are: X- ones and lists.
  static func escaped(_ text: String) -> String {
    lock.withLock { _ in
      let value = unsafe ical.value_new_text(CalendarText.cleaned(text))
      defer { unsafe ical.value_free(value) }
      return unsafe taken(ical.value_as_ical_string_r(value))
    }
  }

  /// The text that libical gave away, freed.
  @unsafe fileprivate static func taken(_ text: UnsafeMutablePointer<CChar>?) -> String {
    guard let text = unsafe text else { return "" }
    defer { unsafe ical.memory_free_buffer(text) }
    return unsafe String(cString: text)
  }
}

/// Owns one property of libical's.
@safe private struct OwnedProperty: ~Copyable {
  private let property: OpaquePointer?

  init(_ kind: icalproperty_kind, _ value: PropertyValue) {
    unsafe property = unsafe ical.property_new(kind)
    let owned =
      switch value {
      case .text(let text): unsafe ical.value_new_text(CalendarText.cleaned(text))
      case .uri(let text): unsafe ical.value_new_uri(CalendarText.uri(text))
      case .mail(let text): unsafe ical.value_new_caladdress("mailto:" + CalendarText.uri(text))
      }
    unsafe ical.property_set_value(property, owned)
  }

  deinit { unsafe ical.property_free(property) }

  mutating func addCommonName(_ name: String) {
    // RFC 6868: a quotation mark is written ^', which libical knows, so ^ must be ^^, which it
    // does not.
    let name = CalendarText.cleaned(name).split(separator: "\n").joined(separator: " ")
    let escaped = name.split(separator: "^", omittingEmptySubsequences: false)
      .joined(separator: "^^")
    unsafe ical.property_add_parameter(property, ical.parameter_new_cn(escaped))
  }

  /// libical folds between any two bytes of its counting; that is taken back.
  var line: String {
    let folded = unsafe Libical.taken(ical.property_as_ical_string_r(property))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(folded.utf8.count)
    var isAfterLineEnd = false
    for byte in folded.utf8 {
      defer { isAfterLineEnd = byte == 0x0A }
      if byte == 0x0D || byte == 0x0A || isAfterLineEnd && byte == 0x20 { continue }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
