import { isRole, type Role } from '@gapboard/board';
import Database from 'better-sqlite3';
import { crc32 } from 'node:zlib';
import * as Y from 'yjs';
import {
  SNAPSHOT_KINDS,
  StorageError,
  type LoadedLog,
  type LogEntry,
  type Storage,
  type StoredBoard,
  type StoredLink,
  type StoredParticipant,
  type StoredSnapshot,
} from '../Storage.ts';
import { inWords } from './errors.ts';
import { migrate } from './schema.ts';

/** A bit more than is ever waited for in one process, in case a backup tool holds the file for a moment. */
const BUSY_MS = 3_000;

/** How many earlier checkpoints are kept in case the newest cannot be read. */
const SPARE_CHECKPOINTS = 1;

type Row = Record<string, unknown>;

/** The embedded store: one SQLite file for all boards, in WAL mode, every commit synced to the disk. */
export class SqliteStorage implements Storage {
  /** for tests that fill the disk by `max_page_count` */
  readonly db: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();

  /**
   * Opens or makes the store at `file`.
   * @throws {StorageError} if it is damaged, of a newer version, or in use by another process
   */
  constructor(file: string) {
    try {
      this.db = new Database(file, { timeout: BUSY_MS });
      this.db.pragma('locking_mode = exclusive');
      this.db.pragma('journal_mode = wal');
      this.db.pragma('synchronous = full');
      this.db.pragma('foreign_keys = on');
      // What must go is gone: deleted content is overwritten, not left in free pages.
      this.db.pragma('secure_delete = on');
      migrate(this.db);
    } catch (error) {
      throw inWords(error);
    }
  }

