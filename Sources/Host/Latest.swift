// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// The latest of some values, told by one thread and read by another.
package final class Latest<Value: Sendable>: Sendable {
  private let value: Mutex<Value>

  package init(_ value: Value) { self.value = Mutex(value) }

  package func set(_ new: Value) { value.withLock { $0 = new } }
  package func get() -> Value { value.withLock { $0 } }
}
