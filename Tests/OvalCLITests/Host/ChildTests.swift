// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Foundation
import Testing

@testable import Host

/// Other programs, run to their end.
struct ChildTests {
  func shell(
    _ line: String, _ words: [String] = [], variables: [String: String] = [:]
  ) -> Child {
    Child("/bin/sh", ["-c", line, "sh"] + words, variables: variables)
  }

  @Test("the child's end comes back as it was")
  func endings() throws {
    #expect(try shell("exit 0").run() == .exited(status: 0))
    #expect(try shell("exit 200").run().status == 200)
    #expect(try shell("kill -KILL $$").run() == .signalled(number: SIGKILL))
    #expect(Child.Ending.signalled(number: SIGTERM).status == 143)
  }

  @Test("words and variables arrive as they are, and no others")
  func surroundings() throws {
    let child = shell(
      #"[ "$#|$1|$2" = "2|a  b|ü*" ] && [ "$X" = "1=2 3" ] && [ -z "$HOME" ]"#, ["a  b", "ü*"],
      variables: ["X": "1=2 3"])
    #expect(try child.run().status == 0)
  }

  @Test("it reads what it is given, to its end; what it leaves is no fault")
  func input() async {
    await #expect(processExitsWith: .exitCode(7)) {
      prepareStandardStreams()
      let much = Array(repeating: UInt8(0x61), count: 1 << 20)
      for (line, input, status) in [
        ("[ $(wc -c) = 1048576 ]", much, Int32(0)), ("[ $(wc -c) = 0 ]", [], 0),
        ("read -r line; exit 3", Array("a\n".utf8) + much, 3), ("exit 4", much, 4),
      ] {
        let child = Child("/bin/sh", ["-c", line], variables: [:])
        precondition((try? child.run(input: input))?.status == status)
      }
      exit(7)
    }
  }

  @Test("a closed pipe ends it, although this process does not mind one")
  func pipes() async {
    await #expect(processExitsWith: .exitCode(141)) {
      prepareStandardStreams()
      let child = Child("/bin/sh", ["-c", "kill -PIPE $$"], variables: [:])
      exit((try? child.run())?.status ?? 1)
    }
  }

  @Test("what is not there cannot be started")
  func missing() {
    #expect(throws: SystemFault.notFound) {
      try Child("/does/not/exist", variables: [:]).run()
    }
    #expect(throws: SystemFault.notPermitted) {
      try Child("/etc/passwd", variables: [:]).run(input: [1])
    }
  }

  @Test("Ctrl-C is for the child alone while it runs, and for this process again after it")
  func interrupted() async {
    await #expect(processExitsWith: .exitCode(130)) {
      Interruption.listen()
      let line = "trap 'exit 5' INT; kill -INT $PPID; kill -INT $$; exit 9"
      let child = Child("/bin/sh", ["-c", line], variables: [:])
      precondition((try? child.run()) == .exited(status: 5))
      precondition(Interruption.pending == nil)
      raise(SIGINT)
    }
  }

  @Test("another signal ends both")
  func terminated() async {
    await #expect(processExitsWith: .exitCode(143)) {
      Interruption.listen()
      // It outlives the signal, and ends when this process has: whichever thread gets the signal,
      // the end of the child is not seen first.
      let line = "trap '' TERM; kill -TERM $PPID; while kill -0 $PPID; do :; done 2>/dev/null"
      _ = try? Child("/bin/sh", ["-c", line], variables: [:]).run()
    }
    await #expect(processExitsWith: .exitCode(7)) {
      Interruption.listen()
      let child = Child("/bin/sh", ["-c", "kill -TERM $PPID; while :; do :; done"], variables: [:])
      let ending = Interruption.stopping(by: nothing) { try? child.run() }
      precondition(ending == .signalled(number: SIGTERM))
      precondition(Interruption.pending == .terminate)
      exit(7)
    }
  }

  @Test("a program is found in full paths of PATH, if it may be run")
  func paths() throws {
    func path(_ name: String, _ path: String?) -> String? {
      Environment(
        variables: path.map { ["PATH": $0] } ?? [:], now: Timestamp(seconds: 0), seed: 0
      ).path(ofProgram: name)
    }
    #expect(path("sh", "/does/not/exist:/bin") == "/bin/sh")
    #expect(path("sh", nil) != nil)
    #expect(path("sh", ".:bin:") == nil)
    #expect(path("passwd", "/etc") == nil)
    #expect(path("etc", "/") == nil)
    #expect(path("../bin/sh", "/etc") == nil && path("", "/bin") == nil)
  }
}

/// A brake that only lets the wish be remembered.
@Sendable private func nothing() {}
