// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Host
import Reports

/// Why a setting or an alias could not be told or changed.
package enum SettingFailure: Hashable, Sendable {
  /// Nobody has set it.
  case unset(String)
  /// It does not stand in the user's file, but in this one, or nowhere.
  case notInFile(String, path: String?)
  case unknownAlias(String, nearest: [String])
  /// Neither `XDG_CONFIG_HOME` nor a home says where the user's file is.
  case noPlace
  /// The file at `path` is written in a way in which only a person can change this key.
  case unusualLayout(String, path: String)

  var status: ExitStatus {
    switch self {
    case .unset, .notInFile, .unknownAlias, .noPlace: .notFound
    case .unusualLayout: .invalidData
    }
  }

  var code: String { status == .notFound ? "not-found" : "data" }

  func message(in language: Language) -> Message {
    switch self {
    case .unset(let key):
      Message(
        Bilingual("„\(key)“ ist nicht gesetzt.", "“\(key)” is not set.")[language],
        hint: Bilingual(
          "Setzen: oval einstellung setzen \(key) WERT", "To set it: oval config set \(key) VALUE"
        )[language])
    case .notInFile(let key, nil):
      Message(
        Bilingual(
          "„\(key)“ steht nicht in Ihrer Datei.", "“\(key)” does not stand in your file.")[
            language],
        hint: SettingFailure.whatThereIs[language])
    case .notInFile(let key, let path?):
      Message(
        Bilingual(
          "„\(key)“ steht nicht in Ihrer Datei, sondern in „\(path.excerpt)“.",
          "“\(key)” does not stand in your file, but in “\(path.excerpt)”.")[language],
        hint: Bilingual(
          "Was Sie selbst setzen, geht vor: oval einstellung setzen \(key) WERT",
          "What you set yourself goes first: oval config set \(key) VALUE")[language])
    case .unknownAlias(let name, let nearest):
      Message(
        Bilingual(
          "Einen Alias „\(name.excerpt)“ gibt es nicht.", "There is no alias “\(name.excerpt)”.")[
            language]
          + suggestion(nearest, in: language),
        hint: Bilingual("Alle: oval alias liste", "All of them: oval alias list")[language])
    case .noPlace:
      Message(
        Bilingual(
          "Wo Ihre Einstellungen stehen, ist nicht bekannt.",
          "It is not known where your settings are kept.")[language],
        hint: Bilingual(
          "Setzen Sie HOME oder XDG_CONFIG_HOME.", "Set HOME or XDG_CONFIG_HOME.")[language])
    case .unusualLayout(let key, let path):
      Message(
        Bilingual(
          "„\(path.excerpt)“ ist so geschrieben, dass sich „\(key)“ darin nicht ändern lässt, ohne "
            + "anderes zu berühren; es wurde nichts geändert.",
          "“\(path.excerpt)” is written in such a way that “\(key)” cannot be changed in it "
            + "without touching something else; nothing was changed.")[language],
        hint: Bilingual(
          "Schreiben Sie jeden Schlüssel in eine eigene Zeile, oder ändern Sie die Datei von Hand.",
          "Write each key on a line of its own, or change the file by hand.")[language])
    }
  }

  private static let whatThereIs = Bilingual(
    "Was woher kommt: oval einstellung liste --herkunft",
    "What comes from where: oval config list --show-origin")

  private func suggestion(_ names: [String], in language: Language) -> String {
    guard !names.isEmpty else { return "" }
    let german = names.map { "„\($0)“" }.joined(separator: " oder ")
    let english = names.map { "“\($0)”" }.joined(separator: " or ")
    return " " + Bilingual("Meinten Sie \(german)?", "Did you mean \(english)?")[language]
  }
}
