// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What is said about each problem of `DocumentWordingTests`, in its order.
extension DocumentWordingTests {
  static let german = """
    Die Datei ist größer als 8 MiB und wird nicht gelesen. Ist es die richtige Datei?
    Hier steht kein gültiges UTF-8. Speichern Sie die Datei mit der Kodierung UTF-8.
    Hier steht das Zeichen U+202E, das eine Anzeige verfälschen kann. Löschen Sie es.
    Mehr als 8 Zeilen beginnen mit „%“. Ist es die richtige Datei?
    Die Datei ist leer. Schreiben Sie die Schlüssel hinein.
    Hier beginnt ein zweites Dokument. Eine Datei enthält nur eines.
    Die Werte sind tiefer als 64 Ebenen verschachtelt.
    Die Datei hat mehr als 1000000 Werte; Verweise zählen so viel, wie sie einsetzen. Ist es \
    die richtige Datei?
    Die Typangabe „!x“ wird nicht gelesen. Löschen Sie sie.
    Der Verweis „*ankr“ führt ins Leere. Meinten Sie „anker“?
    Der Verweis führt im Kreis: a → b → a. Schreiben Sie den Wert aus.
    „name“ steht schon in Zeile 3. Löschen Sie eines von beiden.
    Ein Schlüssel muss ein einfacher Text sein.
    Den Schlüssel „capcity“ gibt es hier nicht. Meinten Sie „capacity“?
    Den Schlüssel „colour“ gibt es hier nicht. Alle Schlüssel beschreibt der Anfang \
    der mitgelieferten Beispieldatei.
    Hier fehlt „zone“. Ergänzen Sie „zone: …“.
    „from“ und „date“ schließen einander aus. Löschen Sie eines von beiden.
    slug: „de“ steht hier zum zweiten Mal. Löschen Sie eines von beiden.
    Eine Fläche „hedge“ gibt es in der Datei nicht. Meinten Sie „haedge“?
    „steg“ heißen mehrere Flächen: a/steg, b/steg. Schreiben Sie den ganzen Pfad.
    Diese Flächen liegen im Kreis ineinander: a → b → a.
    Die Fläche „kai“ steht schon in Zeile 12. Geben Sie einer davon einen anderen „slug“.
    Diese Fläche liegt tiefer als 16 Ebenen. Fassen Sie Ebenen zusammen.
    Eine Fläche mit Teilen hat keine eigene Kapazität, und „kai/steg“ ist ein Teil davon. Geben \
    Sie die Kapazität bei den Teilen an.
    Die Datei hat mehr als 10000 Flächen.
    Mit diesem Zeichen kann kein Wert beginnen. Rücken Sie mit Leerzeichen ein, nicht mit \
    Tabulatoren, und setzen Sie Texte mit @, % oder ` am Anfang in Anführungszeichen.
    Hier kann kein weiterer Schlüssel stehen. Setzen Sie einen Text mit Doppelpunkt in \
    Anführungszeichen, oder prüfen Sie die Einrückung.
    Nach diesem Schlüssel fehlt der Doppelpunkt. Schreiben Sie „name: …“.
    Das Anführungszeichen, das hier beginnt, wird nicht geschlossen.
    Die Klammer, die hier beginnt, wird nicht richtig geschlossen. Trennen Sie die Einträge mit \
    Kommas und schließen Sie die Klammer.
    Die Einrückung passt nicht zu den Zeilen davor. Rücken Sie alle Schlüssel einer Gruppe \
    gleich weit ein.
    Nach diesem umgekehrten Schrägstrich steht kein gültiges Zeichen. Verdoppeln Sie ihn, oder \
    nehmen Sie einfache Anführungszeichen.
    Das ist kein gültiges YAML (found unknown directive name).
    slug: Erwartet wird eine Zahl, hier steht ein Text. Schreiben Sie Ziffern ohne \
    Anführungszeichen.
    slug: Erwartet wird eine Liste, hier steht eine Gruppe von Schlüsseln. Beginnen Sie jeden \
    Eintrag mit „- “.
    slug: Erwartet wird ein Text, hier steht eine Liste. Schreiben Sie den Text ohne Klammern.
    slug: Erwartet wird eine Gruppe von Schlüsseln, hier steht nichts. Ergänzen Sie den Wert, \
    oder löschen Sie den Schlüssel.
    slug: Erwartet wird ein Text oder {de: …, en: …}, hier steht true oder false.
    slug: Erwartet wird ein Text oder eine Gruppe von Schlüsseln, hier steht eine Zahl. \
    Schreiben Sie „schlüssel: wert“, in eigenen Zeilen eingerückt oder in { }.
    slug: Erwartet wird true oder false, hier steht ein Text.
    slug: Der Text ist leer.
    slug: Der Text ist länger als 200 Zeichen.
    slug: „x1“ enthält das Zeichen U+0007, das eine Anzeige verfälschen kann.
    slug: „x1“ ist keines von: play, sport. Meinten Sie „sport“?
    slug: „x1“ ist keines von: de, en.
    slug: Zwischen den Klammern steht nichts. Ergänzen Sie etwas, oder löschen Sie den \
    Schlüssel.
    slug: „x1“ ist keine ganze Zahl. Beispiel: „12“.
    slug: „x1“ liegt nicht zwischen 1 und 9.
    slug: „x1“ ist kein Datum. Beispiel: „2026-06-17“.
    slug: „x1“ ist keine Uhrzeit. Beispiel: „07:00“.
    slug: „x1“ ist keine Angabe von Zeiten. Schreiben Sie „07:00-22:00“, „07:00-12:00, \
    14:00-22:00“ oder „closed“.
    slug: In „x1“ liegt das Ende nicht nach dem Anfang. Über Mitternacht schreiben Sie \
    „22:00-24:00“ und beim nächsten Tag „00:00-02:00“.
    slug: In „x1“ überschneiden sich Zeiten. Fassen Sie sie zusammen.
    slug: Anfang und Ende sind gleich. Geben Sie zwei verschiedene Uhrzeiten an.
    slug: Der letzte Tag 2026-02-08 liegt vor dem ersten, 2026-02-09. Tauschen Sie die beiden \
    Tage.
    slug: „x1“ ist kein Kurzname für einen Pfad. Schreiben Sie „sued-kai“.
    slug: „x1“ ist kein Kurzname für einen Pfad. Er besteht aus a–z, 0–9 und Bindestrichen.
    slug: „x1“ ist kein Pfad einer Fläche. Beispiel: „kai/wiese“.
    slug: „x1“ ist keine Gradzahl. Beispiel: „54.0942“.
    slug: „x1“ liegt nicht zwischen -90 und 90.
    slug: „x1“ liegt nicht zwischen -180 und 180.
    slug: „x1“ ist kein Name einer Zeitzone. Beispiel: „Europe/Berlin“.
    slug: Die Zeitzone „x1“ kennt dieses System nicht. Meinten Sie „UTC“?
    slug: Die Zeitzone „x1“ kennt dieses System nicht. Beispiel: „Europe/Berlin“.
    slug: „x1“ ist keine Domain. Beispiel: „orte.example.org“.
    slug: „x1“ ist keine Mailadresse. Beispiel: „orte@example.org“.
    slug: „x1“ ist keine Webadresse. Beispiel: „https://example.org/orte“.
    """

