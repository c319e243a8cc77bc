// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

// All that the program takes from the libraries that it loads by itself, for `scripts/deb`.

#include "../../Sources/CICal/shim.h"
#include "../../Sources/CReadline/shim.h"

#define ICAL(name) (const void *)ical##name,
#define FUNCTION(name) (const void *)name,
#define VARIABLE(name) &name,

const void *const oval_loaded[] = {
  OVAL_ICAL_FUNCTIONS(ICAL)
  OVAL_READLINE_FUNCTIONS(FUNCTION)
  OVAL_READLINE_VARIABLES(VARIABLE)
};
