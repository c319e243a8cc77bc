# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What holds for all tests of the whole program."""

import signal

# A run in the background inherits an ignored Ctrl-C, and the program keeps ignoring what its caller
# ignores. A signal that is handled here is at its default again in every child.
for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
    if signal.getsignal(number) == signal.SIG_IGN:
        signal.signal(
            number,
            signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL)
