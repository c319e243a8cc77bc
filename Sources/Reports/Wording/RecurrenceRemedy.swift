// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a part of a rule wants beside it, by the table of RFC 5545 §3.3.10.
func remedy(for part: String) -> (de: String, en: String) {
  switch part.prefix(while: { $0 != "=" }) {
  case "BYWEEKNO":
    (de: "BYWEEKNO gehört zu FREQ=YEARLY.", en: "BYWEEKNO belongs to FREQ=YEARLY.")
  case "BYYEARDAY":
    (
      de: "BYYEARDAY gehört zu FREQ=YEARLY; im Monat zählt BYMONTHDAY.",
      en: "BYYEARDAY belongs to FREQ=YEARLY; within a month it is BYMONTHDAY."
    )
  case "BYMONTHDAY":
    (
      de: "BYMONTHDAY gehört zu FREQ=MONTHLY; in der Woche zählt BYDAY.",
      en: "BYMONTHDAY belongs to FREQ=MONTHLY; within a week it is BYDAY."
    )
  case "BYDAY":
    (
      de: "Eine Zahl vor dem Wochentag zählt im Monat (MONTHLY, höchstens 5) oder im Jahr (YEARLY, "
        + "ohne BYWEEKNO).",
      en: "A number before a weekday counts within the month (MONTHLY, 5 at most) or the year "
        + "(YEARLY, without BYWEEKNO)."
    )
  case "BYSETPOS":
    (
      de: "BYSETPOS wählt unter dem, was ein anderer Teil ergibt: BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
      en: "BYSETPOS chooses among what another part gives: BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"
    )
  case "UNTIL":
    (de: "Entweder COUNT oder UNTIL, nicht beide.", en: "Either COUNT or UNTIL, not both.")
  case "SKIP":
    (de: "SKIP braucht RSCALE=GREGORIAN.", en: "SKIP wants RSCALE=GREGORIAN.")
  case "RSCALE":
    (
      de: "Gerechnet wird nur im gregorianischen Kalender: RSCALE=GREGORIAN",
      en: "Only the Gregorian calendar is known: RSCALE=GREGORIAN"
    )
  case "EXDATE", "RDATE":
    (
      de: "Eine Serie ganzer Tage nimmt nur Tage aus und hinzu: 20260616",
      en: "A series of whole days leaves out and adds days only: 20260616"
    )
  case "FREQ":
    (
      de: "Tage wiederholen sich mit DAILY, WEEKLY, MONTHLY oder YEARLY.",
      en: "Days repeat with DAILY, WEEKLY, MONTHLY or YEARLY."
    )
  default:
    (
      de: "Die Wiederholung nennt ihre Uhrzeiten selbst; ändern Sie die Wiederholung.",
      en: "The repetition names its times itself; change the repetition."
    )
  }
}
