// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CivilTime
internal import Glibc
internal import Host
internal import Measuring

// time-benchmark SECONDS WORKLOAD… : measures one workload for that much processor time and prints
// a line of JSON. The workloads are those of the programs in ../Peers:
//
//   expand RULE END      the starts of a rule in Europe/Berlin up to an instant, in seconds
//   rules RULE COUNT     as many rules as said, read and expanded to their ends
//   days RULE COUNT      as many days as said, forty years after the first start
//   readings COUNT       instants to readings of the clock
//   instants COUNT       readings of the clock to instants
//   phrases              44 phrases, read

do {
  let zone = try berlin()
  let words = Array(CommandLine.arguments.dropFirst())
  guard let seconds = words.first.flatMap({ Double($0) }) else { throw Failure.usage }
  let work = try workload(Array(words.dropFirst()), in: zone)
  print(try Measurement(seconds: seconds, work).json)
} catch {
  print("time-benchmark: \(error)")
  exit(1)
}

func berlin() throws -> Zone {
  let name = "Europe/Berlin"
  let surroundings = Environment(now: Timestamp(seconds: 0), seed: 0)
  guard let bytes = ZoneFiles(surroundings).bytes(of: name) else { throw Failure.noZone(name) }
  return try Zone(name: name, tzif: bytes)
}

func workload(_ words: [String], in zone: Zone) throws -> () throws -> Pass {
  let expansion = Expansion(zone: zone)
  switch (words.first, words.count, words.last.flatMap { Int($0) }) {
  case ("expand", 3, let end?): return try expansion.starts(of: words[1], before: Int64(end))
  case ("rules", 3, let count?): return expansion.rules(words[1], count: count)
  case ("days", 3, let count?): return try expansion.days(of: words[1], count: count)
  case ("readings", 2, let count?): return ZoneLookups(zone: zone, count: count).readings()
  case ("instants", 2, let count?): return ZoneLookups(zone: zone, count: count).instants()
  case ("phrases", 1, _): return PhraseList().reading
  default: throw Failure.usage
  }
}

enum Failure: Error {
  case noZone(String)
  case usage
}