  createBoard(board: StoredBoard, links: StoredLink[], first: LogEntry): Promise<void> {
    return this.#write(() => {
      this.#run('insert into boards (id, title, code, created_at) values (?, ?, ?, ?)', [
        board.id,
        board.title,
        board.code,
        board.createdAt,
      ]);
      for (const link of links) this.#insertLink(link);
      this.#insertEntry(board.id, 1, first);
    });
  }

  board(id: string): Promise<StoredBoard | undefined> {
    return this.#read(() => this.#one('select * from boards where id = ?', [id], toBoard));
  }

  boardByCode(code: string): Promise<StoredBoard | undefined> {
    return this.#read(() => this.#one('select * from boards where code = ?', [code], toBoard));
  }

  setCode(boardId: string, code: string): Promise<void> {
    return this.#write(() => {
      this.#run('update boards set code = ? where id = ?', [code, boardId]);
    });
  }

  deleteBoard(boardId: string): Promise<void> {
    return this.#write(() => {
      this.#run('delete from boards where id = ?', [boardId]);
    });
  }

  addLink(link: StoredLink): Promise<void> {
    return this.#write(() => this.#insertLink(link));
  }

  linkByToken(tokenHash: string): Promise<{ link: StoredLink; newest: number } | undefined> {
    return this.#read(() => {
      const link = this.#one('select * from links where token_hash = ?', [tokenHash], toLink);
      if (!link) return undefined;
      const newest = this.#one(
        'select max(version) as version from links where board_id = ? and role = ?',
        [link.boardId, link.role],
        (row) => Number(row['version']),
      );
      return { link, newest: newest ?? link.version };
    });
  }

  linkVersions(boardId: string): Promise<Map<Role, number>> {
    return this.#read(() => {
      const rows = this.#all(
        'select role, max(version) as version from links where board_id = ? group by role',
        [boardId],
        (row): [Role, number] => [toRole(row['role']), Number(row['version'])],
      );
      return new Map(rows);
    });
  }

  putParticipant({ id, boardId, name, role, colour, joinedAt }: StoredParticipant): Promise<void> {
    return this.#write(() => {
      this.#run(
        `insert into participants (id, board_id, name, role, colour, joined_at) values (?, ?, ?, ?, ?, ?)
         on conflict (id) do update set name = excluded.name, role = excluded.role`,
        [id, boardId, name, role, colour, joinedAt],
      );
    });
  }

  participant(id: string): Promise<StoredParticipant | undefined> {
    return this.#read(() =>
      this.#one('select * from participants where id = ?', [id], toParticipant),
    );
  }

  participants(boardId: string): Promise<StoredParticipant[]> {
    return this.#read(() =>
      this.#all(
        'select * from participants where board_id = ? order by joined_at',
        [boardId],
        toParticipant,
      ),
    );
  }

  load(boardId: string): Promise<LoadedLog> {
    // It sets what it cannot read aside, so it is a write.
    return this.#write(() => {
      let damaged = 0;
      const keepDamaged = (source: string, { seq, data }: Blob): void => {
        damaged++;
        this.#run(
          'insert into damaged (board_id, seq, found_at, source, data) values (?, ?, ?, ?, ?)',
          [boardId, seq, Date.now(), source, data],
        );
      };
      const checkpoints = this.#all(
        'select seq, crc, state as data from checkpoints where board_id = ? order by seq desc',
        [boardId],
        toBlob,
      );
      let checkpoint: Blob | undefined;
      for (const candidate of checkpoints) {
        if (isWhole(candidate, Y.decodeUpdateV2)) {
          checkpoint = candidate;
          break;
        }
        keepDamaged('checkpoint', candidate);
        this.#run('delete from checkpoints where board_id = ? and seq = ?', [boardId, candidate.seq]);
      }
      const from = checkpoint?.seq ?? 0;
      const entries = this.#all(
        'select seq, crc, data from log where board_id = ? and seq > ? order by seq',
        [boardId, from],
        toBlob,
      );
      const updates: Uint8Array[] = [];
      for (const entry of entries) {
        if (isWhole(entry, Y.decodeUpdate)) updates.push(entry.data);
        else keepDamaged('log', entry);
      }
      return { checkpoint: checkpoint?.data, updates, seq: this.#lastSeq(boardId), damaged };
    });
  }

  append(boardId: string, after: number, entries: LogEntry[]): Promise<number> {
    return this.#write(() => {
      const last = this.#lastSeq(boardId);
      if (last !== after) {
        throw new StorageError(`The log ends at ${last}, not at ${after}: it has another writer.`);
      }
      let seq = after;
      for (const entry of entries) this.#insertEntry(boardId, ++seq, entry);
      return seq;
    });
  }

  checkpoint(boardId: string, seq: number, state: Uint8Array): Promise<void> {
    return this.#write(() => {
      this.#run(
        'insert or replace into checkpoints (board_id, seq, at, crc, state) values (?, ?, ?, ?, ?)',
        [boardId, seq, Date.now(), crc32(state), state],
      );
      this.#run(
        `delete from checkpoints where board_id = ? and seq not in
           (select seq from checkpoints where board_id = ? order by seq desc limit ?)`,
        [boardId, boardId, 1 + SPARE_CHECKPOINTS],
      );
    });
  }

  addSnapshot(snapshot: StoredSnapshot, content: Uint8Array): Promise<void> {
    const { id, boardId, name, kind, at, by, records } = snapshot;
    return this.#write(() => {
      this.#run(
        `insert into snapshots (id, board_id, name, kind, at, made_by, records, content)
         values (?, ?, ?, ?, ?, ?, ?, ?)`,
        [id, boardId, name, kind, at, by, records, content],
      );
    });
  }

  snapshots(boardId: string): Promise<StoredSnapshot[]> {
    return this.#read(() =>
      this.#all(
        `select id, board_id, name, kind, at, made_by, records from snapshots
         where board_id = ? order by at desc, rowid desc`,
        [boardId],
        toSnapshot,
      ),
    );
  }

  snapshot(
    boardId: string,
    id: string,
  ): Promise<{ snapshot: StoredSnapshot; content: Uint8Array } | undefined> {
    return this.#read(() =>
      this.#one('select * from snapshots where board_id = ? and id = ?', [boardId, id], (row) => ({
        snapshot: toSnapshot(row),
        content: toBytes(row['content']),
      })),
    );
  }

  close(): Promise<void> {
    this.#statements.clear();
    this.db.close();
    return Promise.resolve();
  }

  #insertLink({ tokenHash, boardId, role, version }: StoredLink): void {
    this.#run('insert into links (token_hash, board_id, role, version) values (?, ?, ?, ?)', [
      tokenHash,
      boardId,
      role,
      version,
    ]);
  }

  #insertEntry(boardId: string, seq: number, { author, update }: LogEntry): void {
    this.#run('insert into log (board_id, seq, at, author, crc, data) values (?, ?, ?, ?, ?, ?)', [
      boardId,
      seq,
      Date.now(),
      author,
      crc32(update),
      update,
    ]);
  }

  #lastSeq(boardId: string): number {
    const last = this.#one(
      'select max(seq) as seq from log where board_id = ?',
      [boardId],
      (row) => row['seq'],
    );
    return typeof last === 'number' ? last : 0;
  }

  /** One transaction, committed and synced before the promise resolves, or not at all. */
  #write<T>(work: () => T): Promise<T> {
    return this.#read(() => this.db.transaction(work).immediate());
  }

  // eslint-disable-next-line require-await -- SQLite answers at once; the promise is the interface's.
  async #read<T>(work: () => T): Promise<T> {
    try {
      return work();
    } catch (error) {
      throw inWords(error);
    }
  }

  #statement(sql: string): Database.Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.db.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #run(sql: string, values: unknown[]): void {
    this.#statement(sql).run(values);
  }

  #all<T>(sql: string, values: unknown[], read: (row: Row) => T): T[] {
    const rows: unknown[] = this.#statement(sql).all(values);
    return rows.map((row) => read(toRow(row)));
  }

  #one<T>(sql: string, values: unknown[], read: (row: Row) => T): T | undefined {
    const row: unknown = this.#statement(sql).get(values);
    return row === undefined ? undefined : read(toRow(row));
  }
}

