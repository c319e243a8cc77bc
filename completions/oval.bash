# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Made from the command table. To make it anew:
# OVAL_REWRITE=1 swift test --filter GeneratedFileTests

_oval() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  # Bash makes three words of --option=value.
  if [[ $word == "=" ]]; then
    word=
  elif [[ $before == "=" ]]; then
    before=${COMP_WORDS[COMP_CWORD - 2]}
  fi

  # The command so far, by its English name.
  local command="" is_help="" place
  for ((place = 1; place < COMP_CWORD; place++)); do
    case "$command ${COMP_WORDS[place]}" in
      " book" | " buchen") command="book" ;;
      " check" | " prüfen" | " pruefen") command="check" ;;
      " move" | " verlegen") command="move" ;;
      " edit" | " ändern" | " aendern") command="edit" ;;
      " cancel" | " absagen") command="cancel" ;;
      " show" | " zeigen") command="show" ;;
      " agenda" | " termine") command="agenda" ;;
      " week" | " woche") command="week" ;;
      " date" | " datum") command="date" ;;
      " city" | " stadt") command="city" ;;
      "city init" | "city einrichten") command="city init" ;;
      "city show" | "city zeigen") command="city show" ;;
      " db" | " datenbank") command="db" ;;
      "db init" | "db anlegen") command="db init" ;;
      "db info") command="db info" ;;
      " space" | " fläche" | " flaeche") command="space" ;;
      "space list" | "space liste") command="space list" ;;
      "space tree" | "space baum") command="space tree" ;;
      "space show" | "space zeigen") command="space show" ;;
      "space add" | "space anlegen") command="space add" ;;
      " club" | " verein") command="club" ;;
      "club list" | "club liste") command="club list" ;;
      "club add" | "club anlegen") command="club add" ;;
      " slot" | " zeitfenster") command="slot" ;;
      "slot list" | "slot liste") command="slot list" ;;
      "slot add" | "slot anlegen") command="slot add" ;;
      "slot remove" | "slot entfernen") command="slot remove" ;;
      " closure" | " sperrung") command="closure" ;;
      "closure list" | "closure liste") command="closure list" ;;
      "closure add" | "closure anlegen") command="closure add" ;;
      "closure remove" | "closure entfernen") command="closure remove" ;;
      " plan") command="plan" ;;
      " apply" | " anwenden") command="apply" ;;
      " export" | " exportieren") command="export" ;;
      " help" | " hilfe") is_help=1 ;;
      " version") command="version" ;;
    esac
  done

  # What may follow it.
  local words="" options formats takes_files=""
  options="--db --datenbank --now --jetzt --zone --lang --sprache --as --als --format
    --json --color --farbe -n --dry-run --probelauf -y --yes --ja -q --quiet --still
    -v --verbose --ausführlich -h --help --hilfe --version"
  case $command in
    "") words="book buchen check prüfen move verlegen edit ändern cancel absagen show zeigen
      agenda termine week woche date datum city stadt db datenbank space fläche club
      verein slot zeitfenster closure sperrung plan apply anwenden export
      exportieren help hilfe version" ;;
    "city") words="init einrichten show zeigen" ;;
    "db") words="init anlegen info" ;;
    "space") words="list liste tree baum show zeigen add anlegen" ;;
    "club") words="list liste add anlegen" ;;
    "slot") words="list liste add anlegen remove entfernen" ;;
    "closure") words="list liste add anlegen remove entfernen" ;;
  esac
  case $command in
    "city init" | "plan" | "apply") takes_files=1 ;;
  esac
  case $command in
    "book" | "check" | "agenda" | "week" | "export")
      options+=" --club --verein"
      ;;&
    "book" | "check" | "edit")
      options+=" --group --gruppe --title --titel --units --einheiten --exclusive --exklusiv
        --except --außer --visibility --sichtbarkeit --hold --vormerken --note
        --notiz"
      ;;&
    "book" | "check" | "edit" | "agenda" | "week" | "space add" | "slot add" | "export")
      options+=" --kind --bereich"
      ;;&
    "book" | "check" | "edit" | "slot add")
      options+=" --discipline --disziplin"
      ;;&
    "book" | "check" | "slot add" | "closure add")
      options+=" --repeat --wiederholen"
      ;;&
    "book" | "check" | "edit" | "slot add" | "closure add")
      options+=" --until --bis"
      ;;&
    "book" | "check")
      options+=" --on-conflict --bei-konflikt"
      ;;&
    "move")
      options+=" --to --nach"
      ;;&
    "move" | "agenda" | "week" | "export")
      options+=" --space --fläche"
      ;;&
    "move" | "cancel")
      options+=" --only --nur --from --ab"
      ;;&
    "edit")
      options+=" --add --hinzu --restore --zurückholen --confirm --bestätigen"
      ;;&
    "cancel" | "closure add")
      options+=" --reason --grund"
      ;;&
    "agenda" | "week" | "export")
      options+=" --type --art --access --merkmal"
      ;;&
    "space add" | "club add" | "slot add")
      options+=" --name"
      ;;&
    "space add")
      options+=" --capacity --kapazität"
      ;;&
    "space add" | "slot add")
      options+=" --use --nutzung"
      ;;&
    "club add")
      options+=" --district --stadtteil --size --größe --umbrella --dachverband"
      ;;&
    "slot add")
      options+=" --audience --zielgruppe"
      ;;&
    "apply")
      options+=" --prune --bereinigen"
      ;;&
    "export")
      options+=" -o --output --ausgabe"
      ;;&
  esac
  case $command in
    "")
      formats="table plain csv json jsonl ics yaml"
      ;;
    "book" | "check" | "cancel" | "show" | "date" | "city init" | "db init" | \
      "db info" | "space tree" | "space show" | "space add" | "club add" | "slot add" | \
      "slot remove" | "closure add" | "closure remove" | "plan" | "apply")
      formats="table plain json"
      ;;
    "move" | "edit" | "agenda" | "week" | "space list" | "club list" | "slot list" | \
      "closure list")
      formats="table plain csv json jsonl"
      ;;
    "city show")
      formats="table plain json yaml"
      ;;
    "export")
      formats="ics csv json jsonl"
      ;;
    "help")
      formats="plain"
      ;;
    "version")
      formats="plain json"
      ;;
  esac
  if [[ $is_help ]]; then
    takes_files=
    if [[ ! $command ]]; then
      words+=" dates zeitangaben recurrence wiederholung formats formate exit-codes
        rückgabewerte environment umgebung config einstellungen accessibility
        barrierefreiheit"
    fi
  fi

  # What may follow the option before.
  local list=
  case $before in
    --kind | --bereich) words="play sport culture spiel kultur" ;;
    --except | --außer) words="holidays school-holidays feiertage ferien" ;;
    --visibility | --sichtbarkeit) words="public busy öffentlich belegt" ;;
    --on-conflict | --bei-konflikt) words="refuse skip ablehnen auslassen" ;;
    --type | --art) words="booking open closure buchung offen sperrung" ;;
    --access | --merkmal)
      words="step-free accessible-toilet accessible-parking tactile-guide hearing-loop
      seating shelter stufenlos barrierefreies-wc behindertenparkplatz leitsystem
      hörschleife sitzplätze wetterschutz"
      [[ $word != *,* ]] || list=${word%,*},
      ;;
    --use | --nutzung) words="exclusive shared open exklusiv geteilt offen" ;;
    --lang | --sprache) words="de en" ;;
    --format) words=$formats ;;
    --color | --farbe) words="auto always never immer nie" ;;
    -o | --output | --ausgabe | --db | --datenbank)
      compopt -o default
      return
      ;;
    --club | --verein | --group | --gruppe | --title | --titel | --discipline | \
      --disziplin | --units | --einheiten | --repeat | --wiederholen | --until | --bis | \
      --hold | --vormerken | --note | --notiz | --to | --nach | --space | --fläche | \
      --only | --nur | --from | --ab | --add | --hinzu | --restore | --zurückholen | \
      --reason | --grund | --name | --capacity | --kapazität | --district | --stadtteil | \
      --size | --größe | --umbrella | --dachverband | --audience | --zielgruppe | --now | \
      --jetzt | --zone | --as | --als) return ;;
    *)
      if [[ $word == -* ]]; then
        words=$options
      elif [[ $takes_files ]]; then
        compopt -o default
        return
      fi
      ;;
  esac
  mapfile -t COMPREPLY < <(compgen -P "$list" -W "$words" -- "${word##*,}")
}

complete -F _oval oval
