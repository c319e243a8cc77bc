// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings

// What can be wrong with a change of something that exists.

extension Wording {
  func noSuchDate(_ booking: Identifier, _ text: String) -> FailureWords {
    failure(
      de: (
        "Die Buchung \(booking.text) hat keinen künftigen Termin für \(text).",
        "Ihre Termine zeigt: oval zeigen \(booking.text)"
      ),
      en: (
        "The booking \(booking.text) has no future date for \(text).",
        "To see its dates: oval show \(booking.text)"
      ))
  }

  func nothingToCancel(_ booking: Identifier) -> FailureWords {
    failure(
      de: (
        "An der Buchung \(booking.text) ist nichts abzusagen: "
          + "Alle Termine haben begonnen, sind vorbei oder verfallen.",
        "Wie sie steht, zeigt: oval zeigen \(booking.text)"
      ),
      en: (
        "There is nothing to cancel of the booking \(booking.text): "
          + "all its dates have begun, are over or have expired.",
        "To see how it stands: oval show \(booking.text)"
      ))
  }

  func umbrellaRing(_ club: String, _ umbrella: String) -> FailureWords {
    let (below, above) = (quoted(club), quoted(umbrella))
    if club == umbrella {
      return failure(
        de: (
          "\(below) kann nicht sein eigener Dachverband sein.",
          "Nennen Sie einen anderen Verein, oder keinen, mit: --dachverband \"\""
        ),
        en: (
          "\(below) cannot be its own umbrella body.",
          "Name another club, or none, with: --umbrella \"\""
        ))
    }
    return failure(
      de: (
        "\(above) kann nicht Dachverband von \(below) sein, denn \(below) steht darüber.",
        "Lösen Sie das zuerst, mit: oval verein ändern \(umbrella) --dachverband \"\""
      ),
      en: (
        "\(above) cannot be the umbrella body of \(below), as \(below) stands above it.",
        "Undo that first, with: oval club edit \(umbrella) --umbrella \"\""
      ))
  }

  func mergeWithItself(_ club: String) -> FailureWords {
    failure(
      de: (
        "\(quoted(club)) kann nicht in sich selbst aufgehen.",
        "Alle Vereine zeigt: oval verein liste"
      ),
      en: (
        "\(quoted(club)) cannot be merged into itself.",
        "To see all clubs: oval club list"
      ))
  }

  func alreadyMerged(_ club: String, _ heir: String) -> FailureWords {
    failure(
      de: (
        "\(quoted(club)) ist schon in \(quoted(heir)) aufgegangen.",
        "Was daraus wurde, zeigt: oval zeigen \(heir)"
      ),
      en: (
        "\(quoted(club)) is merged into \(quoted(heir)) already.",
        "To see what became of it: oval show \(heir)"
      ))
  }

  func needsYes(_ dates: Int) -> FailureWords {
    failure(
      de: (
        "Das ändert \(count(dates, .date)) auf einmal; es ist noch nichts geschehen.",
        "Wenn Sie das wollen, wiederholen Sie den Befehl mit: --ja"
      ),
      en: (
        "This changes \(count(dates, .date)) at once; nothing has been done yet.",
        "If you want that, repeat the command with: --yes"
      ))
  }
}
