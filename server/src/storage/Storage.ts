import type { Role } from '@gapboard/board';

/** A board as it stands in storage, without its content. */
export interface StoredBoard {
  id: string;
  title: string;
  /** the short join code, in its spoken form */
  code: string;
  /** epoch milliseconds */
  createdAt: number;
}

export interface StoredParticipant {
  id: string;
  boardId: string;
  name: string;
  role: Role;
  /** `#rrggbb` */
  colour: string;
  /** epoch milliseconds */
  joinedAt: number;
}

/** A link's token as storage knows it: only its SHA-256, and whether a newer one has taken its place. */
export interface StoredLink {
  boardId: string;
  role: Role;
  version: number;
  tokenHash: string;
}

/** One author's changes within one tick of a room. */
export interface LogEntry {
  /** participant id, or `server` */
  author: string;
  /** a Yjs update, V1 */
  update: Uint8Array;
}

/** What a board's document is made from: the newest checkpoint and everything logged after it. */
export interface LoadedLog {
  /** the document at `seq` of the checkpoint, a Yjs update in V2; `undefined` before the first */
  checkpoint: Uint8Array | undefined;
  /** updates (V1) after the checkpoint, in order */
  updates: Uint8Array[];
  /** sequence number of the last entry; 0 for an empty log */
  seq: number;
  /** entries that could not be read; they were set aside and are kept */
  damaged: number;
}

export const SNAPSHOT_KINDS = ['named', 'automatic', 'before-restore', 'last-left'] as const;
export type SnapshotKind = (typeof SNAPSHOT_KINDS)[number];

export interface StoredSnapshot {
  id: string;
  boardId: string;
  name: string;
  kind: SnapshotKind;
  /** epoch milliseconds */
  at: number;
  /** the name of whoever asked for it, or null */
  by: string | null;
  /** how many records it holds */
  records: number;
}

/**
 * Where boards are kept. Every method resolves only when what it wrote is durable: it survives the
 * process and the machine going down at the next instant. The interface is shaped for a database
 * on another machine as well as for one in this process; `contract.ts` is what each must pass.
 *
 * Every method rejects with {@link StorageFullError} when there is no room and with
 * {@link StorageError} when the store cannot be read or written for another reason; then nothing
 * of that call was kept.
 */
export interface Storage {
  /** Makes a board with its links and the first entry of its log, all or nothing. */
  createBoard(board: StoredBoard, links: StoredLink[], first: LogEntry): Promise<void>;
  board(id: string): Promise<StoredBoard | undefined>;
  boardByCode(code: string): Promise<StoredBoard | undefined>;
  /** Gives a board another code; the old one opens nothing any more. */
  setCode(boardId: string, code: string): Promise<void>;
  /** Removes a board and everything about it. */
  deleteBoard(boardId: string): Promise<void>;

  /** Adds a link; the one for this role with the highest version is the one that works. */
  addLink(link: StoredLink): Promise<void>;
  /** The link with this token, and the newest version of that board's link for its role. */
  linkByToken(tokenHash: string): Promise<{ link: StoredLink; newest: number } | undefined>;
  /** The newest version of each role's link. */
  linkVersions(boardId: string): Promise<Map<Role, number>>;

  putParticipant(participant: StoredParticipant): Promise<void>;
  participant(id: string): Promise<StoredParticipant | undefined>;
  participants(boardId: string): Promise<StoredParticipant[]>;

  load(boardId: string): Promise<LoadedLog>;
  /**
   * Appends entries after sequence number `after`, in one commit, each with the server's time.
   * @returns the sequence number of the last one
   * @throws {StorageError} if `after` is not the end of the log: someone else writes this board
   */
  append(boardId: string, after: number, entries: LogEntry[]): Promise<number>;
  /** Keeps the document as it was at `seq` (a Yjs update, V2), so that loading need not start earlier. The log stays. */
  checkpoint(boardId: string, seq: number, state: Uint8Array): Promise<void>;

  /** `content` is opaque to storage. */
  addSnapshot(snapshot: StoredSnapshot, content: Uint8Array): Promise<void>;
  /** Newest first. */
  snapshots(boardId: string): Promise<StoredSnapshot[]>;
  snapshot(
    boardId: string,
    id: string,
  ): Promise<{ snapshot: StoredSnapshot; content: Uint8Array } | undefined>;

  close(): Promise<void>;
}

/** The store cannot be read or written. */
export class StorageError extends Error {
  override name = 'StorageError';
}

/** The store has no room left; what it holds is safe, and writing works again once there is room. */
export class StorageFullError extends StorageError {
  override name = 'StorageFullError';
}
