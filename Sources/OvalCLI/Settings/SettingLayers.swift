// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Host
import Reports

/// Settings as they are in effect: options before variables before files before what is built in.
struct SettingLayers {
  /// What an option on the command line says; nil where it is not there.
  let option: (Option) -> String?
  let environment: Environment
  let stored: StoredSettings

  struct Value {
    let text: String
    let origin: UsageFault.Origin
    /// For those who ask where it came from.
    let source: SettingLine.Origin
  }

  /// What somebody has said; nil where nobody has.
  func value(of setting: Setting) -> Value? {
    if let option = setting.option, let text = option == .format ? format : self.option(option) {
      // As usual, which is what the variables say of the terminal.
      if setting == .colour, text == "auto",
        let said = variable(of: setting, among: setting.variables)
      {
        return said
      }
      return Value(text: text, origin: .option(option), source: .option(option.name.english))
    }
    if let value = variable(of: setting, among: setting.variables) { return value }
    if let (entry, file) = stored.value(of: setting) {
      let isPath = setting == .database
      return Value(
        text: isPath ? ShellWord.expanded(entry.value, environment) : entry.value,
        origin: .file(file.path), source: .file(path: file.path, line: entry.line))
    }
    return fallback(of: setting)
  }

  /// What the variables say that are asked last.
  func fallback(of setting: Setting) -> Value? {
    variable(of: setting, among: setting.fallbacks)
  }

  /// `--json` is short for `--format json`.
  private var format: String? {
    option(.json) != nil ? OutputFormat.json.rawValue : option(.format)
  }

  private func variable(of setting: Setting, among names: [String]) -> Value? {
    for name in names {
      // No terminal is one that can do nothing.
      let text = environment[name] ?? (name == "TERM" ? "dumb" : nil)
      guard let text else { continue }
      guard let meant = SettingLayers.meaning(of: text, in: name) else {
        // Of the locale, the first that is set decides, also that it names no language.
        if setting == .language { return nil }
        continue
      }
      return Value(text: meant, origin: .variable(name), source: .variable(name))
    }
    return nil
  }

  /// What the variable's text says about its setting; nil where it says nothing.
  private static func meaning(of text: String, in variable: String) -> String? {
    switch variable {
    case "NO_COLOR": "never"
    case "CLICOLOR_FORCE": text == "0" ? nil : "always"
    case "TERM": text == "dumb" ? "never" : nil
    case "OVAL_ACCESSIBLE", "ACCESSIBLE": Setting.accessible.key.canonical(text) ?? "true"
    case "LC_ALL", "LC_MESSAGES", "LANG": language(ofLocale: text)?.rawValue
    default: text
    }
  }
}

/// The language of a locale; nil where it names none (C, POSIX).
///
/// Somebody whose locale is neither German nor English is more likely to read English.
private func language(ofLocale locale: String) -> Language? {
  let code = locale.prefix { $0.isLetter }
  guard !["", "C", "POSIX"].contains(code) else { return nil }
  return Language(rawValue: code.lowercased()) ?? .english
}
