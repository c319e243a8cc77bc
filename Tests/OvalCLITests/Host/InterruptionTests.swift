// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Synchronization
import Testing

@testable import Host

/// What a signal does, each in a process of its own.
struct InterruptionTests {
  @Test("without work to stop, a signal ends the process with its status")
  func alone() async {
    await #expect(processExitsWith: .exitCode(130)) {
      Interruption.listen()
      raise(SIGINT)
    }
    await #expect(processExitsWith: .exitCode(143)) {
      Interruption.listen()
      raise(SIGTERM)
    }
    await #expect(processExitsWith: .exitCode(129)) {
      Interruption.listen()
      raise(SIGHUP)
    }
  }

  @Test("work is asked to stop, and ends by itself")
  func stopped() async {
    await #expect(processExitsWith: .exitCode(7)) {
      Interruption.listen()
      let pulls = Counter()
      let answer = Interruption.stopping(by: pulls.add) {
        raise(SIGTERM)
        return "finished"
      }
      precondition(pulls.value == 1 && answer == "finished")
      precondition(Interruption.pending == .terminate)
      Interruption.forget()
      precondition(Interruption.pending == nil)
      exit(7)
    }
  }

  @Test("a second signal does not wait, and neither does one after the work")
  func impatient() async {
    await #expect(processExitsWith: .exitCode(130)) {
      Interruption.listen()
      Interruption.stopping(by: nothing) {
        raise(SIGTERM)
        raise(SIGINT)
        exit(7)
      }
    }
    await #expect(processExitsWith: .exitCode(143)) {
      Interruption.listen()
      Interruption.stopping(by: nothing) {}
      raise(SIGTERM)
    }
  }

  @Test("what the caller ignores stays ignored")
  func ignored() async {
    await #expect(processExitsWith: .exitCode(7)) {
      signal(SIGHUP, SIG_IGN)
      Interruption.listen()
      raise(SIGHUP)
      exit(7)
    }
  }

  @Test("a waiting read ends, with the signal as its reason")
  func reading() async {
    await #expect(processExitsWith: .exitCode(7)) {
      Interruption.listen()
      // A pipe to which nobody ever writes stands for standard input.
      let pipe = Pipe()
      precondition(dup2(pipe.fileHandleForReading.fileDescriptor, STDIN_FILENO) == 0)
      let caught = Interruption.stopping(by: nothing) { () -> FileError? in
        // The signal must not come before the read waits: then nothing would wake it.
        let reader = pthread_self()
        let place = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/thread-self")
        Thread.detachNewThread {
          while !isReadingInput(place ?? "") { sched_yield() }
          pthread_kill(reader, SIGTERM)
        }
        do throws(FileError) {
          _ = try readFile("-", limit: 10)
          return nil
        } catch {
          return error
        }
      }
      withExtendedLifetime(pipe) {}
      precondition(caught == FileError(path: "-", fault: .interrupted(.terminate)))
      exit(7)
    }
  }
}

/// Whether the thread sits in `read(0, …)`, by the numbers of that call on x86-64 and on ARM.
private func isReadingInput(_ thread: String) -> Bool {
  let call = (try? String(contentsOfFile: "/proc/\(thread)/syscall", encoding: .utf8)) ?? ""
  let fields = call.split(separator: " ")
  return fields.count > 1 && ["0", "63"].contains(fields[0]) && fields[1] == "0x0"
}

/// A brake that only lets the wish be remembered.
@Sendable private func nothing() {}

private final class Counter: Sendable {
  private let count = Atomic<Int>(0)
  @Sendable func add() { count.add(1, ordering: .relaxed) }
  var value: Int { count.load(ordering: .relaxed) }
}
