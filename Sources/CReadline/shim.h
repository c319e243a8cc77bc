// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <unistd.h>

#include <readline/history.h>
#include <readline/readline.h>

// GNU readline is loaded when a person types at a terminal, not when the program starts: every other
// command would pay for it and for the terminal database. What is used of it stands here.
#define OVAL_READLINE_FUNCTIONS(F) \
  F(add_history)                   \
  F(clear_history)                 \
  F(rl_callback_handler_install)   \
  F(rl_callback_handler_remove)    \
  F(rl_callback_read_char)         \
  F(rl_callback_sigcleanup)        \
  F(rl_crlf)                       \
  F(rl_echo_signal_char)           \
  F(rl_forced_update_display)      \
  F(rl_free_line_state)            \
  F(rl_initialize)                 \
  F(rl_insert_text)                \
  F(rl_on_new_line)                \
  F(rl_redisplay)                  \
  F(rl_resize_terminal)            \
  F(rl_variable_bind)              \
  F(using_history)

#define OVAL_READLINE_VARIABLES(V)      \
  V(rl_attempted_completion_function)   \
  V(rl_attempted_completion_over)       \
  V(rl_catch_signals)                   \
  V(rl_completer_quote_characters)      \
  V(rl_completer_word_break_characters) \
  V(rl_completion_append_character)     \
  V(rl_completion_display_matches_hook) \
  V(rl_ignore_completion_duplicates)    \
  V(rl_instream)                        \
  V(rl_line_buffer)                     \
  V(rl_outstream)                       \
  V(rl_persistent_signal_handlers)      \
  V(rl_point)                           \
  V(rl_prep_term_function)              \
  V(rl_readline_name)                   \
  V(rl_sort_completion_matches)

struct oval_readline {
#define OVAL_FUNCTION(name) __typeof__(name) *_Nonnull name;
  OVAL_READLINE_FUNCTIONS(OVAL_FUNCTION)
#undef OVAL_FUNCTION
#define OVAL_VARIABLE(name) __typeof__(name) *_Nonnull name;
  OVAL_READLINE_VARIABLES(OVAL_VARIABLE)
#undef OVAL_VARIABLE
};

// The library that belongs to the headers.
#if RL_VERSION_MAJOR != 8
#error "GNU readline 8 is needed"
#endif

/// Loads the library; a null pointer where it is not there. It stays as long as the program runs.
static inline const struct oval_readline *_Nullable oval_readline_load(void) {
  static struct oval_readline readline;
  void *library = dlopen("libreadline.so.8", RTLD_LAZY | RTLD_LOCAL);
  if (!library) return 0;
#define OVAL_FIND(name)                                         \
  readline.name = (__typeof__(name) *)dlsym(library, #name);    \
  if (!readline.name) return 0;
  OVAL_READLINE_FUNCTIONS(OVAL_FIND)
  OVAL_READLINE_VARIABLES(OVAL_FIND)
#undef OVAL_FIND
  return &readline;
}

/// A list of so many texts, all null, and a null behind them; to be freed.
static inline char *_Nullable *_Nullable oval_new_list(int count) {
  return (char **)calloc((size_t)count + 1, sizeof(char *));
}

/// Waits for input with that signal mask. 1: there is some; 0: there will never be any more, as the
/// terminal is gone; -1: a signal came.
static inline int oval_wait_for_input(const sigset_t *mask) {
  fd_set inputs;
  FD_ZERO(&inputs);
  FD_SET(STDIN_FILENO, &inputs);
  if (pselect(STDIN_FILENO + 1, &inputs, 0, 0, 0, mask) < 0) return errno == EINTR ? -1 : 0;
  struct pollfd input = {STDIN_FILENO, POLLIN, 0};
  if (poll(&input, 1, 0) < 0) return -1;
  return input.revents & (POLLHUP | POLLERR | POLLNVAL) ? 0 : 1;
}

/// Turns standard error into a pipe. Gives its end to read from, and the former one; false where that
/// cannot be done.
static inline int oval_divert_error(int *from, int *former) {
  int ends[2];
  if (pipe(ends) != 0) return 0;
  fcntl(ends[0], F_SETFL, O_NONBLOCK);
  fcntl(ends[1], F_SETFL, O_NONBLOCK);
  *former = dup(STDERR_FILENO);
  if (*former < 0 || dup2(ends[1], STDERR_FILENO) < 0) return 0;
  close(ends[1]);
  *from = ends[0];
  return 1;
}

/// Gives standard error back.
static inline void oval_restore_error(int former) {
  fflush(stderr);
  dup2(former, STDERR_FILENO);
  close(former);
}

/// Lets readline read its settings and the terminal's, in an encoding that has umlauts: in the locale
/// C, which many servers have, it would take each byte of one for a key. It looks at the variable
/// again with each line, so that stays; what this program starts is handed its own variables.
static inline void oval_readline_initialize(struct oval_readline readline) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setenv("LC_ALL", "C.UTF-8", 1);
  readline.rl_initialize();
}

static inline FILE *oval_standard_input(void) { return stdin; }
static inline FILE *oval_standard_output(void) { return stdout; }
static inline FILE *oval_standard_error(void) { return stderr; }
