// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

/// What helps, or hinders, people to reach and use a space.
package struct AccessFeature: Hashable, Sendable {
  /// The features that the interface has words for.
  package enum Name: String, CaseIterable, Sendable {
    case stepFree = "step-free"
    case accessibleToilet = "accessible-toilet"
    case accessibleParking = "accessible-parking"
    case tactileGuide = "tactile-guide"
    case hearingLoop = "hearing-loop"
    case seating = "seating"
    case shelter = "shelter"
  }

  /// Three values: unknown is never yes.
  package enum State: String, CaseIterable, Sendable {
    case yes, no, unknown
  }

  package let name: Name
  package let state: State
  /// The day on which somebody looked.
  package let date: CivilDate?
  package let source: PlainText?

  package init(name: Name, state: State, date: CivilDate?, source: PlainText?) {
    self.name = name
    self.state = state
    self.date = date
    self.source = source
  }
}
