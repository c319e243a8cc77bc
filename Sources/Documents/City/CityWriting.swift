// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
import CivilTime

extension CityFile {
  /// The city as a file that `read` takes for the same city.
  package static func write(_ city: City) -> String {
    let language = city.languages.first ?? LanguageKey.german.rawValue
    var sections: [String] = []
    sections.append(YAMLEmitter.text(of: .keys(CityKey.self, city.head)))
    if let hours = city.quietHours {
      sections.append(section(.quietHours, hours.output))
    }
    if !city.schoolHolidays.isEmpty {
      let holidays = city.schoolHolidays.map { $0.output(in: language) }
      sections.append(section(.schoolHolidays, .sequence(holidays)))
    }
    // A blank line between spaces, which libyaml would not write.
    for (index, place) in city.places.enumerated() {
      let key = index == 0 ? CityKey.spaces.rawValue + ":\n" : ""
      sections.append(key + YAMLEmitter.text(of: .sequence([place.output(in: language)])))
    }
    return sections.joined(separator: "\n")
  }

  private static func section(_ key: CityKey, _ value: YAMLOutput) -> String {
    YAMLEmitter.text(of: .keys(CityKey.self, [(key, value)]))
  }
}

extension YAMLOutput {
  /// A group of those keys that have a value, in order.
  static func keys<Key: DocumentKeys>(
    _ keys: Key.Type, _ entries: [(Key, YAMLOutput?)]
  ) -> YAMLOutput {
    .mapping(
      entries.compactMap { key, value in value.map { (key: key.rawValue, value: $0) } })
  }

  static func text(_ text: PlainText?) -> YAMLOutput? { text.map { .text($0.text) } }

  /// A text alone where it is in `language` only.
  static func text(_ text: LocalizedText?, in language: String) -> YAMLOutput? {
    guard let text else { return nil }
    switch (text.german, text.english, LanguageKey(rawValue: language)) {
    case (let german?, nil, .german): return .text(german.text)
    case (nil, let english?, .english): return .text(english.text)
    default:
      return .keys(
        LanguageKey.self,
        [(.german, .text(text.german)), (.english, .text(text.english))])
    }
  }
}

extension City {
  fileprivate var head: [(CityKey, YAMLOutput?)] {
    let office = office.map { office in
      YAMLOutput.keys(
        OfficeKey.self,
        [
          (.name, .text(office.name.text)), (.mail, .text(office.mail)), (.web, .text(office.web)),
        ])
    }
    return [
      (.name, .text(name.text)), (.office, office), (.domain, .text(domain)),
      (.zone, .text(zone)), (.state, state.map { .text(String($0.rawValue.dropFirst(3))) }),
      (.languages, .sequence(languages.map { .text($0) })),
    ]
  }
}

extension SchoolHoliday {
  fileprivate func output(in language: String) -> YAMLOutput {
    .keys(
      SchoolHolidayKey.self,
      [
        (.name, .text(name, in: language)), (.from, .text(first.iso)), (.to, .text(last.iso)),
        (.source, .text(source)),
      ])
  }
}
