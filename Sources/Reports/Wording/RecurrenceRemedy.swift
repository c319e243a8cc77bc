// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a part of a rule wants beside it, by the table of RFC 5545 §3.3.10.
func remedy(for part: String) -> (german: String, english: String) {
  switch part.prefix(while: { $0 != "=" }) {
  case "BYWEEKNO":
    ("BYWEEKNO gehört zu FREQ=YEARLY.", "BYWEEKNO belongs to FREQ=YEARLY.")
  case "BYYEARDAY":
    (
      "BYYEARDAY gehört zu FREQ=YEARLY; im Monat zählt BYMONTHDAY.",
      "BYYEARDAY belongs to FREQ=YEARLY; within a month it is BYMONTHDAY."
    )
  case "BYMONTHDAY":
    (
      "BYMONTHDAY gehört zu FREQ=MONTHLY; in der Woche zählt BYDAY.",
      "BYMONTHDAY belongs to FREQ=MONTHLY; within a week it is BYDAY."
    )
  case "BYDAY":
    (
      "Eine Zahl vor dem Wochentag zählt im Monat (MONTHLY, höchstens 5) oder im Jahr (YEARLY, "
        + "ohne BYWEEKNO).",
      "A number before a weekday counts within the month (MONTHLY, 5 at most) or the year "
        + "(YEARLY, without BYWEEKNO)."
    )
  case "BYSETPOS":
    (
      "BYSETPOS wählt unter dem, was ein anderer Teil ergibt: BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
      "BYSETPOS chooses among what another part gives: BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"
    )
  case "UNTIL":
    ("Entweder COUNT oder UNTIL, nicht beide.", "Either COUNT or UNTIL, not both.")
  case "SKIP":
    ("SKIP braucht RSCALE=GREGORIAN.", "SKIP wants RSCALE=GREGORIAN.")
  case "RSCALE":
    (
      "Gerechnet wird nur im gregorianischen Kalender: RSCALE=GREGORIAN",
      "Only the Gregorian calendar is known: RSCALE=GREGORIAN"
    )
  case "EXDATE", "RDATE":
    (
      "Eine Serie ganzer Tage nimmt nur Tage aus und hinzu: 20260616",
      "A series of whole days leaves out and adds days only: 20260616"
    )
  case "FREQ":
    (
      "Tage wiederholen sich mit DAILY, WEEKLY, MONTHLY oder YEARLY.",
      "Days repeat with DAILY, WEEKLY, MONTHLY or YEARLY."
    )
  default:
    (
      "Die Wiederholung nennt ihre Uhrzeiten selbst; ändern Sie die Wiederholung.",
      "The repetition names its times itself; change the repetition."
    )
  }
}
