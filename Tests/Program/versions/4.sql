-- SPDX-FileCopyrightText: 2026 The oval authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- An entry and the one that took it back; free texts with salts. Hashes are made as they are entered.
INSERT INTO operation (number, id, at, command, undoes) VALUES
  (28, 'oprmpmw1', 1775026800, 'club add', NULL),
  (29, 'ofr2sge2', 1775026800, 'undo', 28);
INSERT INTO change (operation, position, entity, entity_id, before, after, texts) VALUES
  (28, 0, 'club', 'kthk54h7', NULL, '{"slug":"angler","size":null,"umbrella":null,"merged_into":null}', '{"name":"2de70723d81cc4340d7de9d44db032059c4810d8e3f96502eb3d96476f657c7c"}'),
  (29, 0, 'club', 'kthk54h7', '{"slug":"angler","size":null,"umbrella":null,"merged_into":null}', NULL, '{"name":"f67dca38e8b4bf23aacb1e086deb2fe9b3c4a8853e3f7fdc01831d5bbadc2327"}');
INSERT INTO change_text (operation, position, field, before, after, salt) VALUES
  (28, 0, 'name', NULL, 'Angler am Kai', '31059f35ae1c2b5d-50ce12e28a19f6f'),
  (29, 0, 'name', 'Angler am Kai', NULL, 'dfa6ecdbbba9d8c4-9a09e3d88b4cb1a8');
