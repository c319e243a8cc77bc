// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings

extension Wording {
  /// The name of a federal state.
  package func word(_ state: GermanState) -> String {
    switch state {
    case .badenWuerttemberg: self(de: "Baden-Württemberg", en: "Baden-Württemberg")
    case .bavaria: self(de: "Bayern", en: "Bavaria")
    case .berlin: self(de: "Berlin", en: "Berlin")
    case .brandenburg: self(de: "Brandenburg", en: "Brandenburg")
    case .bremen: self(de: "Bremen", en: "Bremen")
    case .hamburg: self(de: "Hamburg", en: "Hamburg")
    case .hesse: self(de: "Hessen", en: "Hesse")
    case .mecklenburgVorpommern:
      self(de: "Mecklenburg-Vorpommern", en: "Mecklenburg-Western Pomerania")
    case .lowerSaxony: self(de: "Niedersachsen", en: "Lower Saxony")
    case .northRhineWestphalia: self(de: "Nordrhein-Westfalen", en: "North Rhine-Westphalia")
    case .rhinelandPalatinate: self(de: "Rheinland-Pfalz", en: "Rhineland-Palatinate")
    case .saarland: self(de: "Saarland", en: "Saarland")
    case .saxony: self(de: "Sachsen", en: "Saxony")
    case .saxonyAnhalt: self(de: "Sachsen-Anhalt", en: "Saxony-Anhalt")
    case .schleswigHolstein: self(de: "Schleswig-Holstein", en: "Schleswig-Holstein")
    case .thuringia: self(de: "Thüringen", en: "Thuringia")
    }
  }
}
