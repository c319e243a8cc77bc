// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The workloads of ../interval_workloads.py in four structures of C++:
//
//   intervals STRUCTURE SECONDS WORKLOAD SET
//
// STRUCTURE is sorted-array, std-map, boost-icl or superintervals; WORKLOAD is one of
//
//   count     how many intervals overlap each query; the sum of the counts
//   any       whether one does; the sum is the number of queries that hit
//   ids       the ids of those that do, put into a list; the sum of them
//   dynamic   a million bookings and deletions in the set W4; the sum of the accepted ids
//   memory    the bytes that the structure over all intervals of the set takes
//
// A pass is measured as in ../Time/Measurement.swift and printed as a line of JSON like there.
// Times are seconds, intervals half-open.

#include <malloc.h>
#include <time.h>

#include <algorithm>
#include <boost/icl/interval_map.hpp>
#include <boost/icl/interval_set.hpp>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <superintervals.hpp>
#include <tuple>
#include <vector>

using std::size_t;
using Ids = std::vector<uint32_t>;

// MARK: Workloads

struct Interval {
  int32_t space, start, end;

  bool operator<(const Interval &other) const {
    return std::tie(space, start, end) < std::tie(other.space, other.start, other.end);
  }
};

/// splitmix64 (Steele, Lea, Flood 2014).
class Draw {
 public:
  explicit Draw(uint64_t seed) : state(seed) {}

  int32_t below(uint64_t count) {
    state += 0x9E3779B97F4A7C15;
    uint64_t mixed = state;
    mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9;
    mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB;
    mixed ^= mixed >> 31;
    return static_cast<int32_t>(static_cast<unsigned __int128>(mixed) * count >> 64);
  }

 private:
  uint64_t state;
};

/// Where bookings begin at the earliest: 2025-01-01T00:00Z.
constexpr int32_t first_second = 1735689600;
constexpr int32_t quarter = 900;
constexpr int32_t day = 86400;

int32_t quarter_hour(Draw &draw) { return first_second + quarter * draw.below(175280); }

Interval book(Draw &draw, int32_t spaces) {
  const int32_t space = draw.below(spaces);
  const int32_t start = quarter_hour(draw);
  return {space, start, start + quarter * (2 + draw.below(15))};
}

Interval nasty(Draw &draw, int32_t spaces) {
  const int32_t space = draw.below(spaces);
  const bool is_long = draw.below(100) == 0;
  const int32_t start = quarter_hour(draw);
  const int32_t length = is_long ? day * (30 + draw.below(151)) : quarter * (2 + draw.below(15));
  return {space, start, start + length};
}

Interval genomic(Draw &draw, int32_t) {
  const int32_t start = draw.below(250000000);
  const int32_t share = draw.below(100);
  const int32_t length = share < 80   ? 50 + draw.below(451)
                         : share < 98 ? 500 + draw.below(4501)
                                      : 5000 + draw.below(95001);
  return {0, start, start + length};
}

/// The id of an interval is its place.
struct Set {
  int32_t spaces;
  std::vector<Interval> intervals, queries;

  explicit Set(const std::string &name) {
    using Shape = Interval (*)(Draw &, int32_t);
    struct Kind {
      const char *name;
      Shape of_intervals, of_queries;
      int32_t spaces, count, seed;
    };
    constexpr Kind kinds[] = {{"W1", book, book, 200, 1000000, 1},
                              {"W2", nasty, book, 200, 1000000, 2},
                              {"W3", genomic, genomic, 1, 1000000, 3},
                              {"W1L", book, book, 2000, 10000000, 6}};
    const bool is_sorted = name.back() == 's';
    const std::string wanted = is_sorted ? name.substr(0, name.size() - 1) : name;
    for (const Kind &kind : kinds) {
      if (kind.name != wanted) continue;
      spaces = kind.spaces;
      fill(intervals, kind.of_intervals, kind.seed, kind.count);
      fill(queries, kind.of_queries, kind.seed + 10, 1000000);
      std::sort(intervals.begin(), intervals.end());
      if (is_sorted) std::sort(queries.begin(), queries.end());
      return;
    }
    throw std::invalid_argument(name);
  }

 private:
  void fill(std::vector<Interval> &list, Interval (*shape)(Draw &, int32_t), int seed, int count) {
    Draw draw(seed);
    list.reserve(count);
    for (int number = 0; number < count; number++) list.push_back(shape(draw, spaces));
  }
};

// MARK: Structures

