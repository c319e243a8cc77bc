-- SPDX-FileCopyrightText: 2026 The oval authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Parts, a date moved by itself, a hold, a group, and a club that went into another.
INSERT INTO club (id, slug, name, merged_into) VALUES
  ('kxcf0bvt', 'chor', 'Hafenchor', 'kg7h6veg');
INSERT INTO booking (id, club, title, kind, discipline, visibility, status, created_at, changed_at, sequence, club_group, held_until) VALUES
  ('bck3kz51', 'kg7h6veg', 'Segeln', 'sport', 'Segeln', 'public', 'confirmed', 1775026800, 1775026800, 2, 'Jugend', NULL),
  ('bgm8v8w4', NULL, 'Probe', 'culture', NULL, 'public', 'held', 1775026800, 1775026800, 0, 'Anfänger', 1775156400);
INSERT INTO segment (booking, number, local_start, length_kind, length_seconds, zone, rule, excluded) VALUES
  ('bck3kz51', 0, '2026-08-03T17:00:00', 'clock', 7200, 'Europe/Berlin', 'FREQ=WEEKLY;UNTIL=20260810', ''),
  ('bck3kz51', 1, '2026-08-17T18:00:00', 'clock', 7200, 'Europe/Berlin', 'FREQ=WEEKLY;UNTIL=20260831', '2026-08-24T18:00:00'),
  ('bck3kz51', 2, '2026-08-25T16:00:00', 'clock', 3600, 'Europe/Berlin', NULL, ''),
  ('bgm8v8w4', 0, '2026-05-23T11:00:00', 'clock', 7200, 'Europe/Berlin', NULL, '');
INSERT INTO segment_space (booking, segment, position, space, units) VALUES
  ('bck3kz51', 0, 0, 's55fckbk', NULL),
  ('bck3kz51', 1, 0, 's55fckbk', NULL),
  ('bck3kz51', 2, 0, 's0m0a18y', NULL),
  ('bgm8v8w4', 0, 0, 'snb1f29w', 5);
INSERT INTO segment_leaf (booking, segment, position, leaf, units, minutes_before, minutes_after) VALUES
  ('bck3kz51', 0, 0, 's55fckbk', NULL, 0, 10),
  ('bck3kz51', 1, 0, 's55fckbk', NULL, 0, 10),
  ('bck3kz51', 2, 0, 's0m0a18y', NULL, 0, 0),
  ('bgm8v8w4', 0, 0, 'snb1f29w', 5, 0, 0);
INSERT INTO occurrence (booking, original, tier, start_at, end_at, status, segment, local_start) VALUES
  ('bck3kz51', 1785776400, 0, 1785769200, 1785776400, 'confirmed', 0, 1785776400),
  ('bck3kz51', 1786381200, 0, 1786374000, 1786381200, 'confirmed', 0, 1786381200),
  ('bck3kz51', 1786986000, 0, 1786982400, 1786989600, 'confirmed', 1, 1786989600),
  ('bck3kz51', 1787590800, 0, 1787666400, 1787670000, 'confirmed', 2, 1787673600),
  ('bck3kz51', 1788195600, 0, 1788192000, 1788199200, 'confirmed', 1, 1788199200),
  ('bgm8v8w4', 1779534000, 0, 1779526800, 1779534000, 'confirmed', 0, 1779534000);
INSERT INTO claim (leaf, tier, start_at, end_at, booking, original, units) VALUES
  ('s0m0a18y', 0, 1787666400, 1787670000, 'bck3kz51', 1787590800, NULL),
  ('s55fckbk', 0, 1785769200, 1785777000, 'bck3kz51', 1785776400, NULL),
  ('s55fckbk', 0, 1786374000, 1786381800, 'bck3kz51', 1786381200, NULL),
  ('s55fckbk', 0, 1786982400, 1786990200, 'bck3kz51', 1786986000, NULL),
  ('s55fckbk', 0, 1788192000, 1788199800, 'bck3kz51', 1788195600, NULL),
  ('snb1f29w', 0, 1779526800, 1779534000, 'bgm8v8w4', 1779534000, 5);
