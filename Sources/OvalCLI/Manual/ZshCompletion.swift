// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension CommandTable {
  /// The completion for zsh, which asks the program for all words.
  func zshCompletion() -> String {
    #"""
    #compdef oval
    \#(Self.headOfCompletions)

    _oval() {
      local program=${(Q)words[1]} typed=${(Q)PREFIX} line word
      program=${program/#\~\//$HOME/}
      (( $+commands[$program] )) || [[ $program == */* && -x $program ]] || program=oval
      local -a lines described
      lines=("${(@f)$($program \#(CompletionRequest.name) zsh \
        "${(@Q)words[2,CURRENT-1]}" "$typed" 2>/dev/null)}")
      if [[ $lines[1] == $'\tfiles' ]]; then
        [[ $PREFIX != --*=* ]] || compset -P '*='
        _files
        return
      fi
      for line in $lines; do
        word=${${${line%%$'\t'*}//\\/\\\\}//:/\\:}
        line=${line#*$'\t'}
        described+=("$word${line:+:$line}")
      done
      # Called by another name: what they have in common must not replace it.
      if (( $#described > 1 )) && [[ ${(L)lines[1]} != ${(L)typed}* ]]; then
        compstate[insert]=
        compstate[list]='list force'
      fi
      _describe -V oval described -U
    }

    _oval "$@"

    """#
  }
}
