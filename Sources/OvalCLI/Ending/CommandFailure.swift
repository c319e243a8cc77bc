// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Host
package import Reports
package import UseCases

/// Everything that can end a command other than its own success.
package enum CommandFailure: Error, Sendable {
  case usage(UsageError)
  /// A file that could not be read.
  case file(FileError)
  /// A file that could not be written.
  case outputFile(FileError)
  /// The data could not be written to standard output.
  case output(WriteError)
  case interrupted(Interruption)
  /// A use case did not do what was asked; how it is worded depends on the city.
  case refused(UseCases.Failure, Wording)
  /// A program that could not be run in the place of a command.
  case program(FileError)
  case setting(SettingFailure)
  /// Nobody foresaw it.
  case unexpected(String)

  /// Sorts what a command threw.
  package init(_ error: any Error) {
    switch error {
    case let failure as CommandFailure: self = failure
    case let error as UsageError: self = .usage(error)
    case let error as FileError: self = .file(error)
    default: self = .unexpected(String(describing: error))
    }
  }

  /// What scripts read in the `code` of an error object.
  package var code: String {
    switch self {
    case .usage: "usage"
    case .file(let error): error.status == .notFound ? "not-found" : "data"
    case .outputFile(let error): error.status == .notFound ? "not-found" : "internal"
    case .program(let error): error.status == .notFound ? "not-found" : "internal"
    case .setting(let failure): failure.code
    case .refused(let failure, _): failure.code
    case .output, .interrupted, .unexpected: "internal"
    }
  }

  package var status: ExitStatus {
    switch self {
    case .usage: .usage
    case .refused(let failure, _):
      ExitStatus(rawValue: Int32(failure.exitStatus)) ?? .unexpected
    case .setting(let failure): failure.status
    case .program(let error): error.status == .notFound ? .notFound : .unexpected
    case .file(let error): error.status
    case .outputFile(let error): error.status == .invalidData ? .unexpected : error.status
    case .output(.closedPipe): .done
    case .output(.interrupted(let interruption)), .interrupted(let interruption):
      interruption.status
    case .output(.failed), .unexpected: .unexpected
    }
  }
}

extension Interruption {
  package var status: ExitStatus {
    switch self {
    case .interrupt: .interrupted
    case .terminate: .terminated
    case .hangUp: .hungUp
    }
  }
}

extension FileError {
  fileprivate var status: ExitStatus {
    switch fault {
    case .system(.notFound), .system(.notDirectory): .notFound
    case .tooLarge, .notRegular, .system(.isDirectory): .invalidData
    case .interrupted(let interruption): interruption.status
    case .system: .unexpected
    }
  }
}