/// For each space starts, ends and ids beside each other, sorted by start. What overlaps a query
/// begins later than the query does less the longest duration of the space: a branch-free binary
/// search leads to the block before, and blocks are looked at whole.
class SortedArray {
 public:
  explicit SortedArray(const Set &set) : spaces(set.spaces) {
    const size_t places = set.intervals.size() + block * spaces.size();
    starts.reserve(places), ends.reserve(places), ids.reserve(places);
    size_t next = 0;
    for (size_t number = 0; number < spaces.size(); number++) {
      Space &space = spaces[number];
      space.first = starts.size();
      for (; next < set.intervals.size(); next++) {
        const Interval &interval = set.intervals[next];
        if (interval.space != static_cast<int32_t>(number)) break;
        starts.push_back(interval.start);
        ends.push_back(interval.end);
        ids.push_back(static_cast<uint32_t>(next));
        space.longest = std::max(space.longest, interval.end - interval.start);
      }
      space.count = starts.size() - space.first;
      // A block that begins in the space may end here.
      starts.insert(starts.end(), block, INT32_MAX);
      ends.insert(ends.end(), block, INT32_MIN);
      ids.insert(ids.end(), block, 0);
    }
  }

  size_t count(const Interval &query) const {
    uint32_t found = 0;
    size_t place = before(query);
    do {
      for (size_t lane = 0; lane < block; lane++)
        found += is_hit(place + lane, query);
      place += block;
    } while (starts[place - 1] < query.end);
    return found;
  }

  bool any(const Interval &query) const {
    uint32_t found = 0;
    size_t place = before(query);
    do {
      for (size_t lane = 0; lane < block; lane++)
        found |= is_hit(place + lane, query);
      place += block;
    } while (!found && starts[place - 1] < query.end);
    return found;
  }

  void collect(const Interval &query, Ids &found) const {
    size_t place = before(query);
    do {
      uint32_t hits = 0;
      for (size_t lane = 0; lane < block; lane++)
        hits |= is_hit(place + lane, query) << lane;
      for (; hits; hits &= hits - 1) found.push_back(ids[place + __builtin_ctz(hits)]);
      place += block;
    } while (starts[place - 1] < query.end);
  }

 private:
  static constexpr size_t block = 16;

  struct Space {
    size_t first = 0, count = 0;
    int32_t longest = 0;
  };

  std::vector<Space> spaces;
  std::vector<int32_t> starts, ends;
  Ids ids;

  /// 1 or 0, without a branch.
  uint32_t is_hit(size_t place, const Interval &query) const {
    const uint32_t is_early = starts[place] < query.end, is_late = ends[place] > query.start;
    return is_early & is_late;
  }

  /// Less than a block before the first interval that may overlap.
  size_t before(const Interval &query) const {
    const Space &space = spaces[query.space];
    const int32_t early = query.start - space.longest;
    const int32_t *place = starts.data() + space.first;
    size_t left = space.count;
    while (left > block) {
      const size_t half = left / 2;
      place += (place[half - 1] <= early) * half;
      left -= half;
    }
    return place - starts.data();
  }
};

/// For each space a tree of starts; the longest duration of the space bounds the search.
class StandardMap {
 public:
  explicit StandardMap(const Set &set) : spaces(set.spaces) {
    uint32_t id = 0;
    for (const Interval &interval : set.intervals) {
      Space &space = spaces[interval.space];
      space.tree.emplace_hint(space.tree.end(), interval.start, Rest{interval.end, id++});
      space.longest = std::max(space.longest, interval.end - interval.start);
    }
  }

  size_t count(const Interval &query) const {
    size_t found = 0;
    each(query, [&](const Rest &rest) { return found += rest.end > query.start, true; });
    return found;
  }

  bool any(const Interval &query) const {
    bool found = false;
    each(query, [&](const Rest &rest) { return found = rest.end > query.start, !found; });
    return found;
  }

  void collect(const Interval &query, Ids &found) const {
    each(query, [&](const Rest &rest) {
      if (rest.end > query.start) found.push_back(rest.id);
      return true;
    });
  }

 private:
  struct Rest {
    int32_t end;
    uint32_t id;
  };

  struct Space {
    std::multimap<int32_t, Rest> tree;
    int32_t longest = 0;
  };

  std::vector<Space> spaces;

  template <class Body>
  void each(const Interval &query, Body body) const {
    const Space &space = spaces[query.space];
    auto next = space.tree.upper_bound(query.start - space.longest);
    while (next != space.tree.end() && next->first < query.end && body(next->second)) ++next;
  }
};

using Span = boost::icl::right_open_interval<int32_t>;
using Joined = boost::icl::interval_set<int32_t, std::less, Span>;

