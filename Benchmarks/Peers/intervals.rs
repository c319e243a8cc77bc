// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

//! The workloads of `intervals.cpp` in Rust's `BTreeMap`: `intervals-rust btreemap SECONDS WORKLOAD
//! SET`, with the same words and the same line of JSON.

use std::collections::BTreeMap;
use std::process::exit;

type Answer<T> = Result<T, String>;

// Workloads

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Interval {
    space: i32,
    start: i32,
    end: i32,
}

/// splitmix64 (Steele, Lea, Flood 2014).
struct Draw(u64);

impl Draw {
    fn below(&mut self, count: u64) -> i32 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^= mixed >> 31;
        (u128::from(mixed) * u128::from(count) >> 64) as i32
    }
}

/// Where bookings begin at the earliest: 2025-01-01T00:00Z.
const FIRST_SECOND: i32 = 1_735_689_600;
const QUARTER: i32 = 900;
const DAY: i32 = 86_400;

fn quarter_hour(draw: &mut Draw) -> i32 {
    FIRST_SECOND + QUARTER * draw.below(175_280)
}

fn book(draw: &mut Draw, spaces: u64) -> Interval {
    let space = draw.below(spaces);
    let start = quarter_hour(draw);
    Interval { space, start, end: start + QUARTER * (2 + draw.below(15)) }
}

fn nasty(draw: &mut Draw, spaces: u64) -> Interval {
    let space = draw.below(spaces);
    let is_long = draw.below(100) == 0;
    let start = quarter_hour(draw);
    let length =
        if is_long { DAY * (30 + draw.below(151)) } else { QUARTER * (2 + draw.below(15)) };
    Interval { space, start, end: start + length }
}

fn genomic(draw: &mut Draw, _: u64) -> Interval {
    let start = draw.below(250_000_000);
    let length = match draw.below(100) {
        0..=79 => 50 + draw.below(451),
        80..=97 => 500 + draw.below(4_501),
        _ => 5_000 + draw.below(95_001),
    };
    Interval { space: 0, start, end: start + length }
}

/// The id of an interval is its place.
struct Set {
    spaces: usize,
    intervals: Vec<Interval>,
    queries: Vec<Interval>,
}

type Shape = fn(&mut Draw, u64) -> Interval;

impl Set {
    fn new(name: &str) -> Answer<Set> {
        let is_sorted = name.ends_with('s');
        let (of_intervals, spaces, count, seed): (Shape, u64, usize, u64) =
            match name.trim_end_matches('s') {
                "W1" => (book, 200, 1_000_000, 1),
                "W2" => (nasty, 200, 1_000_000, 2),
                "W3" => (genomic, 1, 1_000_000, 3),
                "W1L" => (book, 2_000, 10_000_000, 6),
                _ => return Err(name.to_string()),
            };
        let of_queries: Shape = if spaces == 1 { genomic } else { book };
        let fill = |shape: Shape, seed: u64, count: usize| -> Vec<Interval> {
            let mut draw = Draw(seed);
            (0..count).map(|_| shape(&mut draw, spaces)).collect()
        };
        let mut intervals = fill(of_intervals, seed, count);
        let mut queries = fill(of_queries, seed + 10, 1_000_000);
        intervals.sort_unstable();
        if is_sorted {
            queries.sort_unstable();
        }
        Ok(Set { spaces: spaces as usize, intervals, queries })
    }
}

// Structures

/// Starts and ids, as one number that sorts by start.
fn key(start: i32, id: u32) -> u64 {
    (start as u64) << 32 | u64::from(id)
}

/// A tree of a space, from starts and ids to ends; the longest duration bounds the search.
#[derive(Default)]
struct Space {
    tree: BTreeMap<u64, i32>,
    longest: i32,
}

struct Structure(Vec<Space>);

impl Structure {
    fn new(set: &Set) -> Structure {
        let mut spaces: Vec<Space> = (0..set.spaces).map(|_| Space::default()).collect();
        for (id, interval) in set.intervals.iter().enumerate() {
            let space = &mut spaces[interval.space as usize];
            space.tree.insert(key(interval.start, id as u32), interval.end);
            space.longest = space.longest.max(interval.end - interval.start);
        }
        Structure(spaces)
    }

    #[inline]
    fn hits(&self, query: Interval) -> impl Iterator<Item = u32> + '_ {
        let space = &self.0[query.space as usize];
        let early = (query.start - space.longest + 1).max(0);
        space
            .tree
            .range(key(early, 0)..key(query.end, 0))
            .filter(move |(_, end)| **end > query.start)
            .map(|(key, _)| *key as u32)
    }
}

// Measurement

/// What one pass over a workload found.
#[derive(Clone, Copy, Default, PartialEq)]
struct Pass {
    /// Operations.
    count: usize,
    sum: u64,
    /// Accepted, rejected, deleted and live, of W4.
    history: Option<[usize; 4]>,
}

#[repr(C)]
struct TimeSpec {
    seconds: i64,
    nanoseconds: i64,
}

