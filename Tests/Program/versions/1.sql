-- SPDX-FileCopyrightText: 2026 The oval authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a database of the first version also held: something in each column.
INSERT INTO booking (id, title, kind, visibility, status, note, created_at, changed_at, sequence) VALUES
  ('bp7e1mcp', 'Drachenfest', 'culture', 'public', 'confirmed', 'mit Schnur', 1775026800, 1775026800, 0);
INSERT INTO segment (booking, number, local_start, length_kind, length_seconds, zone, excluded, start_offset, end_offset) VALUES
  ('bp7e1mcp', 0, '2026-10-25T11:00:00', 'clock', 7200, 'Europe/Berlin', '', 3600, 3600);
INSERT INTO booking_space (booking, position, space, units) VALUES
  ('bp7e1mcp', 0, 'snb1f29w', 3);
INSERT INTO booking_leaf (booking, position, leaf, units, minutes_before, minutes_after) VALUES
  ('bp7e1mcp', 0, 'snb1f29w', 3, 0, 0);
INSERT INTO occurrence (booking, original, tier, start_at, end_at, status) VALUES
  ('bp7e1mcp', 1792926000, 0, 1792922400, 1792929600, 'confirmed');
INSERT INTO claim (leaf, tier, start_at, end_at, booking, original, units) VALUES
  ('snb1f29w', 0, 1792922400, 1792929600, 'bp7e1mcp', 1792926000, 3);
INSERT INTO slot (id, space, name, kind, discipline, use_mode, audience, local_start, length_kind, length_seconds, zone, rule, excluded, start_offset, end_offset, ends_at, created_at, removed_at) VALUES
  ('t9mxq1cz', 'snb1f29w', 'Singen', 'culture', 'Chor', 'open', 'alle', '2026-04-05T16:00:00', 'clock', 3600, 'Europe/Berlin', 'FREQ=WEEKLY;UNTIL=20261011', '', 7200, 3600, 1791730800, 1775026800, 1775026800);
INSERT INTO closure (id, space, reason, local_start, length_kind, length_seconds, zone, rule, excluded, start_offset, end_offset, ends_at, created_at, removed_at) VALUES
  ('crecea6x', 'snb1f29w', 'Saat', '2026-09-13T10:00:00', 'clock', 7200, 'Europe/Berlin', 'FREQ=WEEKLY;UNTIL=20260927', '', 7200, 3600, 1790503200, 1775026800, 1775026800);
INSERT INTO operation (number, id, at, actor, command) VALUES
  (16, 'or792vx3', 1775026800, 'p4m2x8k1', 'book'),
  (17, 'orhzty3v', 1775026800, NULL, 'edit'),
  (18, 'ong8qf39', 1775026800, NULL, 'closure add'),
  (19, 'oafyfm7v', 1775026800, NULL, 'closure remove'),
  (20, 'o63zjj4e', 1775026800, NULL, 'slot add'),
  (21, 'o5ncnknp', 1775026800, NULL, 'slot remove');
INSERT INTO change (operation, position, entity, entity_id, before, after) VALUES
  (16, 0, 'booking', 'bp7e1mcp', NULL, '{"club":null,"status":"confirmed","kind":"culture","visibility":"public","spaces":"snb1f29w:3","schedule":"2026-10-25T11:00:00 clock 7200 Europe/Berlin","cancelled":"","skipped":"","heldUntil":null,"sequence":0}'),
  (17, 0, 'booking', 'bp7e1mcp', '{"club":null,"status":"confirmed","kind":"culture","visibility":"public","spaces":"snb1f29w:3","schedule":"2026-10-25T11:00:00 clock 7200 Europe/Berlin","cancelled":"","skipped":"","heldUntil":null,"sequence":0}', '{"club":null,"status":"confirmed","kind":"culture","visibility":"public","spaces":"snb1f29w:3","schedule":"2026-10-25T11:00:00 clock 7200 Europe/Berlin","cancelled":"","skipped":"","heldUntil":null,"sequence":0}'),
  (18, 0, 'closure', 'crecea6x', NULL, '{"space":"snb1f29w","schedule":"2026-09-13T10:00:00 clock 7200 Europe/Berlin FREQ=WEEKLY;UNTIL=20260927"}'),
  (19, 0, 'closure', 'crecea6x', '{"space":"snb1f29w","schedule":"2026-09-13T10:00:00 clock 7200 Europe/Berlin FREQ=WEEKLY;UNTIL=20260927"}', NULL),
  (20, 0, 'slot', 't9mxq1cz', NULL, '{"space":"snb1f29w","kind":"culture","use":"open","schedule":"2026-04-05T16:00:00 clock 3600 Europe/Berlin FREQ=WEEKLY;UNTIL=20261011"}'),
  (21, 0, 'slot', 't9mxq1cz', '{"space":"snb1f29w","kind":"culture","use":"open","schedule":"2026-04-05T16:00:00 clock 3600 Europe/Berlin FREQ=WEEKLY;UNTIL=20261011"}', NULL);
INSERT INTO change_text (operation, position, field, before, after) VALUES
  (16, 0, 'note', NULL, 'mit Schnur'),
  (16, 0, 'title', NULL, 'Drachen'),
  (17, 0, 'title', 'Drachen', 'Drachenfest'),
  (18, 0, 'reason', NULL, 'Saat'),
  (19, 0, 'reason', 'Saat', NULL),
  (20, 0, 'name', NULL, 'Singen'),
  (21, 0, 'name', 'Singen', NULL);
UPDATE city SET office_web = 'https://trave.example.org/orte', quiet_start = 79200,
  quiet_end = 21600, quiet_reason = 'Nachtruhe';
UPDATE space SET description_en = 'An invented meadow.', unit_en = 'persons', verified = 1
  WHERE id = 'snb1f29w';
INSERT INTO school_holiday (position, name_de, name_en, first_date, last_date, source) VALUES
  (1, 'Herbstferien', 'Autumn holidays', '2026-10-12', '2026-10-24', 'Annahme (example)');
UPDATE booking SET changed_at = changed_at + 60 WHERE id = 'bjt0cbpm';
UPDATE segment SET start_offset = 7200 WHERE booking = 'b4654887';
