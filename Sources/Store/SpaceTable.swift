// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
import CivilTime
import SQL

extension Store {
  /// All spaces, retired ones included.
  package func spaces() throws -> SpaceTree {
    let hours = try openingHours()
    let access = try accessFeatures()
    return SpaceTree(
      try connection.all("SELECT \(Store.spaceColumns) FROM space ORDER BY position, path") {
        row in
        let id = try row.identifier(0)
        return try row.space(id, hours: hours[id], access: access[id] ?? [])
      })
  }

  /// The part of the tree that decides about these spaces: all above each of them, and all at and below
  /// its parent. Nil where one of them is no space.
  package func spaces(around paths: [SpacePath]) throws -> SpaceTree? {
    var found: [Identifier: (position: Int, space: Space)] = [:]
    func take(_ row: borrowing Row) throws {
      let id = try row.identifier(0)
      guard found[id] == nil else { return }
      found[id] = (
        try row.number(21),
        try row.space(id, hours: openingHours(on: id)[id], access: accessFeatures(on: id)[id] ?? [])
      )
    }
    let columns = "\(Store.spaceColumns), position"
    for path in paths {
      var above: SpacePath? = path
      while let one = above {
        var isThere = false
        try connection.rows(
          "SELECT \(columns) FROM space WHERE path = $path", ["$path": one.text]
        ) { row in
          isThere = true
          try take(row)
        }
        guard isThere else { return nil }
        above = one.parent
      }
      // What is below a path comes behind it and a slash, and before what comes after a slash.
      let top = (path.parent ?? path).text
      try connection.rows(
        "SELECT \(columns) FROM space WHERE path > $from AND path < $below",
        ["$from": "\(top)/", "$below": "\(top)0"]
      ) { row in try take(row) }
    }
    let spaces = found.values.sorted { ($0.position, $0.space.path) < ($1.position, $1.space.path) }
    return SpaceTree(spaces.map(\.space))
  }

  private static let spaceColumns = """
    id, path, retired, name, description_de, description_en, district, kind, use_mode, capacity,
      unit_de, unit_en, minutes_before, minutes_after, quiet_start, quiet_end, quiet_reason, latitude,
      longitude, source, verified
    """

  /// Writes a new space, or what a known one now is. `position` is its place in the city's order.
  package func save(_ space: Space, parent: Identifier?, position: Int) throws {
    var parameters: Parameters = [
      "$id": space.id.text, "$path": space.path.text, "$parent": parent?.text,
      "$position": position, "$retired": space.isRetired,
    ]
    space.details.add(to: &parameters)
    try connection.run(
      """
      INSERT INTO space (id, path, parent, position, retired, name, description_de,
        description_en, district, kind, use_mode, capacity, unit_de, unit_en, minutes_before,
        minutes_after, quiet_start, quiet_end, quiet_reason, latitude, longitude, source, verified)
      VALUES ($id, $path, $parent, $position, $retired, $name, $description_de, $description_en,
        $district, $kind, $use_mode, $capacity, $unit_de, $unit_en, $minutes_before,
        $minutes_after, $quiet_start, $quiet_end, $quiet_reason, $latitude, $longitude, $source,
        $verified)
      ON CONFLICT (id) DO UPDATE SET
        position = excluded.position, retired = excluded.retired, name = excluded.name,
        description_de = excluded.description_de, description_en = excluded.description_en,
        district = excluded.district, kind = excluded.kind, use_mode = excluded.use_mode,
        capacity = excluded.capacity, unit_de = excluded.unit_de, unit_en = excluded.unit_en,
        minutes_before = excluded.minutes_before, minutes_after = excluded.minutes_after,
        quiet_start = excluded.quiet_start, quiet_end = excluded.quiet_end,
        quiet_reason = excluded.quiet_reason, latitude = excluded.latitude,
        longitude = excluded.longitude, source = excluded.source, verified = excluded.verified
      """, parameters)
    try saveOpeningHours(of: space)
    try saveAccessFeatures(of: space)
  }

  /// The place of a space in the city's order.
  package func spacePosition(_ id: Identifier) throws -> Int? {
    try connection.first("SELECT position FROM space WHERE id = $id", ["$id": id.text]) { row in
      try row.number(0)
    }
  }

