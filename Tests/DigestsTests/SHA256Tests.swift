// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Digests

struct SHA256Tests {
  @Test(
    "the published digests come out",
    arguments: [
      // FIPS 180-4, examples of NIST.
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func vectors(text: String, digest: String) {
    #expect(SHA256.digest(of: text) == digest)
    // The same in pieces, and looked at in between.
    var hash = SHA256()
    for piece in text.split(separator: "c", omittingEmptySubsequences: false).enumerated() {
      hash.add(piece.offset == 0 ? "" : "c")
      _ = hash.digest
      hash.add(String(piece.element))
    }
    #expect(hash.digest == digest)
  }

  @Test("a million letters, of which the name of a test would be too long")
  func million() {
    var hash = SHA256()
    for _ in 0..<1_000 { hash.add(String(repeating: "a", count: 1_000)) }
    #expect(hash.digest == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }
}
