// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
import CivilTime
import Documents
import Store

/// `city init FILE`, `db init`, `city show` and `db info`.
package enum MakeCity {
  /// A city file, read; its name stands in messages.
  package static func read(
    _ bytes: [UInt8], file: String, unknownZone: (String) -> [String]? = { _ in nil }
  ) throws -> City {
    do {
      return try CityFile.read(bytes, file: file, unknownZone: unknownZone)
    } catch { throw Failure.documents(error) }
  }

  /// What `db init` makes: zone Europe/Berlin, open all day, no holidays, no rules.
  package static func empty() throws -> City {
    City(name: try plainText("oval", field: "name"), zone: "Europe/Berlin")
  }

  /// Makes a database at `path` with the city and its places. A file that is there stays.
  package static func run(
    _ city: City, at path: String, command: String, _ circumstances: Circumstances
  ) throws -> CityOutcome {
    do {
      if circumstances.isDryRun {
        if Store.isThere(path) { throw Failure.database(.exists(path: path)) }
      } else {
        try Store.create(path, now: circumstances.now) { store in
          var ids = try IdentifierSource(circumstances.seed, store: store)
          let operation = try ids.next(.operation)
          let changes = try CityUpdate(
            city, in: store, now: circumstances.now, zone: circumstances.zone
          ).make(&ids)
          try store.record(
            operation, command: command, at: circumstances.now, changes: changes)
        }
      }
    } catch { throw Failure(error, path: path) }
    return CityOutcome(city, path: path)
  }

  package static func show(_ database: Database) throws -> CityOutcome {
    let store = database.store
    return try store.read { CityOutcome(try store.cityWithPlaces(), path: database.path) }
  }

  /// The city as a city file that `plan` finds equal.
  package static func yaml(_ city: City) -> String { CityFile.write(city) }

  package static func describe(_ database: Database) throws -> DatabaseOutcome {
    let store = database.store
    return try store.read {
      let city = try store.knownCity()
      let journal = try store.journal()
      return DatabaseOutcome(
        path: database.path, version: store.version, city: city.name, zone: city.zone,
        counts: try store.counts(), bytes: try store.bytes(), journal: journal.mode,
        logBytes: journal.logBytes, last: DatabaseFacts(try store.facts()).last)
    }
  }
}

extension CityOutcome {
  init(_ city: City, path: String) {
    self.init(
      city: city, path: path, spaces: city.places.count,
      claimable: city.places.filter {
        $0.details.capacity != nil && $0.details.useMode != .open
      }.count)
  }
}

extension Store {
  /// The city with its places in their order; retired ones are left out.
  func cityWithPlaces() throws -> City {
    var city = try knownCity()
    city.places = try spaces().spaces.filter { !$0.isRetired }
      .map { City.Place(path: $0.path, details: $0.details) }
    return city
  }
}
