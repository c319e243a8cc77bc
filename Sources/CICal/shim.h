// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once
#include <dlfcn.h>
#include <libical/ical.h>
#include <stdio.h>
#include <unistd.h>

// libical is loaded when a calendar is wanted, not when the program starts: it brings ICU and the
// C++ library along, which would cost every command a third of the time that it takes to start.
// So what is used of it stands here, by the names of its functions without `ical`.
#define OVAL_ICAL_FUNCTIONS(F) \
  F(memory_free_buffer)        \
  F(parameter_new_cn)          \
  F(property_add_parameter)    \
  F(property_as_ical_string_r) \
  F(property_free)             \
  F(property_new)              \
  F(property_set_value)        \
  F(value_as_ical_string_r)    \
  F(value_free)                \
  F(value_new_caladdress)      \
  F(value_new_text)            \
  F(value_new_uri)

struct oval_ical {
#define OVAL_MEMBER(name) __typeof__(ical##name) *_Nonnull name;
  OVAL_ICAL_FUNCTIONS(OVAL_MEMBER)
#undef OVAL_MEMBER
};

// The library that belongs to the headers: another major version has other types.
#if ICAL_MAJOR_VERSION != 3
#error "libical 3 is needed"
#endif

/// The version of the headers.
static inline const char *_Nonnull oval_ical_version(void) { return ICAL_VERSION; }

/// Whether the library can be loaded.
static inline int oval_ical_is_there(void) {
  void *library = dlopen("libical.so.3", RTLD_LAZY | RTLD_LOCAL);
  if (!library) return 0;
  dlclose(library);
  return 1;
}

/// Loads the library. Where it is missing, the process ends with the message and the status with
/// which the system's loader would have ended it at the start: the installation is broken.
static inline struct oval_ical oval_ical_load(void) {
  struct oval_ical ical;
  void *library = dlopen("libical.so.3", RTLD_LAZY | RTLD_LOCAL);
#define OVAL_FIND(name)                                                             \
  ical.name = library ? (__typeof__(ical##name) *)dlsym(library, "ical" #name) : 0; \
  if (!ical.name) {                                                                 \
    fprintf(stderr, "oval: %s\n", dlerror());                                       \
    _exit(127);                                                                     \
  }
  OVAL_ICAL_FUNCTIONS(OVAL_FIND)
#undef OVAL_FIND
  return ical;
}
