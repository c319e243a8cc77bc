// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Glibc
internal import IntervalTree
internal import Measuring
internal import Workloads

// interval-benchmark SECONDS WORKLOAD SET : measures one workload for that much processor time and
// prints a line of JSON. The sets are W1, W2, W3, W1L, W4, with an "s" where the questions are
// sorted; the workloads:
//
//   count, any, ids                   one question after the other, of the dense form
//   bulk-count, bulk-any, bulk-ids    all questions at once
//   tree-count, tree-any, tree-ids    one after the other, where all was inserted at random
//   dynamic W4                        bookings and deletes, from nothing
//   memory, tree-memory               bytes that the dense form takes, and the one of insertions

do {
  let words = Array(CommandLine.arguments.dropFirst())
  guard words.count == 3, let seconds = Double(words[0]) else { throw Failure.usage }
  if words[1].hasSuffix("memory") {
    print(try Statics(set: words[2], isGrown: words[1] == "tree-memory").memory.json)
  } else {
    print(try Measurement(seconds: seconds, work(words[1], set: words[2])).json)
  }
} catch {
  print("interval-benchmark: \(error)")
  exit(1)
}

func work(_ name: String, set: String) throws -> () throws -> Pass {
  if name == "dynamic" && set == "W4" { return { History().pass() } }
  let statics = try Statics(set: set, isGrown: name.hasPrefix("tree-"))
  switch name {
  case "count", "tree-count": return statics.count
  case "any", "tree-any": return statics.any
  case "ids", "tree-ids": return statics.ids
  case "bulk-count": return statics.bulkCount
  case "bulk-any": return statics.bulkAny
  case "bulk-ids": return statics.bulkIds
  default: throw Failure.usage
  }
}

enum Failure: Error {
  case usage
}
