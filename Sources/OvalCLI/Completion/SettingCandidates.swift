// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Host
import Reports

// Settings, aliases and programs, as words that may stand at the cursor.

extension CompletionNames {
  func aliases() -> [Candidate] {
    session.stored.aliases.map { Candidate($0.name, $0.expansion) }
  }

  /// What a first word may be that is no command of ours.
  func calls(in table: CommandTable) -> [Candidate] {
    let programs = InstalledPrograms(session.environment, prefix: Call.prefix).all()
    let others = aliases() + programs.map { Candidate($0.name, session.environment.shown($0.path)) }
    var seen: Set<String> = []
    return others.filter { !table.hasCommand(beginning: $0.word) && seen.insert($0.word).inserted }
  }
}

extension CompletionOffer {
  func settingKeys(_ typed: String) -> [Candidate] {
    let language = names.language
    let own = Setting.all.map {
      Candidate(
        $0.name[language], $0.summary[language], otherNames: [$0.name[language.other]])
    }
    let aliases = names.aliases().map { $0.behind("alias.") }
    return Offer.matching(own + aliases, typed)
  }

  /// What the setting that stands before takes.
  func settingValues(_ typed: String) -> Offer {
    guard let key = place.operands.first, let setting = Setting.named(key) else { return Offer() }
    switch setting {
    case .database: return Offer(takesFiles: true)
    case .zone: return Offer(candidates: Offer.matching(names.zones(), typed))
    case .actingFor: return Offer(candidates: Offer.matching(names.clubs(), typed))
    default:
      let choices = setting.choices.map {
        Candidate(
          $0.name[names.language], "", otherNames: [$0.name[names.language.other]])
      }
      return Offer(candidates: Offer.matching(choices, typed))
    }
  }
}
