// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Host
import Synchronization

@testable import OvalCLI

/// What the whole program answers to one command line, run inside this process.
struct Answer {
  let status: ExitStatus
  let output: String
  let error: String

  init(
    _ words: [String], _ variables: [String: String] = [:], terminal: Terminal = .none,
    table: CommandTable = .oval
  ) {
    let recorder = Recorder()
    let environment = Environment(
      variables: variables, now: Timestamp(seconds: 1_775_026_800), seed: 7, terminal: terminal)
    status = run(words, in: environment, table: table, sink: recorder.write)
    output = recorder.text(of: .output)
    error = recorder.text(of: .error)
  }
}

/// Keeps what is written, instead of writing it.
final class Recorder: Sendable {
  private let bytes = Mutex<[OutputStream: [UInt8]]>([:])

  @Sendable func write(_ new: [UInt8], to stream: OutputStream) throws(WriteError) {
    bytes.withLock { $0[stream, default: []] += new }
  }

  func text(of stream: OutputStream) -> String {
    String(decoding: bytes.withLock { $0[stream] ?? [] }, as: UTF8.self)
  }
}
