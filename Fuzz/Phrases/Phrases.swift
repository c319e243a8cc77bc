// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization
import Trials

private let verdict = Mutex(Verdict())

/// One input of libFuzzer, which has the `main` of this program.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryInput(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = unsafe [UInt8](UnsafeBufferPointer(start: bytes, count: count))
  verdict.withLock { verdict in verdict.judge { zone in PhraseTrial.run(input, in: zone) } }
  return 0
}
