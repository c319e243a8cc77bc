// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension Command {
  static let version = Command(
    Bilingual(same: "version"), group: .program,
    summary: Bilingual("die Version nennen", "tell the version"),
    description: Bilingual(
      "Nennt Namen und Version des Programms.", "Tells the program's name and version."),
    formats: [.plain, .json], database: .none,
    examples: [
      Example(
        Bilingual(same: "version --json"), Bilingual("für Programme", "for programs"))
    ],
    run: tellVersion)
}

/// The version of this program, by Semantic Versioning 2.0.
package let programVersion = "0.1.0"

/// The day that the manual pages of this version carry, as mdoc(7) writes it.
package let programDate = "November 21, 2026"

@Sendable private func tellVersion(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  switch session.format {
  case .json:
    try console.write(
      "{\"schema\":\"oval/1\",\"kind\":\"version\",\"version\":\"\(programVersion)\"}\n")
  default:
    try console.write("oval \(programVersion)\n")
  }
  return .done
}