interface Blob {
  seq: number;
  crc: number;
  data: Uint8Array;
}

/** Whether the bytes are the ones that were written, and Yjs can read them. */
function isWhole({ crc, data }: Blob, decode: (update: Uint8Array) => unknown): boolean {
  if (crc32(data) !== crc) return false;
  try {
    decode(data);
    return true;
  } catch {
    return false;
  }
}

function toRow(row: unknown): Row {
  return Object.assign({}, row);
}

function toBytes(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new StorageError('A blob in the store is not one.');
}

function toRole(value: unknown): Role {
  if (isRole(value)) return value;
  throw new StorageError('A role in the store is not one.');
}

function toBlob(row: Row): Blob {
  return { seq: Number(row['seq']), crc: Number(row['crc']), data: toBytes(row['data']) };
}

function toBoard(row: Row): StoredBoard {
  return {
    id: String(row['id']),
    title: String(row['title']),
    code: String(row['code']),
    createdAt: Number(row['created_at']),
  };
}

function toLink(row: Row): StoredLink {
  return {
    boardId: String(row['board_id']),
    role: toRole(row['role']),
    version: Number(row['version']),
    tokenHash: String(row['token_hash']),
  };
}

function toParticipant(row: Row): StoredParticipant {
  return {
    id: String(row['id']),
    boardId: String(row['board_id']),
    name: String(row['name']),
    role: toRole(row['role']),
    colour: String(row['colour']),
    joinedAt: Number(row['joined_at']),
  };
}

function toSnapshot(row: Row): StoredSnapshot {
  const kind = SNAPSHOT_KINDS.find((known) => known === row['kind']);
  if (!kind) throw new StorageError('A snapshot in the store is of an unknown kind.');
  const by = row['made_by'];
  return {
    id: String(row['id']),
    boardId: String(row['board_id']),
    name: String(row['name']),
    kind,
    at: Number(row['at']),
    by: typeof by === 'string' ? by : null,
    records: Number(row['records']),
  };
}
