-- A database as version 4 of the schema wrote it (sqlite3 store.sqlite .dump, and its two pragmas).
BEGIN TRANSACTION;
CREATE TABLE briefings (date TEXT PRIMARY KEY, asked INTEGER, built INTEGER, since INTEGER, seen INTEGER) WITHOUT ROWID;
INSERT INTO "briefings" VALUES('2026-11-23',1795415400000000,1795415400000000,NULL,1795415400000000);
CREATE TABLE entries (
            feed TEXT NOT NULL REFERENCES feeds, id TEXT NOT NULL, title TEXT NOT NULL, url TEXT NOT NULL,
            text TEXT NOT NULL, author TEXT NOT NULL, published INTEGER, first_seen INTEGER NOT NULL,
            language TEXT, tags TEXT NOT NULL, moment INTEGER NOT NULL, revised INTEGER, PRIMARY KEY (feed, id)
        );
INSERT INTO "entries" VALUES('https://gull.example/feed.xml','1','Ferry','https://gull.example/1','At six.','Ann',1795415400000000,1795415400000000,'en','["sea", "ferry"]',1795415400000000,NULL);
CREATE TABLE feeds (
            url TEXT PRIMARY KEY, title TEXT NOT NULL, etag TEXT NOT NULL, modified TEXT NOT NULL,
            checked INTEGER, due INTEGER, failures INTEGER NOT NULL, error TEXT NOT NULL, moved TEXT NOT NULL
        ) WITHOUT ROWID;
INSERT INTO "feeds" VALUES('https://gull.example/feed.xml','The Gull','"1"','Mon',1795415400000000,1795415400000000,2,'HTTP 503','https://g.example/');
CREATE TABLE page_versions (
            url TEXT NOT NULL, text TEXT NOT NULL, error TEXT NOT NULL, fetched INTEGER NOT NULL,
            PRIMARY KEY (url, fetched)
        );
CREATE TABLE pages (
            url TEXT PRIMARY KEY, text TEXT NOT NULL, error TEXT NOT NULL, fetched INTEGER
        );
INSERT INTO "pages" VALUES('https://gull.example/1','Text','',1795415400000000);
CREATE TABLE sent (
            date TEXT NOT NULL, recipient TEXT NOT NULL, moment INTEGER NOT NULL,
            PRIMARY KEY (date, recipient)
        ) WITHOUT ROWID;
INSERT INTO "sent" VALUES('2026-11-23','ann@example.org',1795415400000000);
CREATE TABLE shown (
            date TEXT NOT NULL REFERENCES briefings, position INTEGER NOT NULL, story TEXT NOT NULL,
            title TEXT NOT NULL, url TEXT NOT NULL, day INTEGER NOT NULL, articles TEXT NOT NULL,
            terms TEXT NOT NULL, PRIMARY KEY (date, position)
        ) WITHOUT ROWID;
INSERT INTO "shown" VALUES('2026-11-23',0,'s1','Ferry','https://gull.example/1',2,'["a1"]','["ferry"]');
CREATE TABLE versions (
            feed TEXT NOT NULL, id TEXT NOT NULL, title TEXT NOT NULL, url TEXT NOT NULL, text TEXT NOT NULL,
            author TEXT NOT NULL, published INTEGER, first_seen INTEGER NOT NULL, language TEXT,
            tags TEXT NOT NULL, revised INTEGER, seen INTEGER NOT NULL, PRIMARY KEY (feed, id, seen)
        );
CREATE INDEX entries_by_moment ON entries (moment);
CREATE INDEX entries_by_revision ON entries (revised) WHERE revised IS NOT NULL;
CREATE INDEX entries_by_first_sight ON entries (first_seen);
COMMIT;
PRAGMA application_id = 1112688197;
PRAGMA user_version = 4;
