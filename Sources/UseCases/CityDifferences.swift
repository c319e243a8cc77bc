// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings

// The keys of the city file in which two cities or spaces differ.

extension City {
  func differences(from other: City) -> [String] {
    var fields: [String] = []
    func compare<Value: Equatable>(_ key: String, _ value: KeyPath<City, Value>) {
      if self[keyPath: value] != other[keyPath: value] { fields.append(key) }
    }
    compare("name", \.name)
    compare("office", \.office)
    compare("domain", \.domain)
    compare("zone", \.zone)
    compare("state", \.state)
    compare("languages", \.languages)
    compare("quiet-hours", \.quietHours)
    compare("school-holidays", \.schoolHolidays)
    return fields
  }
}

extension SpaceDetails {
  func differences(from other: SpaceDetails) -> [String] {
    var fields: [String] = []
    func compare<Value: Equatable>(_ key: String, _ value: KeyPath<SpaceDetails, Value>) {
      if self[keyPath: value] != other[keyPath: value] { fields.append(key) }
    }
    compare("name", \.name)
    compare("description", \.description)
    compare("district", \.district)
    compare("kind", \.kind)
    compare("use", \.useMode)
    compare("capacity", \.capacity)
    compare("unit", \.unitLabel)
    compare("buffers", \.buffers)
    compare("hours", \.hours)
    compare("quiet-hours", \.quietHours)
    compare("access", \.access)
    compare("coordinates", \.coordinates)
    compare("source", \.source)
    compare("verified", \.isVerified)
    return fields
  }
}
