import Database from 'better-sqlite3';
import { codeOf, DataFolderError } from '../errors.ts';
import type { Storage } from '../Storage.ts';
import { ballotTable } from './ballots.ts';
import { boardTables } from './boards.ts';
import { damageTable } from './damage.ts';
import { erasureTables } from './erasures.ts';
import { handedInTable } from './handedIn.ts';
import { heldNoteTable } from './heldNotes.ts';
import { heldRatingTable } from './heldRatings.ts';
import { historyTable } from './history.ts';
import { logTable } from './log.ts';
import { memberTable } from './members.ts';
import { momentTable } from './moments.ts';
import { run } from './run.ts';
import { migrate } from './schema.ts';
import { snapshotTable } from './snapshots.ts';

export interface SqliteStorage extends Storage {
  /** Lets the file grow by at most this many pages from now on (undefined: without limit): how tests fill a disk. */
  limitGrowth(pages: number | undefined): void;
}

/** SQLite's own limit, for when ours is lifted. */
const MOST_PAGES = 4_294_967_294;

/**
 * Opens, and where needed makes, the database in one file.
 * @throws {DataFolderError} with words for the operator
 */
export function openSqlite(file: string): SqliteStorage {
  const db = open(file);
  const log = logTable(db);
  const members = memberTable(db);
  return {
    ...boardTables(db, log, members),
    ...members.storage,
    ...log.storage,
    ...damageTable(db),
    ...snapshotTable(db),
    ...handedInTable(db),
    ...heldRatingTable(db),
    ...heldNoteTable(db),
    ...ballotTable(db),
    ...historyTable(db),
    ...momentTable(db),
    ...erasureTables(db),
    close: () => run(() => void db.close()),
    limitGrowth: (pages) => {
      const now = Number(db.pragma('page_count', { simple: true }));
      db.pragma(`max_page_count = ${pages === undefined ? MOST_PAGES : now + pages}`);
    },
  };
}

function open(file: string): Database.Database {
  let db: Database.Database | undefined;
  try {
    db = new Database(file);
    db.pragma('journal_mode = WAL');
    // FULL waits for the disk at each commit: what has been acknowledged survives a power cut.
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    // What is let go is overwritten, and not only out of the tables: whose private note it was, how somebody voted.
    db.pragma('secure_delete = ON');
    migrate(db);
    return db;
  } catch (error) {
    db?.close();
    if (error instanceof DataFolderError) throw error;
    const code = codeOf(error) ?? 'unknown error';
    throw new DataFolderError(`The boards in ${file} cannot be opened (${code}).`, {
      cause: error,
    });
  }
}
