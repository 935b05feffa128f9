import { SqliteError } from 'better-sqlite3';
import { StorageError, StorageFullError } from '../Storage.ts';

/** What SQLite says when the disk, or what it may use of it, is full. An I/O error while writing is mostly that too. */
const FULL = /^SQLITE_FULL|^SQLITE_IOERR_(WRITE|FSYNC|TRUNCATE|SHMSIZE)/;

/** The store's own errors in the words of {@link StorageError}; anything else as it is. */
export function inWords(error: unknown): unknown {
  if (!(error instanceof SqliteError)) return error;
  if (FULL.test(error.code)) {
    return new StorageFullError('There is no room left to store anything.', { cause: error });
  }
  if (error.code.startsWith('SQLITE_BUSY') || error.code.startsWith('SQLITE_LOCKED')) {
    return new StorageError(
      'The data folder is in use by another running Gapboard. Stop that one, or name another folder in GAPBOARD_DATA.',
      { cause: error },
    );
  }
  if (error.code === 'SQLITE_NOTADB' || error.code.startsWith('SQLITE_CORRUPT')) {
    return new StorageError(
      'The store in the data folder is damaged. Nothing was changed; put back a backup of the folder.',
      { cause: error },
    );
  }
  return new StorageError(`The store cannot be used: ${error.message}`, { cause: error });
}
