// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

struct SwiftTextTests {
  @Test(
    "comments and literals are told from code",
    arguments: [
      ("a // b", "a", "a"),
      ("a /* b /* c */ d */ e", "a e", "a e"),
      (#"a "b // c" d"#, #"a d"#, #"a "b // c" d"#),
      (#"a "\" b" c"#, #"a c"#, #"a "\" b" c"#),
      ("a #\"\\\" b\"# c", "a c", "a #\"\\\" b\"# c"),
      ("a #\"b \" c\"# d", "a d", "a #\"b \" c\"# d"),
      ("a \"\"\"\nb \" c\n\"\"\" d", "a d", "a \"\"\" b \" c \"\"\" d"),
      ("#if a\n// b\n#endif", "#if a #endif", "#if a #endif"),
    ])
  func parts(text: String, code: String, both: String) {
    func joined(_ text: String) -> String {
      text.split { $0.isWhitespace }.joined(separator: " ")
    }
    #expect(joined(SwiftText(text).codeAndLiterals) == both)
    #expect(joined(SwiftText(text).code) == code)
    #expect(SwiftText(text).code.utf8.count == text.utf8.count)
  }
}
