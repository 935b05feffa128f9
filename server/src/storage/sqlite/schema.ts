import type { Database } from 'better-sqlite3';
import { StorageError } from '../Storage.ts';

/** The tables as of each version; a store is brought from its own version to the last, one by one. */
const VERSIONS = [
  `
  create table boards (
    id text primary key, title text not null, code text not null unique, created_at integer not null
  ) strict;
  create table links (
    token_hash text primary key, board_id text not null references boards on delete cascade,
    role text not null, version integer not null, unique (board_id, role, version)
  ) strict;
  create table participants (
    id text primary key, board_id text not null references boards on delete cascade,
    name text not null, role text not null, colour text not null, joined_at integer not null
  ) strict;
  create index participants_of_board on participants (board_id);
  -- Append-only: each entry with its time and author, kept for history after it is folded into a checkpoint.
  create table log (
    board_id text not null references boards on delete cascade, seq integer not null,
    at integer not null, author text not null, crc integer not null, data blob not null,
    primary key (board_id, seq)
  ) strict, without rowid;
  create table checkpoints (
    board_id text not null references boards on delete cascade, seq integer not null,
    at integer not null, crc integer not null, state blob not null,
    primary key (board_id, seq)
  ) strict;
  -- Entries and checkpoints that could not be read, kept as they were found.
  create table damaged (
    board_id text not null references boards on delete cascade, seq integer not null,
    found_at integer not null, source text not null, data blob not null
  ) strict;
  create table snapshots (
    id text primary key, board_id text not null references boards on delete cascade,
    name text not null, kind text not null, at integer not null, made_by text,
    records integer not null, content blob not null
  ) strict;
  create index snapshots_of_board on snapshots (board_id, at);
  `,
];

/** @throws {StorageError} if the store was made by a newer version of Gapboard */
export function migrate(db: Database): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > VERSIONS.length) {
    throw new StorageError(
      'The data folder was written by a newer version of Gapboard. Start that version, or name another folder in GAPBOARD_DATA. Nothing was changed.',
    );
  }
  db.transaction(() => {
    for (const step of VERSIONS.slice(version)) db.exec(step);
    db.pragma(`user_version = ${VERSIONS.length}`);
  })();
}
