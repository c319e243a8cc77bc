// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CSodium

/// The SHA-256 digest (FIPS 180-4) of texts that are added one after the other.
///
/// What is added has no borders: "ab" and "c" give what "a" and "bc" do.
@safe package struct SHA256 {
  private var state = crypto_hash_sha256_state()

  package init() { unsafe crypto_hash_sha256_init(&state) }

  /// Adds the UTF-8 bytes of a text.
  package mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      // An empty text may come without an address, which the library does not take.
      guard let address = bytes.baseAddress else { return }
      unsafe crypto_hash_sha256_update(&state, address, UInt64(bytes.count))
    }
  }

  /// Adds bytes.
  package mutating func add(bytes: [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let address = bytes.baseAddress else { return }
      unsafe crypto_hash_sha256_update(&state, address, UInt64(bytes.count))
    }
  }

  /// The digest of all that was added, as 64 lower-case hexadecimal digits. More may be added.
  package var digest: String {
    var state = state
    var bytes = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_bytes()))
    unsafe crypto_hash_sha256_final(&state, &bytes)
    return hexadecimal(bytes)
  }

  /// The digest of one text.
  package static func digest(of text: String) -> String {
    var hash = SHA256()
    hash.add(text)
    return hash.digest
  }
}

extension SHA256 {
  /// The digest of bytes.
  package static func digest(ofBytes bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.add(bytes: bytes)
    return hash.digest
  }
}

/// Two lower-case digits a byte.
private func hexadecimal(_ bytes: [UInt8]) -> String {
  var digits: [UInt8] = []
  digits.reserveCapacity(2 * bytes.count)
  for byte in bytes {
    digits.append(digit(byte >> 4))
    digits.append(digit(byte & 15))
  }
  return String(decoding: digits, as: UTF8.self)
}

private func digit(_ number: UInt8) -> UInt8 {
  number < 10 ? UInt8(ascii: "0") + number : UInt8(ascii: "a") + number - 10
}
