// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The workloads of ../Time in libical 3, and the look-ups also in the C library (`libc-…`):
// libical_time SECONDS WORKLOAD…, a line of JSON as there.

#include <libical/ical.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
  long count;
  uint64_t sum;
} Pass;

static icaltimezone *zone;
static long amount;
static const char *rule_text;

static void take(Pass *pass, int64_t number) {
  pass->count += 1;
  pass->sum += (uint64_t)number;
}

static int64_t instant(struct icaltimetype local) { return icaltime_as_timet_with_zone(local, zone); }

static struct icaltimetype day_after(int year, int number) {
  struct icaltimetype day = icaltime_null_time();
  day.year = year;
  day.month = 1;
  day.day = 2;
  day.hour = 18;
  icaltime_adjust(&day, number, 0, 0, 0);
  icaltime_set_timezone(&day, zone);
  return day;
}

static Pass expand(void) {
  Pass pass = {0, 0};
  icalrecur_iterator *starts =
      icalrecur_iterator_new(icalrecurrencetype_from_string(rule_text), day_after(1996, 0));
  struct icaltimetype start;
  int64_t last = INT64_MIN;
  while (start = icalrecur_iterator_next(starts), !icaltime_is_null_time(start)) {
    int64_t second = instant(start);
    if (second >= amount) break;
    // An instant that two readings stand for, at the change to summer time, counts once.
    if (second != last) take(&pass, second);
    last = second;
  }
  icalrecur_iterator_free(starts);
  return pass;
}

static Pass rules(void) {
  Pass pass = {0, 0};
  for (long number = 0; number < amount; number++) {
    icalrecur_iterator *starts = icalrecur_iterator_new(
        icalrecurrencetype_from_string(rule_text), day_after(1996, (int)(number % 5000)));
    struct icaltimetype start;
    int64_t sum = 0;
    while (start = icalrecur_iterator_next(starts), !icaltime_is_null_time(start))
      sum += instant(start);
    icalrecur_iterator_free(starts);
    take(&pass, sum);
  }
  return pass;
}

static Pass days(void) {
  Pass pass = {0, 0};
  struct icalrecurrencetype rule = icalrecurrencetype_from_string(rule_text);
  for (long number = 0; number < amount; number++) {
    struct icaltimetype from = day_after(2036, (int)number), to = day_after(2036, (int)number + 1);
    from.hour = to.hour = 0;
    icalrecur_iterator *starts = icalrecur_iterator_new(rule, day_after(1996, 0));
    icalrecur_iterator_set_start(starts, from);
    struct icaltimetype start;
    int64_t sum = 0;
    while (start = icalrecur_iterator_next(starts),
           !icaltime_is_null_time(start) && icaltime_compare(start, to) < 0)
      sum += instant(start);
    icalrecur_iterator_free(starts);
    take(&pass, sum);
  }
  return pass;
}

// Instants and readings at random, from 1970 to 2099, as ../Time/ZoneLookups.swift draws them.
static int64_t *numbers;
static struct icaltimetype *locals;
static struct tm *broken_down;

static void draw(int avoiding_early) {
  uint64_t state = 1;
  numbers = calloc((size_t)amount, sizeof *numbers);
  locals = calloc((size_t)amount, sizeof *locals);
  broken_down = calloc((size_t)amount, sizeof *broken_down);
  for (long place = 0; place < amount; place++) {
    uint64_t mixed = state += 0x9E3779B97F4A7C15u;
    mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EBu;
    mixed ^= mixed >> 31;
    numbers[place] = (int64_t)((unsigned __int128)mixed * 4102488000u >> 64);
    int64_t second = numbers[place] % 86400;
    if (avoiding_early && second >= 7200 && second < 14400) numbers[place] += 43200;
    time_t number = numbers[place];
    locals[place] = icaltime_from_timet_with_zone(number, 0, icaltimezone_get_utc_timezone());
    icaltime_set_timezone(&locals[place], zone);
    gmtime_r(&number, &broken_down[place]);
    broken_down[place].tm_isdst = -1;
  }
}

static Pass readings(void) {
  Pass pass = {0, 0};
  for (long place = 0; place < amount; place++) {
    struct icaltimetype local = icaltime_from_timet_with_zone(numbers[place], 0, zone);
    take(&pass, local.day * 86400 + local.hour * 3600 + local.minute * 60 + local.second);
  }
  return pass;
}

static Pass instants(void) {
  Pass pass = {0, 0};
  for (long place = 0; place < amount; place++) take(&pass, instant(locals[place]));
  return pass;
}

static Pass libc_readings(void) {
  Pass pass = {0, 0};
  for (long place = 0; place < amount; place++) {
    time_t number = numbers[place];
    struct tm local;
    localtime_r(&number, &local);
    take(&pass, local.tm_mday * 86400 + local.tm_hour * 3600 + local.tm_min * 60 + local.tm_sec);
  }
  return pass;
}

static Pass libc_instants(void) {
  Pass pass = {0, 0};
  for (long place = 0; place < amount; place++) {
    struct tm local = broken_down[place];
    take(&pass, mktime(&local));
  }
  return pass;
}

static const struct {
  const char *name;
  Pass (*work)(void);
} workloads[] = {
    {"expand", expand},     {"rules", rules},       {"days", days},
    {"readings", readings}, {"instants", instants}, {"libc-readings", libc_readings},
    {"libc-instants", libc_instants},
};

static int64_t nanoseconds(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec * INT64_C(1000000000) + time.tv_nsec;
}

int main(int count, char **words) {
  Pass (*work)(void) = NULL;
  for (size_t place = 0; count > 3 && place < sizeof workloads / sizeof *workloads; place++)
    if (strcmp(words[2], workloads[place].name) == 0) work = workloads[place].work;
  if (work == NULL) return 2;
  int64_t enough = (int64_t)(atof(words[1]) * 1e9);
  rule_text = words[3];
  amount = atol(words[count - 1]);
  setenv("TZ", "Europe/Berlin", 1);
  tzset();
  zone = icaltimezone_get_builtin_timezone("Europe/Berlin");
  if (zone == NULL) return 1;
  // libical computes the changes of a zone when they are first asked for; that is not counted.
  struct icaltimetype far = day_after(2580, 0);
  instant(far);
  if (strstr(words[2], "instants") || strstr(words[2], "readings"))
    draw(strstr(words[2], "instants") != NULL);

  if (enough > 0) work();
  int64_t processor = nanoseconds(CLOCK_PROCESS_CPUTIME_ID), wall = nanoseconds(CLOCK_MONOTONIC);
  Pass pass;
  int passes = 0;
  do {
    pass = work();
    passes += 1;
  } while (nanoseconds(CLOCK_PROCESS_CPUTIME_ID) - processor < enough);
  printf("{\"count\": %ld, \"sum\": %lld, \"passes\": %d, \"processor\": %lld, \"wall\": %lld}\n",
         pass.count, (long long)pass.sum, passes,
         (long long)(nanoseconds(CLOCK_PROCESS_CPUTIME_ID) - processor),
         (long long)(nanoseconds(CLOCK_MONOTONIC) - wall));
  return 0;
}
