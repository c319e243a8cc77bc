// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Host
import Reports
import UseCases

/// What the word at the cursor may become, by grammar first and by the city's names where the
/// grammar says that one stands there.
struct CompletionOffer {
  let place: CompletionPlace
  /// The word at the cursor, as far as it is typed.
  let typed: String
  let names: CompletionNames

  init(_ place: CompletionPlace, typed: String, names: CompletionNames) {
    self.place = place
    self.typed = typed
    self.names = names
  }

  private var language: Language { names.language }

  func offer() -> Offer {
    if let option = place.pending { return values(of: option, typed) }
    if !place.optionsEnded, typed.hasPrefix("--"), let sign = typed.firstIndex(of: "=") {
      guard
        let option = place.option(
          named: String(typed[typed.index(typed.startIndex, offsetBy: 2)..<sign]))
      else { return Offer() }
      let value = typed.index(after: sign)
      return values(of: option, String(typed[value...]), behind: String(typed[..<value]))
    }
    if !place.optionsEnded, typed.hasPrefix("-") { return options() }
    let words = spelled(
      place.nextWords.map { ($0.word, meaning(of: $0.commands, depth: place.depth + 1)) })
    if place.depth == 0, place.operands.isEmpty {
      let calls = names.calls(in: place.table).filter { $0.word.folded.hasPrefix(typed.folded) }
      return Offer(candidates: words + calls)
    }
    guard words.isEmpty, let (operand, before) = place.operand else {
      return Offer(candidates: words)
    }
    return values(of: operand, before)
  }

  /// What may stand for the operand that the cursor is in, behind these of its words.
  private func values(of operand: Operand, _ before: [String]) -> Offer {
    guard let declared = place.command?.operands, declared.count == 2 else {
      return values(operand.names, typed, before: before)
    }
    if declared[0].names == .spaces, operand.names == .when { return hours(before) }
    guard declared[0].names == .space, declared[0].count == .optional, declared[1].names == .period
    else { return values(operand.names, typed, before: before) }
    // A space that may be left out: the first word can be a time already.
    if place.operands.isEmpty {
      let days = names.times(.when, typed, before: [])
      return Offer(candidates: Offer.matching(names.spaces(), typed) + days)
    }
    let first = names.isDay(Array(place.operands.prefix(1))) ? place.operands.prefix(1) : []
    return Offer(candidates: names.times(.when, typed, before: first + before))
  }

  /// Behind a day: the hours at which all of the spaces that stand are free.
  private func hours(_ before: [String]) -> Offer {
    let units = place.given.last { $0.option == .units }.flatMap { Int($0.value) }
    let free =
      names.isDay(before)
      ? place.operands.first.flatMap { names.free($0, day: before, units: units) } : nil
    return Offer(
      candidates: names.times(.when, typed, before: before) { start, end in
        free?.allSatisfy { windows in
          windows.contains { $0.start <= start && end <= $0.end }
        } ?? true
      })
  }

  /// In the language of the session; in the other where only that has such a name.
  private func spelled(_ named: [(name: Bilingual, meaning: String)], hyphens: String = "")
    -> [Candidate]
  {
    let wanted = typed.folded
    let own = named.map { Candidate(hyphens + $0.name[language], $0.meaning) }
      .filter { $0.word.folded.hasPrefix(wanted) }
    if !own.isEmpty { return own }
    return named.map { Candidate(hyphens + $0.name[language.other], $0.meaning) }
      .filter { $0.word.folded.hasPrefix(wanted) }
  }

  /// The summary of the one command, or the verbs of a noun.
  private func meaning(of commands: [Command], depth: Int) -> String {
    if let only = commands.first, commands.count == 1, only.words.count == depth {
      return only.summary[language]
    }
    let verbs = commands.filter { $0.words.count > depth }.map { $0.words[depth][language] }
    return verbs.uniqued().joined(separator: ", ")
  }

  private func options() -> Offer {
    let taken = place.given.map(\.option)
    let free = place.options.filter { option in
      (option.repeats || !taken.contains(option))
        && !(place.command?.exclusive ?? []).contains { group in
          group.contains(option) && group.contains { $0 != option && taken.contains($0) }
        }
    }
    return Offer(
      candidates: spelled(free.map { ($0.name, $0.summary[language]) }, hyphens: "--"))
  }

