// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime
package import Host

extension Session {
  /// The zone to show times in: the one asked for, else the database's, else the system's, else UTC.
  package func zone(ofDatabase databaseZone: Zone? = nil) -> Zone {
    if let zone = wantedZone ?? databaseZone { return zone }
    let files = ZoneFiles(environment)
    return files.systemZone(environment).flatMap { files.zone(named: $0) } ?? .utc
  }
}

extension ZoneFiles {
  /// The zone of that IANA name; nil where the system has none, or one that cannot be understood.
  package func zone(named name: String, keptBy kept: KeptDatabase? = nil) -> Zone? {
    bytes(of: name).flatMap { bytes in
      kept.map { $0.zone(named: name, bytes) } ?? (try? Zone(name: name, tzif: bytes))
    }
  }
}
