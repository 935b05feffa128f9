import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { codeOf, DataFolderError } from './errors.ts';

/** The folder everything is kept in, held by this process alone. */
export interface DataFolder {
  /** where the database lies */
  database: string;
  /** where pictures lie */
  assets: string;
  /** signs sessions and links; whoever has it can make both */
  secret: Uint8Array;
  release(): void;
}

const SECRET_BYTES = 32;

/** @throws {DataFolderError} with words for the operator */
export function openDataFolder(dir: string): DataFolder {
  try {
    fs.mkdirSync(path.join(dir, 'assets'), { recursive: true });
    fs.accessSync(dir, fs.constants.W_OK);
  } catch (error) {
    throw new DataFolderError(
      `Boards cannot be kept in ${dir}: ${because(error)}. Choose another folder with GAPBOARD_DATA.`,
      { cause: error },
    );
  }
  const release = lock(dir);
  try {
    return {
      database: path.join(dir, 'gapboard.db'),
      assets: path.join(dir, 'assets'),
      secret: readSecret(path.join(dir, 'secret')),
      release,
    };
  } catch (error) {
    release();
    throw error;
  }
}

function because(error: unknown): string {
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
      return 'this user may not write there';
    case 'EROFS':
      return 'the disk is read-only';
    case 'ENOSPC':
      return 'the disk is full';
    case 'ENOTDIR':
    case 'EEXIST':
      return 'there is a file of that name in the way';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Two servers on one folder would each serve boards without knowing of the other. The lock is an
 * open SQLite transaction: the system drops it when the process ends, however it ends, which a file
 * with a process id in it does not.
 */
function lock(dir: string): () => void {
  const db = new Database(path.join(dir, 'lock'), { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (codeOf(error)?.startsWith('SQLITE_BUSY')) {
      throw new DataFolderError(
        `Another Gapboard is running on the boards in ${dir}. Stop it first, or choose another folder with GAPBOARD_DATA.`,
        { cause: error },
      );
    }
    throw new DataFolderError(`The folder ${dir} cannot be locked: ${because(error)}.`, {
      cause: error,
    });
  }
  return () => void db.close();
}

function readSecret(file: string): Uint8Array {
  try {
    if (!fs.existsSync(file)) writeSecret(file);
    const secret = fs.readFileSync(file);
    if (secret.length === SECRET_BYTES) return secret;
  } catch (error) {
    throw new DataFolderError(`${file} cannot be read or made: ${because(error)}.`, {
      cause: error,
    });
  }
  throw new DataFolderError(
    `${file} is damaged. Put it back from a copy, or move it away: then every link and session is made anew.`,
  );
}

/** Under another name first, so that a crash cannot leave half a secret behind. */
function writeSecret(file: string): void {
  const part = `${file}.part`;
  const handle = fs.openSync(part, 'w', 0o600);
  fs.writeSync(handle, randomBytes(SECRET_BYTES));
  fs.fsyncSync(handle);
  fs.closeSync(handle);
  fs.renameSync(part, file);
}