/// For each space the pieces between all borders, each with the ids of what covers it.
class BoostMap {
 public:
  explicit BoostMap(const Set &set) : spaces(set.spaces) {
    uint32_t id = 0;
    for (const Interval &interval : set.intervals)
      spaces[interval.space] += Pieces::value_type({interval.start, interval.end}, {id++});
  }

  size_t count(const Interval &query) const {
    size_t found = 0;
    each(query, [&](uint32_t) { found += 1; });
    return found;
  }

  void collect(const Interval &query, Ids &found) const {
    each(query, [&](uint32_t id) { found.push_back(id); });
  }

 private:
  using Pieces =
      boost::icl::interval_map<int32_t, std::set<uint32_t>, boost::icl::partial_absorber,
                               std::less, boost::icl::inplace_plus, boost::icl::inter_section, Span>;
  std::vector<Pieces> spaces;

  /// What covers a piece is new unless it covers the one before.
  template <class Body>
  void each(const Interval &query, Body body) const {
    const auto [from, to] = spaces[query.space].equal_range(Span(query.start, query.end));
    for (auto piece = from; piece != to; ++piece) {
      const auto before = piece == from ? nullptr : &std::prev(piece)->second;
      for (uint32_t id : piece->second)
        if (!before || !before->count(id)) body(id);
    }
  }
};

/// For each space what is covered at all.
class BoostSet {
 public:
  explicit BoostSet(const Set &set) : spaces(set.spaces) {
    for (const Interval &interval : set.intervals)
      spaces[interval.space].insert(Span(interval.start, interval.end));
  }

  bool any(const Interval &query) const {
    return boost::icl::intersects(spaces[query.space], Span(query.start, query.end));
  }

 private:
  std::vector<Joined> spaces;
};

/// For each space one of their maps. Their intervals end with the last second, not after it. Their
/// IntervalMapEytz is as fast, but finds the first interval of a map before it has begun.
class SuperIntervals {
 public:
  explicit SuperIntervals(const Set &set) : spaces(set.spaces) {
    std::vector<size_t> counts(spaces.size());
    for (const Interval &interval : set.intervals) counts[interval.space] += 1;
    for (size_t number = 0; number < spaces.size(); number++) spaces[number].reserve(counts[number]);
    uint32_t id = 0;
    for (const Interval &interval : set.intervals)
      spaces[interval.space].add(interval.start, interval.end - 1, id++);
    for (auto &space : spaces) space.build();
  }

  size_t count(const Interval &query) const {
    return spaces[query.space].count(query.start, query.end - 1);
  }

  bool any(const Interval &query) const {
    return spaces[query.space].has_overlaps(query.start, query.end - 1);
  }

  void collect(const Interval &query, Ids &found) const {
    spaces[query.space].search_values(query.start, query.end - 1, found);
  }

 private:
  std::vector<si::IntervalMap<int32_t, uint32_t>> spaces;
};

/// What a space is booked for, one at a time, in a tree of starts.
class StandardCalendar {
 public:
  bool book(int32_t start, int32_t end) {
    const auto next = tree.lower_bound(end);
    if (next != tree.begin() && std::prev(next)->second > start) return false;
    tree.emplace_hint(next, start, end);
    return true;
  }

  void cancel(int32_t start, int32_t) { tree.erase(start); }

 private:
  std::map<int32_t, int32_t> tree;
};

class BoostCalendar {
 public:
  bool book(int32_t start, int32_t end) {
    const Span span(start, end);
    if (boost::icl::intersects(covered, span)) return false;
    covered.insert(span);
    return true;
  }

  void cancel(int32_t start, int32_t end) { covered.erase(Span(start, end)); }

 private:
  Joined covered;
};

// MARK: Measurement

/// What one pass over a workload found.
struct Pass {
  /// Operations.
  size_t count = 0;
  uint64_t sum = 0;
  /// Of W4.
  size_t accepted = 0, rejected = 0, deleted = 0, live = 0;

  bool operator==(const Pass &other) const { return count == other.count && sum == other.sum; }
};

int64_t nanoseconds(clockid_t clock) {
  timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec * INT64_C(1000000000) + time.tv_nsec;
}

using Work = std::function<Pass()>;

