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
  init(_ words: [String], _ environment: Environment, _ stored: StoredSettings = .none) {
    let words = Array(words.prefix(CommandLineLimit.words).prefix { $0 != "--" })
    let layers = SettingLayers(
      option: { canonical($0, in: words) }, environment: environment, stored: stored)
    let format = layers.value(of: .format).flatMap { OutputFormat($0.text) }
    wantsJSON = format == .json || format == .jsonl
    let language =
      layers.value(of: .language).flatMap { Language(rawValue: $0.text.lowercased()) }
      ?? layers.fallback(of: .language).flatMap { Language(rawValue: $0.text) }
    // What programs read is never translated.
    self.language = wantsJSON ? .english : language ?? .german
    width = screenWidth(environment)
    isAccessible = layers.value(of: .accessible)?.text == "true"
    colour =
      switch layers.value(of: .colour)?.text {
      case "always": .always
      case "never": .never
      default: .onTerminals(environment.terminal)
      }
  }

  @Sendable func takesColour(on stream: OutputStream) -> Bool {
    switch colour {
    case .always: true
    case .never: false
    case .onTerminals(let terminal): stream == .output ? terminal.isOutput : terminal.isError
    }
  }
}

/// The option's value where it makes sense, choices by their English name.
private func canonical(_ option: Option, in words: [String]) -> String? {
  if option.value == .flag {
    let isThere = words.contains {
      $0.hasPrefix("--") && option.name.isNamed(String($0.dropFirst(2)))
    }
    return isThere ? "" : nil
  }
  guard let text = value(of: option, in: words) else { return nil }
  if option == .format { return OutputFormat(text)?.rawValue }
  guard case .choice = option.value else { return text }
  return option.value.choices.first { $0.name.isNamed(text) }?.name.english
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