  static let english = """
    The file is larger than 8 MiB and is not read. Is it the right file?
    This is not valid UTF-8. Save the file as UTF-8.
    Here stands the character U+202E, which can falsify a display. Delete it.
    More than 8 lines begin with “%”. Is it the right file?
    The file is empty. Write the keys into it.
    A second document begins here. A file holds only one.
    The values are nested deeper than 64 levels.
    The file has more than 1000000 values; aliases count as much as they stand for. Is it the \
    right file?
    The tag “!x” is not read. Delete it.
    The alias “*ankr” leads nowhere. Did you mean “anker”?
    The alias leads round in a ring: a → b → a. Write the value out.
    “name” stands in line 3 already. Delete one of the two.
    A key must be a simple text.
    There is no key “capcity” here. Did you mean “capacity”?
    There is no key “colour” here. The head of the example file that comes with oval describes \
    all keys.
    “zone” is missing here. Add “zone: …”.
    “from” and “date” exclude each other. Delete one of the two.
    slug: “de” stands here for the second time. Delete one of the two.
    There is no space “hedge” in the file. Did you mean “haedge”?
    “steg” is the slug of several spaces: a/steg, b/steg. Write the whole path.
    These spaces lie inside each other in a ring: a → b → a.
    The space “kai” stands in line 12 already. Give one of them another “slug”.
    This space lies deeper than 16 levels. Join some levels.
    A space with parts has no capacity of its own, and “kai/steg” is a part of it. Give the \
    capacity with the parts.
    The file has more than 10000 spaces.
    No value can begin with this character. Indent with blanks, not with tabs, and put texts \
    that begin with @, % or ` into quotation marks.
    Another key cannot stand here. Put a text with a colon into quotation marks, or check the \
    indentation.
    The colon after this key is missing. Write “name: …”.
    The quotation that begins here is not closed.
    The bracket that begins here is not closed properly. Put commas between the entries and \
    close the bracket.
    The indentation does not fit the lines before. Indent all keys of a group by the same \
    width.
    No valid character follows this backslash. Double it, or use single quotation marks.
    This is not valid YAML (found unknown directive name).
    slug: Expected a number, found a text. Write digits without quotation marks.
    slug: Expected a list, found a group of keys. Begin each entry with “- ”.
    slug: Expected a text, found a list. Write the text without brackets.
    slug: Expected a group of keys, found nothing. Add the value, or delete the key.
    slug: Expected a text or {de: …, en: …}, found true or false.
    slug: Expected a text or a group of keys, found a number. Write “key: value”, indented on \
    lines of their own or within { }.
    slug: Expected true or false, found a text.
    slug: The text is empty.
    slug: The text is longer than 200 characters.
    slug: “x1” has the character U+0007 in it, which can falsify a display.
    slug: “x1” is none of: play, sport. Did you mean “sport”?
    slug: “x1” is none of: de, en.
    slug: Nothing is in the brackets. Add something, or delete the key.
    slug: “x1” is not a whole number. Example: “12”.
    slug: “x1” is not between 1 and 9.
    slug: “x1” is not a date. Example: “2026-06-17”.
    slug: “x1” is not a time. Example: “07:00”.
    slug: “x1” does not name hours. Write “07:00-22:00”, “07:00-12:00, 14:00-22:00” or \
    “closed”.
    slug: In “x1” the end is not after the start. Past midnight write “22:00-24:00”, and \
    “00:00-02:00” with the next day.
    slug: In “x1” hours overlap. Join them.
    slug: Start and end are the same. Give two different times.
    slug: The last day 2026-02-08 is before the first, 2026-02-09. Swap the two days.
    slug: “x1” is not a short name for a path. Write “sued-kai”.
    slug: “x1” is not a short name for a path. It is made of a–z, 0–9 and hyphens.
    slug: “x1” is not a path of a space. Example: “kai/wiese”.
    slug: “x1” is not a number of degrees. Example: “54.0942”.
    slug: “x1” is not between -90 and 90.
    slug: “x1” is not between -180 and 180.
    slug: “x1” is not a name of a time zone. Example: “Europe/Berlin”.
    slug: This system knows no time zone “x1”. Did you mean “UTC”?
    slug: This system knows no time zone “x1”. Example: “Europe/Berlin”.
    slug: “x1” is not a domain. Example: “orte.example.org”.
    slug: “x1” is not a mail address. Example: “orte@example.org”.
    slug: “x1” is not a web address. Example: “https://example.org/orte”.
    """
}
