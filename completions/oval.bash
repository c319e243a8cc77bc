# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Made from the command table. To make it anew:
# OVAL_REWRITE=1 swift test --filter GeneratedFileTests

_oval() {
  # Bash cuts words at : and =; here they are whole, the last one up to the cursor.
  local words=() rest=$COMP_LINE head="" part="" gap place
  for ((place = 0; place <= COMP_CWORD; place++)); do
    part=${COMP_WORDS[place]}
    if [[ $part ]]; then gap=${rest%%"$part"*}; else gap=" "; fi
    rest=${rest#*"$part"}
    if ((place > 0)) && [[ ! $gap ]]; then
      head=${words[-1]}
      words[-1]+=$part
    else
      head=
      words+=("$part")
    fi
  done
  [[ $part == *[!:=]* ]] || head+=$part
  local -i behind=$((${#COMP_LINE} - ${#rest} - COMP_POINT))
  if ((behind > 0 && behind < ${#words[-1]})); then
    words[-1]=${words[-1]:0:${#words[-1]}-behind}
  fi

  local program lines=()
  program=$(type -P -- "${1/#\~\//$HOME/}") || program=oval
  mapfile -t lines < <("$program" complete-words bash "${words[@]:1}" 2>/dev/null)
  if [[ ${lines[0]-} == $'\tfiles' ]]; then
    compopt -o default
    return
  fi

  # What readline puts in place of the part at the cursor.
  local line word typed=${words[-1]//[\\\"\']/} listed=() widest=0
  head=${head//\\/}
  for line in "${lines[@]}"; do
    word=${line%%$'\t'*}
    ((${#word} <= widest)) || widest=${#word}
    word=${word#"$head"}
    case $part in
      [\"\']*) [[ $word != *[\\\"\'\$\`!]* ]] || continue ;;
      *) [[ ! $word =~ [^[:alnum:]_./:,=@%+-] ]] || printf -v word %q "$word" ;;
    esac
    COMPREPLY+=("$word")
    listed+=("$line")
  done
  ((${#COMPREPLY[@]} > 1)) || return
  if ((COMP_TYPE == 63)); then
    # They are only listed: what they mean may stand beside.
    for place in "${!listed[@]}"; do
      word=${listed[place]%%$'\t'*}
      line=${listed[place]#*$'\t'}
      printf -v gap '%*s' $((widest - ${#word})) ""
      line="$word${line:+$gap  ($line)}"
      COMPREPLY[place]=${line:0:${COLUMNS:-80} - 1}
    done
  elif [[ ${lines[0],,} != "${typed,,}"* ]]; then
    # Called by another name: what they have in common must not replace it.
    COMPREPLY+=("")
  fi
}

complete -o nosort -F _oval oval
