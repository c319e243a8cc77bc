-- SPDX-FileCopyrightText: 2026 The oval authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A database as the first version of the program left it.
PRAGMA application_id = 1870029164;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE access_feature (
  space TEXT NOT NULL REFERENCES space (id),
  name TEXT NOT NULL,
  state TEXT NOT NULL CONSTRAINT access_state CHECK (state IN ('yes', 'no', 'unknown')),
  date TEXT,
  source TEXT,
  PRIMARY KEY (space, name)
) STRICT, WITHOUT ROWID;
INSERT INTO "access_feature" VALUES('ssdd3g83','seating','yes',NULL,NULL);
INSERT INTO "access_feature" VALUES('ssdd3g83','step-free','no','2026-03-01','erdacht');
INSERT INTO "access_feature" VALUES('ssdd3g83','tactile-guide','unknown',NULL,NULL);
CREATE TABLE booking (
  id TEXT NOT NULL PRIMARY KEY,
  club TEXT REFERENCES club (id),
  title TEXT,
  kind TEXT NOT NULL
    CONSTRAINT booking_kind CHECK (kind IN ('play', 'sport', 'culture')),
  discipline TEXT,
  visibility TEXT NOT NULL
    CONSTRAINT booking_visibility CHECK (visibility IN ('public', 'busy')),
  status TEXT NOT NULL CONSTRAINT booking_status CHECK
    (status IN ('requested', 'held', 'confirmed', 'refused', 'cancelled', 'expired')),
  note TEXT,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  sequence INTEGER NOT NULL
) STRICT;
INSERT INTO "booking" VALUES('bt9syzn3','k057tt51','Rudern Übung','sport','Rudern','public','confirmed','mit Steuermann',1775026800,1775026800,0);
INSERT INTO "booking" VALUES('bqfztgmk','kg7h6veg','Steg frei','sport',NULL,'public','confirmed',NULL,1775026800,1775026800,0);
INSERT INTO "booking" VALUES('b4654887','kg7h6veg','Picknick','play',NULL,'busy','confirmed',NULL,1775026800,1775026800,0);
INSERT INTO "booking" VALUES('bjt0cbpm','kg7h6veg','Frühsport','sport',NULL,'public','confirmed',NULL,1775026800,1775026800,1);
INSERT INTO "booking" VALUES('bfs01smr','k057tt51','Abgesagt','culture',NULL,'public','cancelled',NULL,1775026800,1775026800,1);
INSERT INTO "booking" VALUES('b7b346rk','k057tt51','Regatta','sport',NULL,'public','confirmed',NULL,1775026800,1775026800,0);
CREATE TABLE booking_leaf (
  booking TEXT NOT NULL REFERENCES booking (id),
  position INTEGER NOT NULL,
  leaf TEXT NOT NULL REFERENCES space (id),
  units INTEGER CONSTRAINT booking_leaf_units CHECK (units > 0),
  minutes_before INTEGER NOT NULL,
  minutes_after INTEGER NOT NULL,
  PRIMARY KEY (booking, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "booking_leaf" VALUES('b4654887',0,'snb1f29w',50,0,0);
INSERT INTO "booking_leaf" VALUES('b7b346rk',0,'s0m0a18y',NULL,0,0);
INSERT INTO "booking_leaf" VALUES('b7b346rk',1,'s55fckbk',NULL,0,10);
INSERT INTO "booking_leaf" VALUES('bfs01smr',0,'snb1f29w',20,0,0);
INSERT INTO "booking_leaf" VALUES('bjt0cbpm',0,'s0m0a18y',NULL,0,0);
INSERT INTO "booking_leaf" VALUES('bqfztgmk',0,'s55fckbk',NULL,0,10);
INSERT INTO "booking_leaf" VALUES('bt9syzn3',0,'s0m0a18y',NULL,0,0);
CREATE TABLE booking_space (
  booking TEXT NOT NULL REFERENCES booking (id),
  position INTEGER NOT NULL,
  space TEXT NOT NULL REFERENCES space (id),
  units INTEGER CONSTRAINT booking_space_units CHECK (units > 0),
  PRIMARY KEY (booking, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "booking_space" VALUES('b4654887',0,'snb1f29w',50);
INSERT INTO "booking_space" VALUES('b7b346rk',0,'ssdd3g83',NULL);
INSERT INTO "booking_space" VALUES('bfs01smr',0,'snb1f29w',20);
INSERT INTO "booking_space" VALUES('bjt0cbpm',0,'s0m0a18y',NULL);
INSERT INTO "booking_space" VALUES('bqfztgmk',0,'s55fckbk',NULL);
INSERT INTO "booking_space" VALUES('bt9syzn3',0,'s0m0a18y',NULL);
CREATE TABLE change (
  operation INTEGER NOT NULL REFERENCES operation (number),
  position INTEGER NOT NULL,
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (operation, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "change" VALUES(1,0,'city','city',NULL,'{"zone":"Europe/Berlin","state":"DE-SH","languages":"de"}');
INSERT INTO "change" VALUES(1,1,'space','s73vxrj5',NULL,'{"path":"nordkai","use":"exclusive","capacity":null,"kind":null,"before":0,"after":0,"retired":0}');
INSERT INTO "change" VALUES(1,2,'space','syan4kxv',NULL,'{"path":"nordkai/bootshaus","use":"exclusive","capacity":null,"kind":null,"before":15,"after":30,"retired":0}');
INSERT INTO "change" VALUES(1,3,'space','sb8j54q3',NULL,'{"path":"nordkai/bootshaus/kajaks","use":"shared","capacity":12,"kind":"sport","before":0,"after":0,"retired":0}');
INSERT INTO "change" VALUES(1,4,'space','ssdd3g83',NULL,'{"path":"nordkai/bootshaus/steg","use":"exclusive","capacity":null,"kind":null,"before":0,"after":0,"retired":0}');
INSERT INTO "change" VALUES(1,5,'space','s0m0a18y',NULL,'{"path":"nordkai/bootshaus/steg/westseite","use":"exclusive","capacity":1,"kind":"sport","before":0,"after":0,"retired":0}');
INSERT INTO "change" VALUES(1,6,'space','s55fckbk',NULL,'{"path":"nordkai/bootshaus/steg/ostseite","use":"exclusive","capacity":1,"kind":"sport","before":0,"after":10,"retired":0}');
INSERT INTO "change" VALUES(1,7,'space','snb1f29w',NULL,'{"path":"musikwiese","use":"shared","capacity":350,"kind":"culture","before":0,"after":0,"retired":0}');
INSERT INTO "change" VALUES(2,0,'club','k057tt51',NULL,'{"slug":"sv-nordlicht","size":120,"umbrella":null}');
INSERT INTO "change" VALUES(3,0,'club','kg7h6veg',NULL,'{"slug":"moewen","size":null,"umbrella":"k057tt51"}');
INSERT INTO "change" VALUES(4,0,'slot','tamkcxsf',NULL,'{"space":"snb1f29w","kind":"culture","use":"open","schedule":"2026-05-03T10:00:00 clock 7200 Europe/Berlin FREQ=WEEKLY;UNTIL=20260927"}');
INSERT INTO "change" VALUES(5,0,'slot','tg7ypy1g',NULL,'{"space":"sb8j54q3","kind":"sport","use":"shared","schedule":"2026-05-04T16:00:00 clock 14400 Europe/Berlin FREQ=WEEKLY;UNTIL=20260928"}');
INSERT INTO "change" VALUES(6,0,'closure','cyrfmqp3',NULL,'{"space":"s73vxrj5","schedule":"2026-06-20T00:00:00 clock 86400 Europe/Berlin"}');
INSERT INTO "change" VALUES(7,0,'closure','cpm470d5',NULL,'{"space":"snb1f29w","schedule":"2026-07-01T08:00:00 clock 14400 Europe/Berlin"}');
INSERT INTO "change" VALUES(8,0,'booking','bt9syzn3',NULL,'{"club":"k057tt51","status":"confirmed","kind":"sport","visibility":"public","spaces":"s0m0a18y","schedule":"2026-05-05T18:00:00 clock 7200 Europe/Berlin FREQ=WEEKLY;UNTIL=20260714 -2026-06-02T18:00:00","cancelled":"","skipped":"","sequence":0}');
INSERT INTO "change" VALUES(9,0,'booking','bqfztgmk',NULL,'{"club":"kg7h6veg","status":"confirmed","kind":"sport","visibility":"public","spaces":"s55fckbk","schedule":"2026-06-13T10:00:00 clock 7200 Europe/Berlin FREQ=WEEKLY;UNTIL=20260704","cancelled":"","skipped":"2026-06-20T10:00:00","sequence":0}');
INSERT INTO "change" VALUES(10,0,'booking','b4654887',NULL,'{"club":"kg7h6veg","status":"confirmed","kind":"play","visibility":"busy","spaces":"snb1f29w:50","schedule":"2026-05-09T14:00:00 clock 14400 Europe/Berlin","cancelled":"","skipped":"","sequence":0}');
INSERT INTO "change" VALUES(11,0,'booking','bjt0cbpm',NULL,'{"club":"kg7h6veg","status":"confirmed","kind":"sport","visibility":"public","spaces":"s0m0a18y","schedule":"2026-05-06T09:00:00 clock 7200 Europe/Berlin FREQ=WEEKLY;UNTIL=20260624","cancelled":"","skipped":"","sequence":0}');
INSERT INTO "change" VALUES(12,0,'booking','bjt0cbpm','{"club":"kg7h6veg","status":"confirmed","kind":"sport","visibility":"public","spaces":"s0m0a18y","schedule":"2026-05-06T09:00:00 clock 7200 Europe/Berlin FREQ=WEEKLY;UNTIL=20260624","cancelled":"","skipped":"","sequence":0}','{"club":"kg7h6veg","status":"confirmed","kind":"sport","visibility":"public","spaces":"s0m0a18y","schedule":"2026-05-06T09:00:00 clock 7200 Europe/Berlin FREQ=WEEKLY;UNTIL=20260624","cancelled":"2026-05-13T09:00:00","skipped":"","sequence":1}');
INSERT INTO "change" VALUES(13,0,'booking','bfs01smr',NULL,'{"club":"k057tt51","status":"confirmed","kind":"culture","visibility":"public","spaces":"snb1f29w:20","schedule":"2026-05-10T14:00:00 clock 14400 Europe/Berlin","cancelled":"","skipped":"","sequence":0}');
INSERT INTO "change" VALUES(14,0,'booking','bfs01smr','{"club":"k057tt51","status":"confirmed","kind":"culture","visibility":"public","spaces":"snb1f29w:20","schedule":"2026-05-10T14:00:00 clock 14400 Europe/Berlin","cancelled":"","skipped":"","sequence":0}','{"club":"k057tt51","status":"cancelled","kind":"culture","visibility":"public","spaces":"snb1f29w:20","schedule":"2026-05-10T14:00:00 clock 14400 Europe/Berlin","cancelled":"2026-05-10T14:00:00","skipped":"","sequence":1}');
INSERT INTO "change" VALUES(15,0,'booking','b7b346rk',NULL,'{"club":"k057tt51","status":"confirmed","kind":"sport","visibility":"public","spaces":"ssdd3g83","schedule":"2026-05-30T09:00:00 clock 28800 Europe/Berlin","cancelled":"","skipped":"","sequence":0}');
CREATE TABLE change_text (
  operation INTEGER NOT NULL,
  position INTEGER NOT NULL,
  field TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (operation, position, field),
  FOREIGN KEY (operation, position) REFERENCES change (operation, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "change_text" VALUES(1,0,'name',NULL,'Hansestadt Lübeck');
INSERT INTO "change_text" VALUES(1,1,'description_de',NULL,'Ein erdachter Kai an der Trave.');
INSERT INTO "change_text" VALUES(1,1,'name',NULL,'Nordkai');
INSERT INTO "change_text" VALUES(1,2,'description_de',NULL,'Ein erdachtes Bootshaus mit Steg und Kajaks.');
INSERT INTO "change_text" VALUES(1,2,'name',NULL,'Bootshaus');
INSERT INTO "change_text" VALUES(1,3,'name',NULL,'Kajaks');
INSERT INTO "change_text" VALUES(1,4,'name',NULL,'Steg');
INSERT INTO "change_text" VALUES(1,5,'name',NULL,'Steg, Westseite');
INSERT INTO "change_text" VALUES(1,6,'name',NULL,'Steg, Ostseite');
INSERT INTO "change_text" VALUES(1,7,'description_de',NULL,'Eine erdachte Wiese für Musik und Spiele.');
INSERT INTO "change_text" VALUES(1,7,'name',NULL,'Musikwiese');
INSERT INTO "change_text" VALUES(2,0,'name',NULL,'SV Nordlicht');
INSERT INTO "change_text" VALUES(3,0,'name',NULL,'Möwen e. V.');
INSERT INTO "change_text" VALUES(4,0,'name',NULL,'Tanz für alle');
INSERT INTO "change_text" VALUES(5,0,'name',NULL,'Paddelzeit');
INSERT INTO "change_text" VALUES(6,0,'reason',NULL,'Stadtfest');
INSERT INTO "change_text" VALUES(7,0,'reason',NULL,'Mähen');
INSERT INTO "change_text" VALUES(8,0,'note',NULL,'mit Steuermann');
INSERT INTO "change_text" VALUES(8,0,'title',NULL,'Rudern Übung');
INSERT INTO "change_text" VALUES(9,0,'title',NULL,'Steg frei');
INSERT INTO "change_text" VALUES(10,0,'title',NULL,'Picknick');
INSERT INTO "change_text" VALUES(11,0,'title',NULL,'Frühsport');
INSERT INTO "change_text" VALUES(12,0,'reason',NULL,'krank');
INSERT INTO "change_text" VALUES(13,0,'title',NULL,'Abgesagt');
INSERT INTO "change_text" VALUES(15,0,'title',NULL,'Regatta');
CREATE TABLE city (
  one INTEGER NOT NULL PRIMARY KEY CONSTRAINT city_is_one CHECK (one = 1),
  name TEXT NOT NULL,
  office_name TEXT,
  office_mail TEXT,
  office_web TEXT,
  domain TEXT,
  zone TEXT NOT NULL,
  state TEXT,
  languages TEXT NOT NULL,
  quiet_start INTEGER,
  quiet_end INTEGER,
  quiet_reason TEXT
) STRICT;
INSERT INTO "city" VALUES(1,'Hansestadt Lübeck','Beispielbüro Trave-Orte','trave@example.org',NULL,'trave.example.org','Europe/Berlin','DE-SH','de',NULL,NULL,NULL);
CREATE TABLE claim (
  leaf TEXT NOT NULL REFERENCES space (id),
  tier INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  booking TEXT NOT NULL,
  original INTEGER NOT NULL,
  units INTEGER CONSTRAINT claim_units CHECK (units > 0),
  PRIMARY KEY (leaf, tier, start_at, end_at, booking, original),
  FOREIGN KEY (booking, original) REFERENCES occurrence (booking, original),
  CONSTRAINT claim_not_empty CHECK (start_at < end_at)
) STRICT, WITHOUT ROWID;
INSERT INTO "claim" VALUES('s0m0a18y',0,1777996800,1778004000,'bt9syzn3',1778004000,NULL);
INSERT INTO "claim" VALUES('s0m0a18y',0,1778050800,1778058000,'bjt0cbpm',1778058000,NULL);
INSERT INTO "claim" VALUES('s0m0a18y',0,1778601600,1778608800,'bt9syzn3',1778608800,NULL);
INSERT INTO "claim" VALUES('s0m0a18y',0,1779206400,1779213600,'bt9syzn3',1779213600,NULL);
INSERT INTO "claim" VALUES('s0m0a18y',0,1779260400,1779267600,'bjt0cbpm',1779267600,NULL);
INSERT INTO "claim" VALUES('s0m0a18y',0,1779811200,1779818400,'bt9syzn3',1779818400,NULL);
INSERT INTO "claim" VALUES('s0m0a18y',0,1779865200,1779872400,'bjt0cbpm',1779872400,NULL);
INSERT INTO "claim" VALUES('s0m0a18y',0,1780470000,1780477200,'bjt0cbpm',1780477200,NULL);
INSERT INTO "claim" VALUES('s0m0a18y',0,1781020800,1781028000,'bt9syzn3',1781028000,NULL);
INSERT INTO "claim" VALUES('s0m0a18y',0,1781074800,1781082000,'bjt0cbpm',1781082000,NULL);
INSERT INTO "claim" VALUES('s0m0a18y',0,1781625600,1781632800,'bt9syzn3',1781632800,NULL);
INSERT INTO "claim" VALUES('s0m0a18y',0,1781679600,1781686800,'bjt0cbpm',1781686800,NULL);
INSERT INTO "claim" VALUES('s0m0a18y',0,1782230400,1782237600,'bt9syzn3',1782237600,NULL);
INSERT INTO "claim" VALUES('s0m0a18y',0,1782284400,1782291600,'bjt0cbpm',1782291600,NULL);
INSERT INTO "claim" VALUES('s0m0a18y',0,1782835200,1782842400,'bt9syzn3',1782842400,NULL);
INSERT INTO "claim" VALUES('s0m0a18y',0,1783440000,1783447200,'bt9syzn3',1783447200,NULL);
INSERT INTO "claim" VALUES('s0m0a18y',0,1784044800,1784052000,'bt9syzn3',1784052000,NULL);
INSERT INTO "claim" VALUES('s0m0a18y',1,1780124400,1780153200,'b7b346rk',1780131600,NULL);
INSERT INTO "claim" VALUES('s55fckbk',0,1781337600,1781345400,'bqfztgmk',1781344800,NULL);
INSERT INTO "claim" VALUES('s55fckbk',0,1782547200,1782555000,'bqfztgmk',1782554400,NULL);
INSERT INTO "claim" VALUES('s55fckbk',0,1783152000,1783159800,'bqfztgmk',1783159200,NULL);
INSERT INTO "claim" VALUES('s55fckbk',1,1780124400,1780153800,'b7b346rk',1780131600,NULL);
INSERT INTO "claim" VALUES('snb1f29w',0,1778328000,1778342400,'b4654887',1778335200,50);
CREATE TABLE claim_tier (
  leaf TEXT NOT NULL REFERENCES space (id),
  tier INTEGER NOT NULL,
  longest INTEGER NOT NULL,
  PRIMARY KEY (leaf, tier)
) STRICT, WITHOUT ROWID;
INSERT INTO "claim_tier" VALUES('s0m0a18y',0,7200);
INSERT INTO "claim_tier" VALUES('s0m0a18y',1,28800);
INSERT INTO "claim_tier" VALUES('s55fckbk',0,7800);
INSERT INTO "claim_tier" VALUES('s55fckbk',1,29400);
INSERT INTO "claim_tier" VALUES('snb1f29w',0,14400);
CREATE TABLE closure (
  id TEXT NOT NULL PRIMARY KEY,
  space TEXT NOT NULL REFERENCES space (id),
  reason TEXT NOT NULL,
  local_start TEXT NOT NULL,
  length_kind TEXT NOT NULL CHECK (length_kind IN ('clock', 'elapsed')),
  length_seconds INTEGER NOT NULL CHECK (length_seconds > 0),
  zone TEXT NOT NULL,
  rule TEXT,
  excluded TEXT NOT NULL,
  start_offset INTEGER,
  end_offset INTEGER,
  ends_at INTEGER,
  created_at INTEGER NOT NULL,
  removed_at INTEGER
) STRICT;
INSERT INTO "closure" VALUES('cyrfmqp3','s73vxrj5','Stadtfest','2026-06-20T00:00:00','clock',86400,'Europe/Berlin',NULL,'',NULL,NULL,1781992800,1775026800,NULL);
INSERT INTO "closure" VALUES('cpm470d5','snb1f29w','Mähen','2026-07-01T08:00:00','clock',14400,'Europe/Berlin',NULL,'',NULL,NULL,1782900000,1775026800,NULL);
CREATE TABLE club (
  id TEXT NOT NULL PRIMARY KEY,
  slug TEXT NOT NULL CONSTRAINT club_slug UNIQUE,
  name TEXT NOT NULL,
  district TEXT,
  size INTEGER CONSTRAINT club_size CHECK (size > 0),
  umbrella TEXT REFERENCES club (id)
) STRICT;
INSERT INTO "club" VALUES('k057tt51','sv-nordlicht','SV Nordlicht','Innenstadt',120,NULL);
INSERT INTO "club" VALUES('kg7h6veg','moewen','Möwen e. V.',NULL,NULL,'k057tt51');
CREATE TABLE migration (
  position INTEGER PRIMARY KEY,
  name TEXT NOT NULL CONSTRAINT migration_name UNIQUE,
  at INTEGER NOT NULL
) STRICT;
INSERT INTO "migration" VALUES(1,'house',1775026800);
CREATE TABLE occurrence (
  booking TEXT NOT NULL REFERENCES booking (id),
  original INTEGER NOT NULL,
  tier INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  status TEXT NOT NULL
    CONSTRAINT occurrence_status CHECK (status IN ('confirmed', 'cancelled', 'skipped')),
  reason TEXT,
  PRIMARY KEY (booking, original),
  CONSTRAINT occurrence_not_empty CHECK (start_at < end_at)
) STRICT, WITHOUT ROWID;
INSERT INTO "occurrence" VALUES('b4654887',1778335200,0,1778328000,1778342400,'confirmed',NULL);
INSERT INTO "occurrence" VALUES('b7b346rk',1780131600,1,1780124400,1780153200,'confirmed',NULL);
INSERT INTO "occurrence" VALUES('bfs01smr',1778421600,0,1778414400,1778428800,'cancelled',NULL);
INSERT INTO "occurrence" VALUES('bjt0cbpm',1778058000,0,1778050800,1778058000,'confirmed',NULL);
INSERT INTO "occurrence" VALUES('bjt0cbpm',1778662800,0,1778655600,1778662800,'cancelled','krank');
INSERT INTO "occurrence" VALUES('bjt0cbpm',1779267600,0,1779260400,1779267600,'confirmed',NULL);
INSERT INTO "occurrence" VALUES('bjt0cbpm',1779872400,0,1779865200,1779872400,'confirmed',NULL);
INSERT INTO "occurrence" VALUES('bjt0cbpm',1780477200,0,1780470000,1780477200,'confirmed',NULL);
INSERT INTO "occurrence" VALUES('bjt0cbpm',1781082000,0,1781074800,1781082000,'confirmed',NULL);
INSERT INTO "occurrence" VALUES('bjt0cbpm',1781686800,0,1781679600,1781686800,'confirmed',NULL);
INSERT INTO "occurrence" VALUES('bjt0cbpm',1782291600,0,1782284400,1782291600,'confirmed',NULL);
INSERT INTO "occurrence" VALUES('bqfztgmk',1781344800,0,1781337600,1781344800,'confirmed',NULL);
INSERT INTO "occurrence" VALUES('bqfztgmk',1781949600,0,1781942400,1781949600,'skipped','closed');
INSERT INTO "occurrence" VALUES('bqfztgmk',1782554400,0,1782547200,1782554400,'confirmed',NULL);
INSERT INTO "occurrence" VALUES('bqfztgmk',1783159200,0,1783152000,1783159200,'confirmed',NULL);
INSERT INTO "occurrence" VALUES('bt9syzn3',1778004000,0,1777996800,1778004000,'confirmed',NULL);
INSERT INTO "occurrence" VALUES('bt9syzn3',1778608800,0,1778601600,1778608800,'confirmed',NULL);
INSERT INTO "occurrence" VALUES('bt9syzn3',1779213600,0,1779206400,1779213600,'confirmed',NULL);
INSERT INTO "occurrence" VALUES('bt9syzn3',1779818400,0,1779811200,1779818400,'confirmed',NULL);
INSERT INTO "occurrence" VALUES('bt9syzn3',1781028000,0,1781020800,1781028000,'confirmed',NULL);
INSERT INTO "occurrence" VALUES('bt9syzn3',1781632800,0,1781625600,1781632800,'confirmed',NULL);
INSERT INTO "occurrence" VALUES('bt9syzn3',1782237600,0,1782230400,1782237600,'confirmed',NULL);
INSERT INTO "occurrence" VALUES('bt9syzn3',1782842400,0,1782835200,1782842400,'confirmed',NULL);
INSERT INTO "occurrence" VALUES('bt9syzn3',1783447200,0,1783440000,1783447200,'confirmed',NULL);
INSERT INTO "occurrence" VALUES('bt9syzn3',1784052000,0,1784044800,1784052000,'confirmed',NULL);
CREATE TABLE opening_hours (
  space TEXT NOT NULL REFERENCES space (id),
  day TEXT NOT NULL,
  position INTEGER NOT NULL,
  ranges TEXT NOT NULL,
  PRIMARY KEY (space, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "opening_hours" VALUES('s0m0a18y','1',0,'06:00-22:00');
INSERT INTO "opening_hours" VALUES('s0m0a18y','2',1,'06:00-22:00');
INSERT INTO "opening_hours" VALUES('s0m0a18y','3',2,'06:00-22:00');
INSERT INTO "opening_hours" VALUES('s0m0a18y','4',3,'06:00-22:00');
INSERT INTO "opening_hours" VALUES('s0m0a18y','5',4,'06:00-22:00');
INSERT INTO "opening_hours" VALUES('s0m0a18y','6',5,'06:00-22:00');
INSERT INTO "opening_hours" VALUES('s0m0a18y','7',6,'06:00-22:00');
INSERT INTO "opening_hours" VALUES('s73vxrj5','1',0,'08:00-12:00,14:00-21:00');
INSERT INTO "opening_hours" VALUES('s73vxrj5','2',1,'08:00-12:00,14:00-21:00');
INSERT INTO "opening_hours" VALUES('s73vxrj5','3',2,'08:00-12:00,14:00-21:00');
INSERT INTO "opening_hours" VALUES('s73vxrj5','4',3,'08:00-12:00,14:00-21:00');
INSERT INTO "opening_hours" VALUES('s73vxrj5','5',4,'08:00-12:00,14:00-21:00');
INSERT INTO "opening_hours" VALUES('s73vxrj5','6',5,'09:00-24:00');
INSERT INTO "opening_hours" VALUES('s73vxrj5','7',6,'00:00-02:00,10:00-18:00');
INSERT INTO "opening_hours" VALUES('s73vxrj5','holiday',7,'');
INSERT INTO "opening_hours" VALUES('s73vxrj5','2026-12-31/2026-12-31',8,'08:00-14:00');
INSERT INTO "opening_hours" VALUES('s73vxrj5','2027-01-02/2027-01-31',9,'');
INSERT INTO "opening_hours" VALUES('snb1f29w','1',0,'');
INSERT INTO "opening_hours" VALUES('snb1f29w','2',1,'');
INSERT INTO "opening_hours" VALUES('snb1f29w','3',2,'');
INSERT INTO "opening_hours" VALUES('snb1f29w','4',3,'');
INSERT INTO "opening_hours" VALUES('snb1f29w','5',4,'16:00-22:00');
INSERT INTO "opening_hours" VALUES('snb1f29w','6',5,'10:00-20:00');
INSERT INTO "opening_hours" VALUES('snb1f29w','7',6,'10:00-20:00');
CREATE TABLE operation (
  number INTEGER NOT NULL PRIMARY KEY,
  id TEXT NOT NULL CONSTRAINT operation_id UNIQUE,
  at INTEGER NOT NULL,
  actor TEXT,
  command TEXT NOT NULL
) STRICT;
INSERT INTO "operation" VALUES(1,'o16q4g4j',1775026800,NULL,'city init');
INSERT INTO "operation" VALUES(2,'ob73bf3y',1775026800,NULL,'club add');
INSERT INTO "operation" VALUES(3,'oqe5dxck',1775026800,NULL,'club add');
INSERT INTO "operation" VALUES(4,'o4sz6bwd',1775026800,NULL,'slot add');
INSERT INTO "operation" VALUES(5,'opg97pxs',1775026800,NULL,'slot add');
INSERT INTO "operation" VALUES(6,'o9c05pk4',1775026800,NULL,'closure add');
INSERT INTO "operation" VALUES(7,'ovmnxxdh',1775026800,NULL,'closure add');
INSERT INTO "operation" VALUES(8,'o92zq5pr',1775026800,NULL,'book');
INSERT INTO "operation" VALUES(9,'odnjfv07',1775026800,NULL,'book');
INSERT INTO "operation" VALUES(10,'ow09egat',1775026800,NULL,'book');
INSERT INTO "operation" VALUES(11,'ojcz7138',1775026800,NULL,'book');
INSERT INTO "operation" VALUES(12,'ohes7a5h',1775026800,NULL,'cancel');
INSERT INTO "operation" VALUES(13,'o4tnqg9s',1775026800,NULL,'book');
INSERT INTO "operation" VALUES(14,'o84p56gk',1775026800,NULL,'cancel');
INSERT INTO "operation" VALUES(15,'ofjvq73n',1775026800,NULL,'book');
CREATE TABLE refusal (
  id TEXT NOT NULL PRIMARY KEY,
  at INTEGER NOT NULL,
  command TEXT NOT NULL,
  club TEXT REFERENCES club (id),
  codes TEXT NOT NULL,
  spaces TEXT NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  dates INTEGER NOT NULL
) STRICT;
INSERT INTO "refusal" VALUES('rp7e1mcp',1775026800,'book','kg7h6veg','conflict','nordkai/bootshaus/steg/westseite',1778000400,1778007600,1);
INSERT INTO "refusal" VALUES('rr792vx3',1775026800,'book','kg7h6veg','hours','musikwiese',1792872000,1792897200,1);
CREATE TABLE school_holiday (
  position INTEGER NOT NULL PRIMARY KEY,
  name_de TEXT,
  name_en TEXT,
  first_date TEXT NOT NULL,
  last_date TEXT NOT NULL,
  source TEXT,
  CONSTRAINT school_holiday_ends CHECK (first_date <= last_date)
) STRICT;
INSERT INTO "school_holiday" VALUES(0,'Sommerferien',NULL,'2026-07-04','2026-08-15','Annahme (example)');
CREATE TABLE segment (
  booking TEXT NOT NULL REFERENCES booking (id),
  number INTEGER NOT NULL,
  local_start TEXT NOT NULL,
  length_kind TEXT NOT NULL CHECK (length_kind IN ('clock', 'elapsed')),
  length_seconds INTEGER NOT NULL CHECK (length_seconds > 0),
  zone TEXT NOT NULL,
  rule TEXT,
  excluded TEXT NOT NULL,
  start_offset INTEGER,
  end_offset INTEGER,
  PRIMARY KEY (booking, number)
) STRICT, WITHOUT ROWID;
INSERT INTO "segment" VALUES('b4654887',0,'2026-05-09T14:00:00','clock',14400,'Europe/Berlin',NULL,'',NULL,NULL);
INSERT INTO "segment" VALUES('b7b346rk',0,'2026-05-30T09:00:00','clock',28800,'Europe/Berlin',NULL,'',NULL,NULL);
INSERT INTO "segment" VALUES('bfs01smr',0,'2026-05-10T14:00:00','clock',14400,'Europe/Berlin',NULL,'',NULL,NULL);
INSERT INTO "segment" VALUES('bjt0cbpm',0,'2026-05-06T09:00:00','clock',7200,'Europe/Berlin','FREQ=WEEKLY;UNTIL=20260624','',NULL,NULL);
INSERT INTO "segment" VALUES('bqfztgmk',0,'2026-06-13T10:00:00','clock',7200,'Europe/Berlin','FREQ=WEEKLY;UNTIL=20260704','',NULL,NULL);
INSERT INTO "segment" VALUES('bt9syzn3',0,'2026-05-05T18:00:00','clock',7200,'Europe/Berlin','FREQ=WEEKLY;UNTIL=20260714','2026-06-02T18:00:00',NULL,NULL);
CREATE TABLE slot (
  id TEXT NOT NULL PRIMARY KEY,
  space TEXT NOT NULL REFERENCES space (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CONSTRAINT slot_kind CHECK (kind IN ('play', 'sport', 'culture')),
  discipline TEXT,
  use_mode TEXT NOT NULL
    CONSTRAINT slot_use CHECK (use_mode IN ('exclusive', 'shared', 'open')),
  audience TEXT,
  local_start TEXT NOT NULL,
  length_kind TEXT NOT NULL CHECK (length_kind IN ('clock', 'elapsed')),
  length_seconds INTEGER NOT NULL CHECK (length_seconds > 0),
  zone TEXT NOT NULL,
  rule TEXT,
  excluded TEXT NOT NULL,
  start_offset INTEGER,
  end_offset INTEGER,
  ends_at INTEGER,
  created_at INTEGER NOT NULL,
  removed_at INTEGER
) STRICT;
INSERT INTO "slot" VALUES('tamkcxsf','snb1f29w','Tanz für alle','culture','Tanz','open','alle','2026-05-03T10:00:00','clock',7200,'Europe/Berlin','FREQ=WEEKLY;UNTIL=20260927','',NULL,NULL,1790503200,1775026800,NULL);
INSERT INTO "slot" VALUES('tg7ypy1g','sb8j54q3','Paddelzeit','sport',NULL,'shared',NULL,'2026-05-04T16:00:00','clock',14400,'Europe/Berlin','FREQ=WEEKLY;UNTIL=20260928','',NULL,NULL,1790618400,1775026800,NULL);
CREATE TABLE space (
  id TEXT NOT NULL PRIMARY KEY,
  path TEXT NOT NULL CONSTRAINT space_path UNIQUE,
  parent TEXT REFERENCES space (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  description_de TEXT,
  description_en TEXT,
  district TEXT,
  kind TEXT CONSTRAINT space_kind CHECK (kind IN ('play', 'sport', 'culture')),
  use_mode TEXT NOT NULL
    CONSTRAINT space_use CHECK (use_mode IN ('exclusive', 'shared', 'open')),
  capacity INTEGER CONSTRAINT space_capacity CHECK (capacity BETWEEN 1 AND 1000000),
  unit_de TEXT,
  unit_en TEXT,
  minutes_before INTEGER NOT NULL DEFAULT 0,
  minutes_after INTEGER NOT NULL DEFAULT 0,
  quiet_start INTEGER,
  quiet_end INTEGER,
  quiet_reason TEXT,
  latitude INTEGER,
  longitude INTEGER,
  source TEXT,
  verified INTEGER NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT space_buffers
    CHECK (minutes_before BETWEEN 0 AND 1440 AND minutes_after BETWEEN 0 AND 1440)
) STRICT;
INSERT INTO "space" VALUES('s73vxrj5','nordkai',NULL,0,'Nordkai','Ein erdachter Kai an der Trave.',NULL,'Innenstadt',NULL,'exclusive',NULL,NULL,NULL,0,0,75600,28800,'Rücksicht auf die Nachbarschaft',NULL,NULL,NULL,0,0);
INSERT INTO "space" VALUES('syan4kxv','nordkai/bootshaus','s73vxrj5',1,'Bootshaus','Ein erdachtes Bootshaus mit Steg und Kajaks.',NULL,NULL,NULL,'exclusive',NULL,NULL,NULL,15,30,NULL,NULL,NULL,NULL,NULL,NULL,0,0);
INSERT INTO "space" VALUES('sb8j54q3','nordkai/bootshaus/kajaks','syan4kxv',2,'Kajaks',NULL,NULL,NULL,'sport','shared',12,'Kajaks',NULL,0,0,NULL,NULL,NULL,NULL,NULL,NULL,0,0);
INSERT INTO "space" VALUES('ssdd3g83','nordkai/bootshaus/steg','syan4kxv',3,'Steg',NULL,NULL,NULL,NULL,'exclusive',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,NULL,NULL,0,0);
INSERT INTO "space" VALUES('s0m0a18y','nordkai/bootshaus/steg/westseite','ssdd3g83',4,'Steg, Westseite',NULL,NULL,NULL,'sport','exclusive',1,'Liegeplatz',NULL,0,0,NULL,NULL,NULL,NULL,NULL,NULL,0,0);
INSERT INTO "space" VALUES('s55fckbk','nordkai/bootshaus/steg/ostseite','ssdd3g83',5,'Steg, Ostseite',NULL,NULL,NULL,'sport','exclusive',1,'Liegeplatz',NULL,0,10,NULL,NULL,NULL,NULL,NULL,NULL,0,0);
INSERT INTO "space" VALUES('snb1f29w','musikwiese',NULL,6,'Musikwiese','Eine erdachte Wiese für Musik und Spiele.',NULL,NULL,'culture','shared',350,'Personen',NULL,0,0,NULL,NULL,NULL,53870000,10680000,'Annahme (example)',0,0);
CREATE INDEX slot_space ON slot (space);
CREATE INDEX closure_space ON closure (space);
CREATE INDEX booking_club ON booking (club);
CREATE INDEX occurrence_time ON occurrence (tier, start_at, end_at);
COMMIT;