  /// The last place in the city's order that is taken, -1 where there is none.
  package func lastSpacePosition() throws -> Int {
    try connection.first("SELECT max(position) FROM space") { row in
      row.isNull(0) ? -1 : try row.number(0)
    } ?? -1
  }

  /// Those of one space, where one is given.
  private func accessFeatures(
    on space: Identifier? = nil
  ) throws -> [Identifier: [AccessFeature]] {
    var found: [Identifier: [AccessFeature]] = [:]
    try connection.rows(
      """
      SELECT space, name, state, date, source FROM access_feature
      \(space == nil ? "" : "WHERE space = $space")
      """, space.map { ["$space": $0.text] } ?? [:]
    ) { row in
      let feature = AccessFeature(
        name: try row.word(1), state: try row.word(2),
        date: row.isNull(3) ? nil : try row.date(3), source: try row.optionalText(4))
      found[try row.identifier(0), default: []].append(feature)
    }
    let order = AccessFeature.Name.allCases
    return found.mapValues { features in
      order.compactMap { name in features.first { $0.name == name } }
    }
  }

  private func saveAccessFeatures(of space: Space) throws {
    try connection.run("DELETE FROM access_feature WHERE space = $space", ["$space": space.id.text])
    for feature in space.details.access {
      try connection.run(
        """
        INSERT INTO access_feature (space, name, state, date, source)
        VALUES ($space, $name, $state, $date, $source)
        """,
        [
          "$space": space.id.text, "$name": feature.name.rawValue,
          "$state": feature.state.rawValue, "$date": feature.date?.iso,
          "$source": feature.source?.text,
        ])
    }
  }
}

extension Row {
  /// The columns of `spaceColumns`.
  fileprivate func space(
    _ id: Identifier, hours: OpeningHours?, access: [AccessFeature]
  ) throws -> Space {
    guard let path = SpacePath(try self[1] as String) else { throw StoreError.unreadable("path") }
    var details = try details(3)
    details.hours = hours
    details.access = access
    return Space(id: id, path: path, details: details, isRetired: try self[2])
  }

  /// The columns `name` to `verified`.
  fileprivate func details(_ first: Int) throws -> SpaceDetails {
    var details = SpaceDetails(name: try text(first))
    details.description = try localized(first + 1)
    details.district = try optionalText(first + 3)
    details.kind = try optionalWord(first + 4)
    details.useMode = try word(first + 5)
    details.capacity = try units(first + 6)
    details.unitLabel = try localized(first + 7)
    details.buffers = try buffers(first + 9)
    details.quietHours = try quietHours(first + 11)
    if let latitude = try self[first + 14] as Int?, let longitude = try self[first + 15] as Int? {
      guard let place = Coordinates(latitude: latitude, longitude: longitude) else {
        throw StoreError.unreadable("coordinates")
      }
      details.coordinates = place
    }
    details.source = try optionalText(first + 16)
    details.isVerified = try self[first + 17]
    return details
  }
}

extension SpaceDetails {
  fileprivate func add(to parameters: inout Parameters) {
    parameters.add("$name", name.text)
    parameters.add("$description_de", description?.german?.text)
    parameters.add("$description_en", description?.english?.text)
    parameters.add("$district", district?.text)
    parameters.add("$kind", kind?.rawValue)
    parameters.add("$use_mode", useMode.rawValue)
    parameters.add("$capacity", capacity)
    parameters.add("$unit_de", unitLabel?.german?.text)
    parameters.add("$unit_en", unitLabel?.english?.text)
    parameters.add("$minutes_before", buffers.minutesBefore)
    parameters.add("$minutes_after", buffers.minutesAfter)
    parameters.add("$quiet_start", quietHours?.start.secondOfDay)
    parameters.add("$quiet_end", quietHours?.end.secondOfDay)
    parameters.add("$quiet_reason", quietHours?.reason?.text)
    parameters.add("$latitude", coordinates?.latitude)
    parameters.add("$longitude", coordinates?.longitude)
    parameters.add("$source", source?.text)
    parameters.add("$verified", isVerified)
  }
}