void measure(double seconds, const Work &work) {
  const int64_t enough = static_cast<int64_t>(seconds * 1e9);
  if (enough > 0) work();
  const int64_t processor = nanoseconds(CLOCK_PROCESS_CPUTIME_ID);
  const int64_t wall = nanoseconds(CLOCK_MONOTONIC);
  const Pass first = work();
  size_t passes = 1;
  for (; nanoseconds(CLOCK_PROCESS_CPUTIME_ID) - processor < enough; passes++)
    if (!(work() == first)) throw std::logic_error("passes differ");
  const int64_t processor_taken = nanoseconds(CLOCK_PROCESS_CPUTIME_ID) - processor;
  const int64_t wall_taken = nanoseconds(CLOCK_MONOTONIC) - wall;
  std::printf("{\"count\": %zu, \"sum\": %llu, \"passes\": %zu, \"processor\": %lld, \"wall\": %lld",
              first.count, static_cast<unsigned long long>(first.sum), passes,
              static_cast<long long>(processor_taken), static_cast<long long>(wall_taken));
  if (first.accepted)
    std::printf(", \"accepted\": %zu, \"rejected\": %zu, \"deleted\": %zu, \"live\": %zu",
                first.accepted, first.rejected, first.deleted, first.live);
  std::printf("}\n");
}

template <class Structure, class Ask>
void measure_each(double seconds, const Set &set, Ask ask) {
  const Structure structure(set);
  measure(seconds, [&] {
    Pass pass;
    for (const Interval &query : set.queries) pass.sum += ask(structure, query);
    pass.count = set.queries.size();
    return pass;
  });
}

template <class Structure>
void measure_counts(double seconds, const Set &set) {
  measure_each<Structure>(
      seconds, set, [](const Structure &in, const Interval &query) { return in.count(query); });
}

template <class Structure>
void measure_any(double seconds, const Set &set) {
  measure_each<Structure>(
      seconds, set, [](const Structure &in, const Interval &query) { return in.any(query); });
}

template <class Structure>
void measure_ids(double seconds, const Set &set) {
  const Structure structure(set);
  Ids found;
  measure(seconds, [&] {
    Pass pass;
    for (const Interval &query : set.queries) {
      found.clear();
      structure.collect(query, found);
      for (uint32_t id : found) pass.sum += id;
    }
    pass.count = set.queries.size();
    return pass;
  });
}

/// A million operations from nothing: one of ten cancels a booking that is live, the others try
/// one, whose id is the number of attempts before it.
template <class Calendar>
Pass history() {
  struct Live {
    Interval interval;
    uint32_t id;
  };
  std::vector<Calendar> spaces(200);
  std::vector<Live> live;
  Draw draw(4);
  Pass pass;
  uint32_t attempts = 0;
  for (; pass.count < 1000000; pass.count++) {
    if (draw.below(10) == 0 && !live.empty()) {
      Live &gone = live[draw.below(live.size())];
      spaces[gone.interval.space].cancel(gone.interval.start, gone.interval.end);
      gone = live.back();
      live.pop_back();
      pass.deleted += 1;
      continue;
    }
    const Interval wanted = book(draw, 200);
    const uint32_t id = attempts++;
    if (spaces[wanted.space].book(wanted.start, wanted.end)) {
      live.push_back({wanted, id});
      pass.accepted += 1;
      pass.sum += id;
    } else {
      pass.rejected += 1;
    }
  }
  pass.live = live.size();
  return pass;
}

template <class Structure>
void measure_memory(const Set &set) {
  const auto bytes = [] {
    const struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
  };
  const size_t before = bytes();
  const Structure structure(set);
  Pass pass;
  pass.count = set.intervals.size();
  pass.sum = bytes() - before;
  measure(0, [&] { return pass; });
}

// MARK: The program

template <class Structure, class OfAny = Structure>
void run(double seconds, const std::string &workload, const std::string &name) {
  const Set set(name);
  if (workload == "count") return measure_counts<Structure>(seconds, set);
  if (workload == "any") return measure_any<OfAny>(seconds, set);
  if (workload == "ids") return measure_ids<Structure>(seconds, set);
  if (workload == "memory") return measure_memory<Structure>(set);
  throw std::invalid_argument(workload);
}

int main(int count, char **words) {
  try {
    if (count != 5) throw std::invalid_argument("usage: intervals STRUCTURE SECONDS WORKLOAD SET");
    const std::string structure = words[1], workload = words[3], set = words[4];
    const double seconds = std::stod(words[2]);
    if (workload == "dynamic" && structure == "std-map")
      measure(seconds, history<StandardCalendar>);
    else if (workload == "dynamic" && structure == "boost-icl")
      measure(seconds, history<BoostCalendar>);
    else if (structure == "sorted-array")
      run<SortedArray>(seconds, workload, set);
    else if (structure == "std-map")
      run<StandardMap>(seconds, workload, set);
    else if (structure == "boost-icl")
      run<BoostMap, BoostSet>(seconds, workload, set);
    else if (structure == "superintervals")
      run<SuperIntervals>(seconds, workload, set);
    else
      throw std::invalid_argument(structure);
  } catch (const std::exception &error) {
    std::fprintf(stderr, "intervals: %s\n", error.what());
    return 1;
  }
}
