// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime
package import Host
package import Reports
package import UseCases

/// What one invocation knows of its surroundings: options before `OVAL_*` variables before files
/// before what is usual. Read once; everything below works with these values only.
package struct Session {
  package let present: Present
  /// The zone that was asked for, by `--zone` or `OVAL_ZONE`; nil means the database's.
  package let wantedZone: Zone?
  /// Nil means the city's; without a city German.
  package let wantedLanguage: Language?
  /// The club that is acted for, as typed.
  package let actingFor: String?
  /// Nil where neither an option nor a home says where.
  package let databasePath: String?
  package let format: OutputFormat
  /// Columns to fill with text, 20...1000.
  package let width: Int
  /// What ids are drawn from.
  package let seed: Circumstances.Seed
  /// No drawing characters, one record per paragraph.
  package let isAccessible: Bool
  package let isDryRun: Bool
  package let assumesYes: Bool
  package let isQuiet: Bool
  package let isVerbose: Bool
  package let stored: StoredSettings
  package let environment: Environment
  /// The database that stays open from line to line of a shell; nil for a single command.
  package let kept: KeptDatabase?
  /// The commands that there are.
  package let table: CommandTable

  /// Reads the shared options of the invocation, the variables and what is stored.
  package init(
    _ invocation: Invocation, _ environment: Environment, _ stored: StoredSettings = .none,
    table: CommandTable = .oval, kept: KeptDatabase? = nil
  ) throws(UsageError) {
    let settings = Settings(invocation, environment, stored)
    present = try settings.present()
    wantedZone = try settings.zone()
    wantedLanguage = try settings.language()
    actingFor = settings.text(.actingFor)
    databasePath = settings.text(.database) ?? Session.usualDatabase(environment)
    format = try settings.format()
    width = screenWidth(environment)
    seed = try settings.seed()
    isAccessible = settings.text(.accessible) == "true"
    isDryRun = invocation.has(.dryRun)
    assumesYes = invocation.has(.yes)
    isQuiet = invocation.has(.quiet)
    isVerbose = invocation.has(.verbose)
    self.stored = stored
    self.environment = environment
    self.table = table
    self.kept = kept
  }

  /// Where the database is unless somebody says otherwise; nil without a home.
  static func usualDatabase(_ environment: Environment) -> String? {
    UserDirectories(environment).data.map { $0 + "/oval/oval.db" }
  }

  /// The language where no city can be asked.
  package var language: Language { wantedLanguage ?? .german }
}

/// Columns by `COLUMNS`, else the terminal, else 80. Shells set `COLUMNS` by themselves, so a value
/// that makes no sense is passed over.
func screenWidth(_ environment: Environment) -> Int {
  let said = environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  return min(max(said ?? environment.terminal.columns ?? 80, 20), 1000)
}