/// As in malloc.h: what is asked for is `uordblks` and `hblkhd`.
#[repr(C)]
struct AllocatorState {
    arena: usize,
    ordblks: usize,
    smblks: usize,
    hblks: usize,
    hblkhd: usize,
    usmblks: usize,
    fsmblks: usize,
    uordblks: usize,
    fordblks: usize,
    keepcost: usize,
}

// The C library, which Rust's own library is linked with, and whose allocator it uses.
extern "C" {
    fn clock_gettime(clock: i32, time: *mut TimeSpec) -> i32;
    fn mallinfo2() -> AllocatorState;
}

const WALL: i32 = 1;
const PROCESSOR: i32 = 2;

fn nanoseconds(clock: i32) -> i64 {
    let mut time = TimeSpec { seconds: 0, nanoseconds: 0 };
    unsafe { clock_gettime(clock, &mut time) };
    time.seconds * 1_000_000_000 + time.nanoseconds
}

fn allocated() -> usize {
    let state = unsafe { mallinfo2() };
    state.uordblks + state.hblkhd
}

fn measure(seconds: f64, mut work: impl FnMut() -> Pass) -> Answer<()> {
    let enough = (seconds * 1e9) as i64;
    if enough > 0 {
        work();
    }
    let (processor, wall) = (nanoseconds(PROCESSOR), nanoseconds(WALL));
    let first = work();
    let mut passes = 1;
    while nanoseconds(PROCESSOR) - processor < enough {
        if work() != first {
            return Err("passes differ".to_string());
        }
        passes += 1;
    }
    let (processor, wall) = (nanoseconds(PROCESSOR) - processor, nanoseconds(WALL) - wall);
    print!(
        "{{\"count\": {}, \"sum\": {}, \"passes\": {passes}, \"processor\": {processor}, \
         \"wall\": {wall}",
        first.count, first.sum
    );
    if let Some([accepted, rejected, deleted, live]) = first.history {
        print!(
            ", \"accepted\": {accepted}, \"rejected\": {rejected}, \"deleted\": {deleted}, \
             \"live\": {live}"
        );
    }
    println!("}}");
    Ok(())
}

fn pass(set: &Set, mut ask: impl FnMut(Interval) -> u64) -> Pass {
    let sum = set.queries.iter().fold(0, |sum: u64, query| sum.wrapping_add(ask(*query)));
    Pass { count: set.queries.len(), sum, history: None }
}

/// A million operations from nothing: one of ten cancels a booking that is live, the others try
/// one, whose id is the number of attempts before it.
fn history() -> Pass {
    let mut spaces: Vec<BTreeMap<i32, i32>> = vec![BTreeMap::new(); 200];
    let mut live: Vec<(Interval, u32)> = Vec::new();
    let mut draw = Draw(4);
    let (mut attempts, mut sum) = (0, 0);
    let [mut accepted, mut rejected, mut deleted] = [0; 3];
    for _ in 0..1_000_000 {
        if draw.below(10) == 0 && !live.is_empty() {
            let (gone, _) = live.swap_remove(draw.below(live.len() as u64) as usize);
            spaces[gone.space as usize].remove(&gone.start);
            deleted += 1;
            continue;
        }
        let wanted = book(&mut draw, 200);
        let id = attempts;
        attempts += 1;
        let tree = &mut spaces[wanted.space as usize];
        // What is live in a space does not overlap: the last that begins in time ends last.
        let last = tree.range(..wanted.end).next_back();
        if last.map_or(true, |(_, end)| *end <= wanted.start) {
            tree.insert(wanted.start, wanted.end);
            live.push((wanted, id));
            accepted += 1;
            sum += u64::from(id);
        } else {
            rejected += 1;
        }
    }
    Pass { count: 1_000_000, sum, history: Some([accepted, rejected, deleted, live.len()]) }
}

// The program

fn run(words: &[String]) -> Answer<()> {
    let (structure, seconds, workload, name) = match words {
        [structure, seconds, workload, name] => (structure, seconds, workload, name),
        _ => return Err("usage: intervals-rust btreemap SECONDS WORKLOAD SET".to_string()),
    };
    if structure != "btreemap" {
        return Err(structure.clone());
    }
    let seconds: f64 = seconds.parse().map_err(|_| seconds.clone())?;
    if workload == "dynamic" {
        return measure(seconds, history);
    }
    let set = Set::new(name)?;
    let before = allocated();
    let tree = Structure::new(&set);
    let bytes = (allocated() - before) as u64;
    let mut found: Vec<u32> = Vec::new();
    match workload.as_str() {
        "count" => measure(seconds, || pass(&set, |query| tree.hits(query).count() as u64)),
        "any" => measure(seconds, || pass(&set, |query| tree.hits(query).next().is_some().into())),
        "ids" => measure(seconds, || {
            pass(&set, |query| {
                found.clear();
                found.extend(tree.hits(query));
                found.iter().map(|id| u64::from(*id)).sum()
            })
        }),
        "memory" => {
            measure(0.0, || Pass { count: set.intervals.len(), sum: bytes, history: None })
        }
        _ => Err(workload.clone()),
    }
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if let Err(error) = run(&words) {
        eprintln!("intervals-rust: {error}");
        exit(1);
    }
}