  private func values(of option: Option, _ typed: String, behind beginning: String = "") -> Offer {
    let choices = option.value.choices.map { Candidate($0.name[language], "") }
    let others = option.value.choices.map { Candidate($0.name[language.other], "") }
    let offer: Offer
    switch option.value {
    case .flag, .number: return Offer()
    case .choice:
      offer = Offer(candidates: Self.chosen(choices, others, typed))
    case .choices:
      let (before, last) = Self.list(typed)
      let taken = before.split(separator: ",").map { String($0).folded }
      offer = Offer(
        candidates: Self.chosen(
          choices.filter { !taken.contains($0.word.folded) },
          others.filter { !taken.contains($0.word.folded) }, last
        ).map { $0.behind(before) })
    case .text:
      let words = Self.chosen(choices, others, typed)
      var named = values(option.names, typed, before: [])
      named.candidates = words + named.candidates
      offer = named
    }
    return Offer(
      candidates: offer.candidates.map { $0.behind(beginning) }, takesFiles: offer.takesFiles)
  }

  private static func chosen(
    _ own: [Candidate], _ others: [Candidate], _ typed: String
  ) -> [Candidate] {
    let wanted = typed.folded
    let begun = own.filter { $0.word.folded.hasPrefix(wanted) }
    return begun.isEmpty ? others.filter { $0.word.folded.hasPrefix(wanted) } : begun
  }

  /// A list up to its last comma, and what stands behind that.
  private static func list(_ typed: String) -> (before: String, last: String) {
    guard let comma = typed.lastIndex(of: ",") else { return ("", typed) }
    let next = typed.index(after: comma)
    return (String(typed[..<next]), String(typed[next...]))
  }

  /// What names of this kind there are; `before` are the words of a phrase that stand already.
  private func values(_ naming: Naming, _ typed: String, before: [String]) -> Offer {
    switch naming {
    case .file: return Offer(takesFiles: true)
    case .format:
      let formats = (place.command?.formats ?? OutputFormat.allCases).map(\.rawValue)
      return Offer(candidates: Offer.matching(formats.map { Candidate($0, "") }, typed))
    case .shell:
      return Offer(
        candidates: Offer.matching(Shell.allCases.map { Candidate($0.rawValue, "") }, typed))
    case .subject: return subjects(before)
    case .lesson:
      return Offer(candidates: spelled(Lesson.all.map { ($0.name, $0.title[language]) }))
    case .zone: return Offer(candidates: Offer.matching(names.zones(), typed))
    case .spaces:
      let (before, last) = Self.list(typed)
      return Offer(candidates: names.demands(last).map { $0.behind(before) })
    case .space: return Offer(candidates: Offer.matching(names.spaces(), typed))
    case .club: return Offer(candidates: Offer.matching(names.clubs(), typed))
    case .booking:
      let bookings = Offer.matching(names.bookings(typed), typed)
      // With a time behind it, a space names a booking, too.
      guard bookings.isEmpty, !typed.isEmpty else { return Offer(candidates: bookings) }
      return Offer(candidates: Offer.matching(names.spaces(), typed))
    case .slot: return Offer(candidates: Offer.matching(names.slots(), typed))
    case .closure: return Offer(candidates: Offer.matching(names.closures(), typed))
    case .anything:
      return Offer(candidates: Offer.matching(names.everything(typed), typed))
    case .when, .period, .day, .days, .duration, .repetition, .instant:
      return Offer(candidates: names.times(naming, typed, before: before))
    case .setting: return Offer(candidates: settingKeys(typed))
    case .settingValue: return settingValues(typed)
    case .alias:
      return Offer(candidates: Offer.matching(names.aliases(), typed))
    case .featureState: return Offer(candidates: featureStates(typed))
    case .text: return Offer()
    }
  }

  private func featureStates(_ typed: String) -> [Candidate] {
    func pairs(_ language: Language) -> [Candidate] {
      [Option.Choice].accessFeatures.flatMap { feature in
        [Option.Choice].accessStates.map { state in
          Candidate("\(feature.name[language])=\(state.name[language])", "")
        }
      }
    }
    return Self.chosen(pairs(language), pairs(language.other), typed)
  }

  /// The commands and topics that help explains.
  private func subjects(_ before: [String]) -> Offer {
    let inner = CompletionPlace(before, in: place.table)
    guard inner.operands.isEmpty else { return Offer() }
    var named = inner.nextWords.map { next -> (name: Bilingual, meaning: String) in
      (next.word, meaning(of: next.commands, depth: inner.depth + 1))
    }
    if before.isEmpty {
      named += Topic.all.map { ($0.name, $0.title[language]) }
      named += names.calls(in: place.table).map { (Bilingual(same: $0.word), $0.meaning) }
    }
    return Offer(candidates: spelled(named))
  }
}

extension Language {
  var other: Language { self == .german ? .english : .german }
}
