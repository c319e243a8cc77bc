// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import UseCases

extension Wording {
  /// What is wrong, why, and what to do. `width` bounds the lines that are shown as they stand.
  package func words(for failure: Failure, width: Int = 80) -> FailureWords {
    switch failure {
    case .phrase(let error, let option): unreadable(error, option: option, width: width)
    case .recurrence(let error, let text): words(for: error, text: text)
    case .usage(let problem): words(for: problem)
    case .notFound(let noun, let text, let nearest): words(forUnknown: noun, text, nearest)
    case .ambiguous(let noun, let text, let candidates):
      words(forAmbiguous: noun, text, candidates)
    case .refused(let refusal): words(for: refusal)
    case .changedSince(let operation, let thing, let other):
      changedSince(operation, thing, other)
    case .documents(let errors): unreadable(errors)
    case .database(let problem): words(for: problem)
    }
  }

  private func words(forUnknown noun: Noun, _ text: String, _ nearest: [String]) -> FailureWords {
    guard !nearest.isEmpty else {
      return FailureWords(notFound(noun, text), hint: whereToLook(for: noun))
    }
    let names = nearest.joined(separator: ", ")
    return FailureWords(
      notFound(noun, text),
      hint: self(
        de: "Meinten Sie: \(names)? \(whereToLook(for: noun))",
        en: "Did you mean: \(names)? \(whereToLook(for: noun))"))
  }

  private func words(
    forAmbiguous noun: Noun, _ text: String, _ candidates: [Candidate]
  ) -> FailureWords {
    let limit = 10
    var details = candidates.prefix(limit).map { candidate in
      candidate.detail.isEmpty ? candidate.text : "\(candidate.text) – \(candidate.detail)"
    }
    if candidates.count > limit {
      let rest = more(candidates.count - limit)
      details.append(self(de: "und \(rest)", en: "and \(rest)"))
    }
    return FailureWords(
      self(
        de: "\(quoted(text)) kann mehreres heißen:",
        en: "\(quoted(text)) could mean several things:"),
      details: details,
      hint: self(
        de: "Schreiben Sie eines davon so, wie es vorn steht.",
        en: "Write one of them as it stands in front."))
  }
}
