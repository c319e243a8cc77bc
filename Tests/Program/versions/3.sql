-- SPDX-FileCopyrightText: 2026 The oval authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The words by which things are found, as they are entered at the end of a transaction.
INSERT INTO search_entry (number, id, text) VALUES
  (1, 'b4654887', 'picknick'),
  (2, 'b7b346rk', 'regatta'),
  (3, 'bfs01smr', 'abgesagt'),
  (4, 'bjt0cbpm', 'fruehsport'),
  (5, 'bqfztgmk', 'steg frei'),
  (6, 'bt9syzn3', 'rudern uebung rudern'),
  (7, 'cpm470d5', 'maehen'),
  (8, 'cyrfmqp3', 'stadtfest'),
  (9, 'k057tt51', 'sv nordlicht sv-nordlicht innenstadt'),
  (10, 'kg7h6veg', 'moewen e. v. moewen'),
  (11, 's0m0a18y', 'steg, westseite nordkai/bootshaus/steg/westseite'),
  (12, 's55fckbk', 'steg, ostseite nordkai/bootshaus/steg/ostseite'),
  (13, 's73vxrj5', 'nordkai nordkai ein erdachter kai an der trave. innenstadt'),
  (14, 'sb8j54q3', 'kajaks nordkai/bootshaus/kajaks'),
  (15, 'snb1f29w', 'musikwiese musikwiese eine erdachte wiese fuer musik und spiele.'),
  (16, 'ssdd3g83', 'steg nordkai/bootshaus/steg'),
  (17, 'syan4kxv', 'bootshaus nordkai/bootshaus ein erdachtes bootshaus mit steg und kajaks.'),
  (18, 'tamkcxsf', 'tanz fuer alle tanz alle'),
  (19, 'tg7ypy1g', 'paddelzeit'),
  (20, 'bp7e1mcp', 'drachenfest'),
  (21, 'bck3kz51', 'segeln segeln jugend'),
  (22, 'bgm8v8w4', 'probe anfaenger');
INSERT INTO search_text (rowid, text) SELECT number, text FROM search_entry;
DELETE FROM search_pending;
