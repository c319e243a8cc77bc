-- SPDX-FileCopyrightText: 2026 The oval authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What an operation did to the rows, to be taken back.
INSERT INTO booking (id, title, kind, visibility, status, note, created_at, changed_at, sequence) VALUES
  ('brp8ydqk', 'Tauziehen', 'culture', 'public', 'confirmed', 'mit Seil', 1775026800, 1775026800, 0);
INSERT INTO segment (booking, number, local_start, length_kind, length_seconds, zone, excluded) VALUES
  ('brp8ydqk', 0, '2026-08-29T11:00:00', 'clock', 7200, 'Europe/Berlin', '');
INSERT INTO segment_space (booking, segment, position, space, units) VALUES
  ('brp8ydqk', 0, 0, 'snb1f29w', 9);
INSERT INTO segment_leaf (booking, segment, position, leaf, units, minutes_before, minutes_after) VALUES
  ('brp8ydqk', 0, 0, 'snb1f29w', 9, 0, 0);
INSERT INTO occurrence (booking, original, tier, start_at, end_at, status, segment, local_start) VALUES
  ('brp8ydqk', 1788001200, 0, 1787994000, 1788001200, 'confirmed', 0, 1788001200);
INSERT INTO claim (leaf, tier, start_at, end_at, booking, original, units) VALUES
  ('snb1f29w', 0, 1787994000, 1788001200, 'brp8ydqk', 1788001200, 9);
INSERT INTO operation (number, id, at, actor, command) VALUES
  (30, 'ov85v3yq', 1775026800, 'p4m2x8k5', 'book');
INSERT INTO change (operation, position, entity, entity_id, after, texts) VALUES
  (30, 0, 'booking', 'brp8ydqk', '{"club":null,"status":"confirmed","kind":"culture","visibility":"public","spaces":"snb1f29w:9","schedule":"2026-08-29T11:00:00 clock 7200 Europe/Berlin","cancelled":"","skipped":"","heldUntil":null,"sequence":0}', '{"title":"dca5513d32b208151bd2deb2c31643a893164a7223d750cf016846083dd28bb4","note":"c27fea72889d5b45d183621e4ad9ff967d3aeec72154a87f84ace4a96abca52b"}');
INSERT INTO change_text (operation, position, field, after, salt) VALUES
  (30, 0, 'note', 'mit Seil', '84868a10e6f48910-a903f20540335bd0'),
  (30, 0, 'title', 'Tauziehen', '3900f9023c8f122d-a6f82e4798740f65');
INSERT INTO undo_piece (number, changes) VALUES
  (14, x'540d01000000000000000000000000626f6f6b696e670012000308627270387964716b0503095461757a696568656e030763756c747572650503067075626c69630309636f6e6669726d656403086d6974205365696c010000000069ccc270010000000069ccc2700100000000000000000505540a010200000000000000007365676d656e740012000308627270387964716b0100000000000000000313323032362d30382d32395431313a30303a30300305636c6f636b010000000000001c20030d4575726f70652f4265726c696e0503000505540501020300007365676d656e745f73706163650012000308627270387964716b0100000000000000000100000000000000000308736e6231663239770100000000000000095407010203000000007365676d656e745f6c6561660012000308627270387964716b0100000000000000000100000000000000000308736e62316632397701000000000000000901000000000000000001000000000000000054090102000000000000006f6363757272656e63650012000308627270387964716b01000000006a92bbb001000000000000000001000000006a929f9001000000006a92bbb00309636f6e6669726d65640501000000000000000001000000006a92bbb0540701020304050600636c61696d0012000308736e62316632397701000000000000000001000000006a929f9001000000006a92bbb00308627270387964716b01000000006a92bbb0010000000000000009');
INSERT INTO undo_step (operation, piece) VALUES
  (30, 14);
