# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What one library says to recurrence rules: `recurrence_answers.py dateutil|libical`.

Reads lines `START END COUNT RULE` (local times as RFC 5545 writes them) and answers each with the
first COUNT starts before END, separated by commas; `-` is none, `error` a rule that is refused.

The answers come from a child process, which is replaced when a rule ends it: `timeout` where it
took more than its processor time (the kernel sends SIGPROF), `crash` where the library crashes.
Time on the wall would depend on what else the machine does; it is limited only against one that
sleeps.
"""

import ctypes
import datetime as calendar
import itertools
import os
import signal
import sys
import warnings
from datetime import datetime, timedelta

# Seconds; what libical finds, it finds in a millisecond.
# Seconds of processor time, times what the caller's patience says.
LIMITS = {"dateutil": 0.1, "libical": 0.02}
EPOCH = datetime(1970, 1, 1)
FORM = "%Y%m%dT%H%M%S"


def dateutil(start: datetime, end: datetime, count: int, rule: str) -> list[datetime]:
    # dateutil gives up at the calendar's end; the horizon is made that end.
    calendar.MAXYEAR = end.year
    series = rrulestr(rule, dtstart=start)
    return list(itertools.islice(itertools.takewhile(lambda found: found < end, series), count))


def libical(start: datetime, end: datetime, count: int, rule: str) -> list[datetime]:
    array = (ctypes.c_long * count)()
    seconds = int((start - EPOCH).total_seconds())
    if not expand(rule.encode(), seconds, count, array):
        raise ValueError(rule)
    # The array is filled up with zeros.
    found = [EPOCH + timedelta(seconds=moment) for moment in array if moment]
    return [moment for moment in found if moment < end]


def serve() -> None:
    answer = {"dateutil": dateutil, "libical": libical}[sys.argv[1]]
    for line in sys.stdin:
        start, end, count, rule = line.split()
        signal.setitimer(signal.ITIMER_PROF, LIMITS[sys.argv[1]] * int(sys.argv[2]))
        signal.setitimer(signal.ITIMER_REAL, 60)
        try:
            found = answer(
                datetime.strptime(start, FORM), datetime.strptime(end, FORM), int(count), rule
            )
            text = ",".join(format_moment(moment) for moment in found) or "-"
        except (ValueError, OverflowError):
            text = "error"
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        print(text, flush=True)


def main() -> None:
    """Lines are asked one by one, so a child has read no further than the one that ended it."""
    warnings.simplefilter("ignore")
    while True:
        child = os.fork()
        if child == 0:
            serve()
            return
        _, status = os.waitpid(child, 0)
        if os.WIFEXITED(status):
            sys.exit(os.WEXITSTATUS(status))
        limits = (signal.SIGPROF, signal.SIGALRM)
        print("timeout" if os.WTERMSIG(status) in limits else "crash", flush=True)


def format_moment(moment: datetime) -> str:
    # strftime writes years before 1000 without zeros.
    return moment.isoformat(timespec="seconds").replace("-", "").replace(":", "")


if sys.argv[1] == "dateutil":
    from dateutil.rrule import rrulestr
else:
    library = ctypes.CDLL("libical.so.3")
    # A rule that is refused must not end the process.
    library.icalerror_set_errors_are_fatal(0)
    expand = library.icalrecur_expand_recurrence
    expand.argtypes = [
        ctypes.c_char_p, ctypes.c_long, ctypes.c_int, ctypes.POINTER(ctypes.c_long),
    ]  # fmt: skip
    expand.restype = ctypes.c_int

main()
