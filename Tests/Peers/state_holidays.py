# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The public holidays of the German states: lines of state, date and name, tab-separated.

Usage: state_holidays.py FIRST_YEAR LAST_YEAR
"""

import sys

import holidays


def main(first: str, last: str) -> None:
    states = [code for code in holidays.Germany.subdivisions if len(code) == 2]
    for state in states:
        years = range(int(first), int(last) + 1)
        found = holidays.Germany(subdiv=state, years=years, language="de")
        for day in sorted(found):
            for name in found.get_list(day):
                print(f"DE-{state}\t{day.isoformat()}\t{name}")


if __name__ == "__main__":
    main(*sys.argv[1:])
