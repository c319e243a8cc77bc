// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

extension ShellWording {
  /// `?` alone: what somebody needs who is here for the first time, on one small screen; what to do
  /// with it stands last, where it is seen.
  static func firstHelp(_ table: CommandTable, _ language: Language) -> HelpPage {
    let daily = table.commands.filter { $0.group == .daily }.prefix(10)
    return HelpPage(blocks: [
      .rows(
        (daily + [.leave]).map { .init(term: $0.name[language], meaning: $0.summary[language]) }),
      .paragraph(
        Bilingual(
          """
          Schreiben Sie einen Befehl und drücken Sie die Eingabetaste. Tab ergänzt das Wort und zeigt, was \
          möglich ist. Ein ? am Ende der Zeile erklärt, was als Nächstes kommt.
          """,
          """
          Write a command and press Enter. Tab completes the word and shows what is possible. A ? at \
          the end of the line explains what comes next.
          """)[language]),
      .paragraph(
        Bilingual(
          """
          Alle Befehle: hilfe · Tage und Zeiten: hilfe zeitangaben · für die Shell selbst: \\?
          """,
          "All commands: help · Days and times: help dates · for the shell itself: \\?")[language]),
    ])
  }

  /// `\?`.
  static func backslashes(_ language: Language) -> HelpPage {
    HelpPage(blocks: [
      .rows(
        BackslashCommand.all.map {
          .init(term: $0.usage[language], meaning: $0.summary[language])
        }),
      .rows(
        keys.map { .init(term: $0.0[language], meaning: $0.1[language]) }),
    ])
  }

  static let keys: [(Bilingual, Bilingual)] = [
    (
      Bilingual(same: "Tab"),
      Bilingual(
        "das Wort ergänzen, zeigen, was möglich ist", "complete the word, show what is possible")
    ),
    (
      Bilingual("… ?", "… ?"),
      Bilingual("erklären, was als Nächstes kommt", "explain what comes next")
    ),
    (
      Bilingual("Pfeil hoch", "arrow up"),
      Bilingual("frühere Zeilen", "earlier lines")
    ),
    (
      Bilingual("Strg-R", "Ctrl-R"),
      Bilingual("in früheren Zeilen suchen", "search earlier lines")
    ),
    (
      Bilingual("Strg-C", "Ctrl-C"),
      Bilingual("die Zeile oder den Befehl abbrechen", "stop the line or the command")
    ),
    (Bilingual("Strg-D", "Ctrl-D"), Bilingual("die Shell verlassen", "leave the shell")),
  ]

  static let description = Bilingual(
    """
    Nimmt Befehle nacheinander entgegen, ohne das Wort oval davor. Am Bildschirm ergänzt die \
    Tabulatortaste Befehle, Optionen, Flächen, Vereine, Kennungen, Tage und freie Zeiten, und ein ? \
    am Ende der Zeile erklärt, was als Nächstes kommt. Wörter mit Leerzeichen stehen in \
    Anführungszeichen; ist eines noch offen, geht es in der nächsten Zeile weiter. Eine Zeile mit # \
    davor ist eine Bemerkung.

    beginnen macht mehrere Befehle zu einem: Was danach geschieht, gilt erst mit übernehmen, alles \
    auf einmal und als eine Änderung im Änderungsprotokoll; verwerfen nimmt alles zurück, \
    verwerfen NAME nur bis zum zwischenstand NAME. Solange kann niemand sonst etwas ändern. Eine \
    Zeile, die scheitert, nimmt nur sich selbst zurück. Andere Programme lassen sich solange nicht \
    aufrufen. Eine offene Transaktion wird am Ende verworfen; am Bildschirm wird vorher gefragt.

    Kommen die Zeilen aus einer Datei oder von einem anderen Programm, so endet alles mit der \
    ersten Zeile, die scheitert, und mit deren Rückgabewert; mit --weitermachen kommen auch die \
    übrigen an die Reihe. Scheitert keine, aber eine Transaktion ist am Ende noch offen, ist der \
    Rückgabewert 2. Am Bildschirm ist er 0.

    Mit einem umgekehrten Schrägstrich beginnt, was die Shell selbst betrifft: \
    \\use FLÄCHE nimmt diese Fläche an, wo keine genannt ist; \\format FORMAT antwortet so, wo der \
    Befehl es kann; \\o DATEI schreibt Antworten in eine Datei; \\i DATEI führt eine aus; \\e ändert \
    die letzte Zeile im Editor ($VISUAL, $EDITOR); \\timing sagt, wie lange ein Befehl braucht; \
    \\s zeigt den Verlauf; \\? zeigt diese Liste; \\q beendet.

    Bearbeitet wird die Zeile mit GNU Readline, wie es Ihre inputrc will, auch mit den Tasten von \
    vi; dort heißt das Programm oval. Der Verlauf steht für jede Datenbank in \
    $XDG_STATE_HOME/oval/history, jede Zeile einmal, nur für Sie lesbar; eine Zeile mit einem \
    Leerzeichen davor kommt nicht hinein. Strg-C bricht die Zeile oder den laufenden Befehl ab, \
    nie die Shell; Strg-D beendet sie.
    """,
    """
    Takes commands one after the other, without the word oval before them. On a terminal the tab key \
    completes commands, options, spaces, clubs, ids, days and free hours, and a ? at the end of the \
    line explains what comes next. Words with blanks stand in quotation marks; an open quotation goes \
    on with the next line. A line that begins with # is a remark.

    begin makes several commands one: what happens after it holds only with commit, all at once and \
    as one operation of the journal; rollback takes all of it back, rollback NAME only to the \
    savepoint NAME. Until then nobody else can change anything. A line that fails takes back only \
    itself. Other programs cannot be called until then. An open transaction is rolled back at the \
    end; on a terminal you are asked before.

    Where the lines come from a file or another program, the first line that fails ends it all, with \
    its exit status; with --keep-going the others have their turn, too. Where none fails but a \
    transaction is left open at the end, the status is 2. On a terminal it is 0.

    With a backslash begins what concerns the shell itself: \\use SPACE takes this space where none is \
    named; \\format FORMAT answers like this where the command can; \\o FILE writes answers to a \
    file; \\i FILE runs one; \\e changes the last line in the editor ($VISUAL, $EDITOR); \\timing \
    tells how long a command takes; \\s shows the history; \\? shows this list; \\q leaves.

    The line is edited by GNU readline as your inputrc has it, vi keys included; there the program is \
    called oval. The history is kept for each database in $XDG_STATE_HOME/oval/history, each line \
    once, for you alone to read; a line with a blank before it is left out. Ctrl-C stops the line or \
    the running command, never the shell; Ctrl-D leaves it.
    """)
}
