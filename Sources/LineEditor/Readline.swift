// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CReadline

/// The library and the line that is being typed. C calls back without an argument of ours, so there is
/// one, in reach of everybody.
@unsafe final class Readline {
  nonisolated(unsafe) static var shared: Readline?

  let functions: oval_readline
  var assistant: LineEditor.Assistant?
  /// What the line became: nil while it is being typed.
  private var answer: LineEditor.Answer?

  init?(name: String, toStandardError: Bool) {
    guard let loaded = unsafe oval_readline_load() else { return nil }
    unsafe functions = unsafe loaded.pointee
    // Both are kept for as long as the program runs.
    unsafe functions.rl_readline_name.pointee = unsafe UnsafePointer(strdup(name))
    unsafe functions.rl_completer_word_break_characters.pointee = unsafe UnsafePointer(strdup(""))
    unsafe functions.rl_completer_quote_characters.pointee = nil
    unsafe functions.rl_instream.pointee = oval_standard_input()
    unsafe functions.rl_outstream.pointee =
      toStandardError ? oval_standard_error() : oval_standard_output()
    // Ctrl-C is the program's; of the window's size readline must hear also while it waits.
    unsafe functions.rl_catch_signals.pointee = 0
    unsafe functions.rl_persistent_signal_handlers.pointee = 1
    unsafe functions.rl_sort_completion_matches.pointee = 0
    unsafe functions.rl_ignore_completion_duplicates.pointee = 0
    unsafe functions.rl_attempted_completion_function.pointee = { _, _, _ in
      unsafe Readline.shared?.matches() ?? nil
    }
    unsafe functions.rl_completion_display_matches_hook.pointee = { _, _, _ in
      guard let readline = unsafe Readline.shared else { return }
      unsafe readline.assistant?.showChoices()
      unsafe _ = readline.functions.rl_forced_update_display()
    }
  }

  /// Reads the inputrc and the terminal's description; gives what readline complains of.
  func initialize() -> [String] {
    // One Tab is enough for somebody who has never seen it; an inputrc goes before.
    _ = unsafe functions.rl_variable_bind("show-all-if-ambiguous", "on")
    let complaints = unsafe Complaints.during { unsafe oval_readline_initialize(functions) }
    unsafe functions.using_history()
    unsafe Resumption.listen()
    return complaints
  }

  func read(prompt: String, text: String) -> LineEditor.Answer {
    unsafe answer = nil
    let signals = unsafe HeldSignals()
    defer { unsafe signals.release() }
    unsafe functions.rl_callback_handler_install(prompt) { line in
      unsafe Readline.shared?.take(line)
    }
    if !text.isEmpty {
      _ = unsafe functions.rl_insert_text(text)
      unsafe functions.rl_redisplay()
    }
    while unsafe answer == nil { unsafe step(signals) }
    return unsafe answer ?? .end
  }

  /// Waits for a key or a signal, and deals with it.
  private func step(_ signals: HeldSignals) {
    let input = unsafe signals.wait()
    if unsafe Resumption.take() {
      unsafe functions.rl_prep_term_function.pointee?(1)
      _ = unsafe functions.rl_forced_update_display()
    }
    if unsafe assistant?.isInterrupted() ?? false { return unsafe interrupt() }
    switch input {
    case .signal: unsafe functions.rl_resize_terminal()
    case .some: unsafe functions.rl_callback_read_char()
    // What was being typed must not be taken for a line.
    case .never: unsafe finish(.end)
    }
  }

  private func interrupt() {
    unsafe functions.rl_echo_signal_char(SIGINT)
    unsafe functions.rl_callback_sigcleanup()
    unsafe functions.rl_free_line_state()
    _ = unsafe functions.rl_crlf()
    unsafe finish(.interrupted)
  }

  private func take(_ line: UnsafeMutablePointer<CChar>?) {
    guard let line = unsafe line else { return unsafe finish(.end) }
    let text = unsafe String(cString: line)
    unsafe free(line)
    unsafe finish(.line(text))
  }

  private func finish(_ answer: LineEditor.Answer) {
    unsafe functions.rl_callback_handler_remove()
    unsafe fflush(functions.rl_outstream.pointee)
    unsafe self.answer = answer
  }

  /// The choices as readline wants them: what is common to all, then each; it frees them.
  private func matches() -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    unsafe functions.rl_attempted_completion_over.pointee = 1
    guard let buffer = unsafe functions.rl_line_buffer.pointee else { return nil }
    let bytes = unsafe UnsafeRawBufferPointer(
      start: buffer, count: Int(functions.rl_point.pointee))
    let typed = unsafe String(decoding: bytes, as: UTF8.self)
    guard let completion = unsafe assistant?.complete(typed), let first = completion.texts.first
    else { return nil }
    unsafe functions.rl_completion_append_character.pointee = completion.endsWord ? 0x20 : 0
    let isOnly = completion.texts.count == 1
    let texts = isOnly ? [first] : [completion.common] + completion.texts
    let list = unsafe oval_new_list(Int32(texts.count))
    guard let list = unsafe list else { return nil }
    for (place, text) in texts.enumerated() { unsafe list[place] = unsafe strdup(text) }
    return unsafe list
  }
}
