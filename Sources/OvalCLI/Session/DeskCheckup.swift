// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Host
import Reports
import UseCases

extension Desk {
  /// `doctor`: looks at all that the program stands on, and changes nothing.
  func checkUp() throws -> ExitStatus {
    let findings = console.working(session) { _ in examination() }
    let status = findings.map(\.exitStatus).first { $0 != 0 }
    return try say(
      Answer(status.flatMap { ExitStatus(rawValue: Int32($0)) } ?? .done) {
        .checkup(findings, in: $0)
      }, wording(cityIfThere(), zone: session.zone()))
  }

  private func examination() -> [Checkup] {
    let path = session.databasePath
    let database = path.map { self.database($0) }
    return [.program(version: programVersion)] + Checkup.libraries() + [.locale(locale), zoneData]
      + zone(database?.zone) + [settings] + (database?.findings ?? [])
  }

  /// As the C library would read the variables.
  private var locale: String? {
    ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { session.environment[$0] }.first
  }

  private var zoneData: Checkup {
    let files = ZoneFiles(session.environment)
    guard !files.names().isEmpty else { return .zones(folder: nil, version: nil) }
    let folder = files.directories.first { FileFacts($0)?.isFolder == true }
    return .zones(folder: folder, version: files.version)
  }

  private func zone(_ name: String?) -> [Checkup] {
    guard let name else { return [] }
    let files = ZoneFiles(session.environment)
    return [.zone(name, isKnown: files.zone(named: name) != nil)]
  }

  private var settings: Checkup {
    guard let fault = session.stored.fault else {
      return .settings(session.stored.files.map(\.shownPath))
    }
    return .unusableSettings(
      german: sentence(of: fault, in: .german), english: sentence(of: fault, in: .english))
  }

  private func sentence(of fault: CommandFailure, in language: Language) -> String {
    guard case .refused(let failure, _) = fault else {
      return fault.message(in: language)?.text ?? ""
    }
    let words = Wording(language: language, zone: .utc, now: session.environment.now)
      .words(for: failure)
    return ([words.message] + words.details).joined(separator: " ")
  }

  private func drafts(_ paths: [String]) -> [Checkup] {
    paths.map { .draft(path: $0, bytes: FileFacts($0)?.bytes ?? 0) }
  }

  private func database(_ path: String) -> (findings: [Checkup], zone: String?) {
    let place = folder(of: path)
    let space = freeBytes(at: place).map { free in
      Checkup.space(path: path, free: free, taken: FileFacts(path)?.bytes ?? 0)
    }
    var (findings, zone) = Checkup.database(path, bytes: FileFacts(path)?.bytes ?? 0)
    if let file = FileFacts(path), let folder = FileFacts(place) {
      findings.append(
        .permissions(
          path: path, mayRead: file.mayRead, mayWrite: file.mayWrite,
          mayMakeFiles: folder.mayWrite))
      findings += [(path, file), (place, folder)].map { name, facts in
        .sharing(path: name, group: facts.groupMayWrite, everybody: facts.everybodyMayWrite)
      }.filter { $0.state != .ok }
      if FileFacts(path + "-journal")?.bytes ?? 0 > 0 {
        findings.append(.leftover(path: path + "-journal"))
      }
      findings += drafts(DraftFile.drafts(beside: path))
    }
    return (findings + (space.map { [$0] } ?? []), zone)
  }
}