INSERT INTO operation (number, id, at, command) VALUES
  (22, 'of2pkgxd', 1775026800, 'book'),
  (23, 'orv14zy9', 1775026800, 'move'),
  (24, 'o79tsfx5', 1775026800, 'move'),
  (25, 'ocnrew8w', 1775026800, 'club add'),
  (26, 'onvjxytj', 1775026800, 'club merge'),
  (27, 'ozd0pfk6', 1775026800, 'book');
INSERT INTO change (operation, position, entity, entity_id, before, after) VALUES
  (22, 0, 'booking', 'bck3kz51', NULL, '{"club":"kg7h6veg","status":"confirmed","kind":"sport","visibility":"public","spaces":"s55fckbk","schedule":"2026-08-03T17:00:00 clock 7200 Europe/Berlin FREQ=WEEKLY;UNTIL=20260831","cancelled":"","skipped":"","heldUntil":null,"sequence":0}'),
  (23, 0, 'booking', 'bck3kz51', '{"club":"kg7h6veg","status":"confirmed","kind":"sport","visibility":"public","spaces":"s55fckbk","schedule":"2026-08-03T17:00:00 clock 7200 Europe/Berlin FREQ=WEEKLY;UNTIL=20260831","cancelled":"","skipped":"","heldUntil":null,"sequence":0}', '{"club":"kg7h6veg","status":"confirmed","kind":"sport","visibility":"public","spaces":"s55fckbk","schedule":"2026-08-03T17:00:00 clock 7200 Europe/Berlin FREQ=WEEKLY;UNTIL=20260810; 2026-08-17T18:00:00 clock 7200 Europe/Berlin FREQ=WEEKLY;UNTIL=20260831","cancelled":"","skipped":"","heldUntil":null,"sequence":1}'),
  (24, 0, 'booking', 'bck3kz51', '{"club":"kg7h6veg","status":"confirmed","kind":"sport","visibility":"public","spaces":"s55fckbk","schedule":"2026-08-03T17:00:00 clock 7200 Europe/Berlin FREQ=WEEKLY;UNTIL=20260810; 2026-08-17T18:00:00 clock 7200 Europe/Berlin FREQ=WEEKLY;UNTIL=20260831","cancelled":"","skipped":"","heldUntil":null,"sequence":1}', '{"club":"kg7h6veg","status":"confirmed","kind":"sport","visibility":"public","spaces":"s55fckbk s0m0a18y","schedule":"2026-08-03T17:00:00 clock 7200 Europe/Berlin FREQ=WEEKLY;UNTIL=20260810; 2026-08-17T18:00:00 clock 7200 Europe/Berlin FREQ=WEEKLY;UNTIL=20260831 -2026-08-24T18:00:00; 2026-08-25T16:00:00 clock 3600 Europe/Berlin","cancelled":"","skipped":"","heldUntil":null,"sequence":2,"dates":"1787587200/1787594400>1787666400/1787670000@s0m0a18y"}'),
  (25, 0, 'club', 'kxcf0bvt', NULL, '{"slug":"chor","size":null,"umbrella":null,"merged_into":null}'),
  (26, 0, 'club', 'kxcf0bvt', '{"slug":"chor","size":null,"umbrella":null,"merged_into":null}', '{"slug":"chor","size":null,"umbrella":null,"merged_into":"kg7h6veg"}'),
  (27, 0, 'booking', 'bgm8v8w4', NULL, '{"club":null,"status":"held","kind":"culture","visibility":"public","spaces":"snb1f29w:5","schedule":"2026-05-23T11:00:00 clock 7200 Europe/Berlin","cancelled":"","skipped":"","heldUntil":1775156400,"sequence":0}');
INSERT INTO change_text (operation, position, field, after) VALUES
  (22, 0, 'group', 'Jugend'),
  (22, 0, 'title', 'Segeln'),
  (25, 0, 'name', 'Hafenchor'),
  (27, 0, 'group', 'Anfänger'),
  (27, 0, 'title', 'Probe');
