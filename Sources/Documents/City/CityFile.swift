// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings

/// The city file: what `city init`, `plan` and `apply` read and `city show --format yaml` writes.
///
/// The keys are described at the head of `Config/rostock-oval.yaml` and in
/// `Config/city.schema.json`.
package enum CityFile {
  /// The most spaces that a file may have.
  package static let spaceLimit = 10_000

  /// The city that the bytes describe; `file` is the name for messages.
  ///
  /// Spaces keep the order of the file, but for parents, which come before their parts. At most
  /// 8 MiB, 64 levels and 1,000,000 values, aliases counted as if they were written out.
  ///
  /// - Parameter unknownZone: the names that may have been meant by a time zone that the system does
  ///   not know; nil for one that it knows.
  package static func read(
    _ bytes: [UInt8], file: String, unknownZone: (String) -> [String]? = { _ in nil }
  ) throws(DocumentErrors) -> City {
    var findings = Findings(file: file)
    guard let text = SourceText(bytes, &findings),
      let node = YAMLComposer.compose(text, &findings),
      let city = DocumentValue(node: node, path: []).city(unknownZone, &findings), findings.isEmpty
    else { throw findings.errors }
    return city
  }
}
