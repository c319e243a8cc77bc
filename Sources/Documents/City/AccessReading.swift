// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings

extension AccessFeature.Name: DocumentKeys {}

enum AccessFeatureKey: String, DocumentKeys {
  case state, date, source
}

extension DocumentValue {
  /// In the order of `AccessFeature.Name`.
  func accessFeatures(_ findings: inout Findings) -> [AccessFeature]? {
    guard let fields = fields(AccessFeature.Name.self, &findings) else { return nil }
    return AccessFeature.Name.allCases.compactMap { name in
      fields[name]?.accessFeature(name, &findings)
    }
  }

  /// `{state: yes, date: …, source: …}`, or the state alone.
  private func accessFeature(
    _ name: AccessFeature.Name, _ findings: inout Findings
  ) -> AccessFeature? {
    guard case .mapping = node.content else {
      guard type != .nothing, case .scalar = node.content else {
        return wrongType(.textOrKeys, &findings)
      }
      let state = word(of: AccessFeature.State.self, &findings)
      return state.map { AccessFeature(name: name, state: $0, date: nil, source: nil) }
    }
    guard let fields = fields(AccessFeatureKey.self, &findings) else { return nil }
    let state = fields.required(.state, &findings)?.word(of: AccessFeature.State.self, &findings)
    let date = fields[.date]?.date(&findings)
    let source = fields[.source]?.text(&findings, limit: PlainText.noteLimit)
    return state.map { AccessFeature(name: name, state: $0, date: date, source: source) }
  }
}
