import type Database from 'better-sqlite3';
import { DataFolderError } from '../errors.ts';

/**
 * One step a version, never changed once released. The log and the checkpoints carry a CRC-32 of
 * their bytes: a disk that lies is found out when a board loads, and costs one row.
 */
const STEPS = [
  `
  CREATE TABLE boards (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    code TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE links (
    hash BLOB PRIMARY KEY,
    board TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    version INTEGER NOT NULL,
    UNIQUE (board, role, version)
  ) STRICT;

  CREATE TABLE members (
    id TEXT PRIMARY KEY,
    board TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    joined_at INTEGER NOT NULL,
    UNIQUE (board, nth)
  ) STRICT;

  CREATE TABLE log (
    board TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    author TEXT NOT NULL,
    bytes BLOB NOT NULL,
    crc INTEGER NOT NULL,
    PRIMARY KEY (board, seq)
  ) STRICT;

  CREATE TABLE checkpoints (
    board TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    crc INTEGER NOT NULL,
    PRIMARY KEY (board, seq)
  ) STRICT;

  CREATE TABLE snapshots (
    nth INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    board TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    taken_by TEXT,
    shapes INTEGER NOT NULL,
    digest TEXT NOT NULL,
    content BLOB NOT NULL
  ) STRICT;
  CREATE INDEX snapshots_of_board ON snapshots (board, nth);
  `,
  `
  CREATE TABLE handed_in (
    nth INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    board TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
    author TEXT NOT NULL,
    at INTEGER NOT NULL,
    content BLOB NOT NULL,
    state TEXT NOT NULL,
    settled_by TEXT,
    settled_at INTEGER
  ) STRICT;
  CREATE INDEX handed_in_on_board ON handed_in (board, nth);
  `,

  // A board from before there were epochs is in its first, which goes by the board's own id. The
  // index holds all that is asked of it, so that a damaged row does not hide where an epoch begins.
  `
  ALTER TABLE log ADD COLUMN epoch TEXT;
  UPDATE log SET epoch = board WHERE seq = 1;
  CREATE INDEX epochs ON log (board, seq, epoch) WHERE epoch IS NOT NULL;

  CREATE TABLE retired (
    board TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
    client INTEGER NOT NULL,
    PRIMARY KEY (board, client)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE damage (
    board TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    seq INTEGER NOT NULL,
    author TEXT,
    found_at INTEGER NOT NULL,
    told INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (board, seq, kind)
  ) STRICT;
  `,
  `
  CREATE TABLE writers (
    board TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
    client INTEGER NOT NULL,
    author TEXT NOT NULL,
    PRIMARY KEY (board, client)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE held_ratings (
    nth INTEGER PRIMARY KEY,
    board TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
    map TEXT NOT NULL,
    theme TEXT NOT NULL,
    outcome TEXT NOT NULL,
    author TEXT NOT NULL,
    role TEXT NOT NULL,
    strength TEXT NOT NULL,
    direction TEXT,
    at INTEGER NOT NULL,
    UNIQUE (board, theme, outcome, author)
  ) STRICT;
  `,

  // `received_notes` remembers that a note has come, and not whose it was: sent again, it is not taken twice.
  `
  CREATE TABLE held_notes (
    nth INTEGER PRIMARY KEY,
    board TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    stage TEXT NOT NULL,
    shape TEXT NOT NULL,
    author TEXT NOT NULL,
    role TEXT NOT NULL,
    text TEXT NOT NULL,
    kind TEXT NOT NULL,
    map TEXT,
    theme TEXT,
    outcome TEXT,
    UNIQUE (board, id)
  ) STRICT;

  CREATE TABLE received_notes (
    board TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    PRIMARY KEY (board, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE ballots (
    board TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
    round TEXT NOT NULL,
    author TEXT NOT NULL,
    kind TEXT,
    content TEXT NOT NULL,
    PRIMARY KEY (board, round, author)
  ) STRICT, WITHOUT ROWID;
  `,

  // Whoever was a member before this has been on the board when they joined, if no later.
  `
  ALTER TABLE members ADD COLUMN grp TEXT;
  ALTER TABLE members ADD COLUMN place TEXT;
  ALTER TABLE members ADD COLUMN state TEXT NOT NULL DEFAULT 'in';
  ALTER TABLE members ADD COLUMN last_seen INTEGER;
  UPDATE members SET last_seen = joined_at;

  ALTER TABLE boards ADD COLUMN most_together INTEGER NOT NULL DEFAULT 0;
  `,

  `
  ALTER TABLE members ADD COLUMN came_as TEXT;
  UPDATE members SET came_as = role;
  `,

  `
  ALTER TABLE held_notes ADD COLUMN kept TEXT NOT NULL DEFAULT '{}';
  `,

  // What is read to draw a session on a line stands before what is large: SQLite reads a row from its
  // beginning.
  `
  CREATE TABLE history (
    board TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
    from_seq INTEGER NOT NULL,
    to_seq INTEGER NOT NULL,
    from_at INTEGER NOT NULL,
    to_at INTEGER NOT NULL,
    crc INTEGER NOT NULL,
    summary TEXT NOT NULL,
    has_keyframe INTEGER NOT NULL,
    keyframe BLOB,
    steps BLOB NOT NULL,
    PRIMARY KEY (board, from_seq)
  ) STRICT;

  ALTER TABLE boards ADD COLUMN rewritten INTEGER NOT NULL DEFAULT 0;

  CREATE TABLE moments (
    id TEXT PRIMARY KEY,
    board TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    name TEXT NOT NULL,
    named_by TEXT NOT NULL,
    shares INTEGER NOT NULL DEFAULT 0,
    hash BLOB UNIQUE
  ) STRICT;
  CREATE INDEX moments_of_board ON moments (board, seq);
  `,

  // Who took a snapshot was kept by name: a name that is erased, or changed, would stay there. What is
  // being erased refers to no board, which may be gone before the last of it is.
  `
  UPDATE snapshots SET taken_by = (
    SELECT id FROM members
    WHERE members.board = snapshots.board AND members.name = snapshots.taken_by
    ORDER BY nth LIMIT 1
  );

  CREATE TABLE removed_for_good (
    board TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    PRIMARY KEY (board, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE erasures (
    nth INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    board TEXT NOT NULL,
    at INTEGER NOT NULL,
    what TEXT NOT NULL
  ) STRICT;
  `,
] as const;

/** Brings the tables to this version. */
export function migrate(db: Database.Database): void {
  const version = db.pragma('user_version', { simple: true });
  const from = typeof version === 'number' ? version : 0;
  if (from > STEPS.length) {
    throw new DataFolderError(
      `The boards were last used with a newer Gapboard (their version is ${from}; this one knows up to ${STEPS.length}). Start the newer one; nothing has been changed.`,
    );
  }
  db.transaction(() => {
    for (const step of STEPS.slice(from)) db.exec(step);
    db.pragma(`user_version = ${STEPS.length}`);
  })();
}
