// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Host
import Reports

/// How to speak with the caller, known even where the command line cannot be understood.
struct Manners: Sendable {
  let language: Language
  let width: Int
  let wantsJSON: Bool
  let isAccessible: Bool
  private let colour: Colour

  private enum Colour {
    case always, never
    case onTerminals(Terminal)
  }

  /// Looks for the few words that matter and passes over everything else.
  init(_ words: [String], _ environment: Environment) {
    let words = Array(words.prefix(CommandLineLimit.words).prefix { $0 != "--" })
    wantsJSON =
      words.contains { $0.hasPrefix("--") && Option.json.name.isNamed(String($0.dropFirst(2))) }
      || [.json, .jsonl].contains(value(of: .format, in: words).flatMap { OutputFormat($0) })
    let wanted = [value(of: .language, in: words), environment["OVAL_LANG"]]
    let language =
      wanted.lazy.compactMap { $0.flatMap { Language(rawValue: $0.lowercased()) } }.first
      ?? localeLanguage(environment)
    // What programs read is never translated.
    self.language = wantsJSON ? .english : language ?? .german
    width = screenWidth(environment)
    isAccessible = wantsWords(environment)
    colour = Manners.colour(value(of: .colour, in: words), environment)
  }

  /// `--color` before `NO_COLOR`, `CLICOLOR_FORCE` and `TERM=dumb`; else on terminals.
  private static func colour(_ wanted: String?, _ environment: Environment) -> Colour {
    let choices = Option.colour.value.choices
    switch choices.first(where: { $0.name.isNamed(wanted ?? "") })?.name.english {
    case "always": return .always
    case "never": return .never
    default: break
    }
    if environment["NO_COLOR"] != nil { return .never }
    if let force = environment["CLICOLOR_FORCE"], force != "0" { return .always }
    if environment["TERM"] ?? "dumb" == "dumb" { return .never }
    return .onTerminals(environment.terminal)
  }

  @Sendable func takesColour(on stream: OutputStream) -> Bool {
    switch colour {
    case .always: true
    case .never: false
    case .onTerminals(let terminal): stream == .output ? terminal.isOutput : terminal.isError
    }
  }
}

/// Whether somebody listens to the text, or feels it: words instead of drawings.
func wantsWords(_ environment: Environment) -> Bool {
  environment["ACCESSIBLE"].map { $0 != "0" } ?? false
}

/// The option's last value, as `--name value` or `--name=value`.
private func value(of option: Option, in words: [String]) -> String? {
  var found: String?
  for (place, word) in words.enumerated() where word.hasPrefix("--") {
    let parts = word.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard option.name.isNamed(String(parts[0])) else { continue }
    found = parts.count > 1 ? String(parts[1]) : place + 1 < words.count ? words[place + 1] : found
  }
  return found
}
