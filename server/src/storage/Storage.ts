import type { Place, Role } from '@gapboard/board';
import type { KeptReasons } from '@gapboard/board/privacy';
import type { CellRef, Direction, NoteKind, Strength } from '@gapboard/evidence';
import type { BoardId, HandedInId, MomentId, ParticipantId, SnapshotId } from '../ids.ts';

/**
 * Everything the server keeps but pictures. Each call is one transaction: when its promise resolves,
 * what it wrote survives a power cut; when it rejects (with a `StorageError`), it wrote nothing.
 * `storageContract` in storageContract.ts says in tests what every implementation holds to.
 */
export interface Storage {
  /** Makes a board with its links, its facilitator and its first log entries; `taken` if its code is in use. */
  createBoard(creation: Creation): Promise<'taken' | Member>;
  board(id: BoardId): Promise<Board | undefined>;
  boardByCode(code: string): Promise<Board | undefined>;
  /** Removes a board with all that is known of it; answers how many rows of which table that were. */
  deleteBoard(id: BoardId): Promise<Record<string, number>>;
  /** The ids of all boards. */
  boardIds(): Promise<BoardId[]>;

  /** Finds a link by the SHA-256 of its token, also one that has been renewed since. */
  linkByHash(hash: Uint8Array): Promise<FoundLink | undefined>;
  /** The version of the link that is good now, for each role. */
  linkVersions(board: BoardId): Promise<Map<Role, number>>;
  /** Replaces a role's link and, where given, the board's code; `taken` if version or code is in use. */
  renewLink(board: BoardId, link: NewLink, code?: string): Promise<'renewed' | 'taken'>;

  addMember(board: BoardId, member: NewMember): Promise<Member>;
  /** Changes what is given, and answers who they are now; `undefined` if there is nobody of this id. */
  changeMember(
    board: BoardId,
    id: ParticipantId,
    change: MemberChange,
  ): Promise<Member | undefined>;
  member(board: BoardId, id: ParticipantId): Promise<Member | undefined>;
  /** In the order they joined. */
  members(board: BoardId): Promise<Member[]>;
  /** Somebody is on the board at this moment; what has been noted of a later one stays. */
  sawMember(board: BoardId, id: ParticipantId, at: number): Promise<void>;
  /** So many participants are on the board at one time. */
  sawTogether(board: BoardId, people: number): Promise<void>;
  /** The most that have ever been said to be there at one time. */
  mostTogether(board: BoardId): Promise<number>;

  /** The board's newest epoch: its newest sound checkpoint and every entry after that, or all of its entries. Damaged rows are left out, and named. */
  load(board: BoardId, view?: LogView): Promise<LoadedLog>;
  /** Adds entries at the end of the board's log, all or none; answers the last one's number. */
  append(board: BoardId, entries: readonly LogEntry[]): Promise<number>;
  /** Keeps the board's whole state after entry `seq`, so that loading need not read what came before; one of before the log begins is not kept. */
  checkpoint(board: BoardId, seq: number, stateV2: Uint8Array): Promise<void>;
  /** Adds an entry that begins an epoch, with the client ids of the document before it, which are not to come back; answers the entry's number. */
  beginEpoch(board: BoardId, epoch: NewEpoch): Promise<number>;
  /** Puts one entry in the place of every entry and checkpoint up to its number: the log begins with it, in the epoch there was then. */
  foldLog(board: BoardId, folded: FoldedLog): Promise<void>;
  /** The number of the last entry from before that time (epoch milliseconds); 0 if there is none. */
  lastEntryBefore(board: BoardId, at: number): Promise<number>;
  /** Who writes under which Yjs client id in the board's newest epoch, as its entries said. */
  writers(board: BoardId): Promise<Map<number, string>>;
  /** Every client id of the board's documents before its newest epoch. */
  retiredClients(board: BoardId): Promise<number[]>;

  /** Where each epoch begins that the log still has, in order. */
  epochs(board: BoardId): Promise<Epoch[]>;
  /** At most so many sound entries after one, in order, whatever their epoch. */
  entries(board: BoardId, range: EntryRange): Promise<ReadEntries>;

  /** Keeps stretches of a board's memory, each in place of what began with the same entry; all or none. */
  keepHistory(board: BoardId, stretches: readonly StoredStretch[]): Promise<void>;
  /** What is kept of a board's memory, in order, without what happened in it. */
  history(board: BoardId): Promise<KeptHistory>;
  /** The stretches that begin in this range, in order; one that cannot be read is left out. */
  stretches(board: BoardId, range: { from: number; to: number }): Promise<StoredStretch[]>;
  /** Lets go of the stretches that begin with this entry or a later one: they are to be made anew. */
  dropHistory(board: BoardId, from: number): Promise<void>;
  /** Lets go of all of a board's memory and keeps this in its place; `because` of something that nobody is to see any more, or of its age. */
  replaceHistory(
    board: BoardId,
    stretches: readonly StoredStretch[],
    because: 'rewritten' | 'thinned',
  ): Promise<void>;

  addMoment(board: BoardId, moment: NewMoment): Promise<void>;
  /** In the order of what they name. */
  moments(board: BoardId): Promise<StoredMoment[]>;
  /** Lets go of a moment's name, and of its link; `false` if there is none of this id. */
  dropMoment(board: BoardId, id: MomentId): Promise<boolean>;
  /** From now on a moment is found by this hash of its link's token, or (`null`) by none. */
  shareMoment(board: BoardId, id: MomentId, hash: Uint8Array | null): Promise<void>;
  momentByHash(hash: Uint8Array): Promise<{ board: BoardId; moment: StoredMoment } | undefined>;

  /** Remembers rows that could not be read. The rows themselves stay where they are. */
  setAside(board: BoardId, rows: readonly DamagedRow[]): Promise<void>;
  /** All rows that were ever set aside, in the order they were written. */
  damage(board: BoardId): Promise<KnownDamage[]>;
  /** A facilitator has been told of all that is known to be damaged. */
  damageTold(board: BoardId): Promise<void>;

  addSnapshot(board: BoardId, snapshot: SnapshotInfo, content: Uint8Array): Promise<void>;
  /** Newest first. */
  snapshots(board: BoardId): Promise<SnapshotInfo[]>;
  snapshot(board: BoardId, id: SnapshotId): Promise<StoredSnapshot | undefined>;
  /** Changes what a snapshot holds, and what is said of that. */
  rewriteSnapshot(board: BoardId, id: SnapshotId, now: SnapshotContents): Promise<void>;
  dropSnapshots(board: BoardId, ids: readonly SnapshotId[]): Promise<void>;

  /** Keeps work that the board did not take, apart from the board, as waiting. */
  handIn(board: BoardId, work: NewHandedIn): Promise<void>;
  /** Everything handed in on a board, newest first, settled or not. */
  handedIn(board: BoardId): Promise<HandedIn[]>;
  /** Changes what was handed in; without content all of it goes. */
  rewriteHandedIn(board: BoardId, id: HandedInId, content?: Uint8Array): Promise<void>;
  settleHandedIn(board: BoardId, id: HandedInId, settled: Settled): Promise<void>;

  /** Keeps a rating that nobody is to see yet, apart from the board, in place of the one its author gave this cell before. */
  holdRating(board: BoardId, rating: HeldRating): Promise<void>;
  /** Every rating that is held on a board, in the order they were first given. */
  heldRatings(board: BoardId): Promise<HeldRating[]>;
  /** Lets go of ratings as they are given here; one that its author has changed since stays. */
  dropRatings(board: BoardId, ratings: readonly HeldRating[]): Promise<void>;

  /**
   * Keeps a note that nobody but its author is to see yet, apart from the board, in place of what
   * the same person wrote under this id before. `elsewhere`: a note of this id has come before and
   * is not held any more, or is somebody else's; nothing is kept.
   */
  holdNote(board: BoardId, note: HeldNote): Promise<'held' | 'elsewhere'>;
  /** Every note that is held on a board, in the order they came. */
  heldNotes(board: BoardId): Promise<HeldNote[]>;
  /** Lets go of notes by their ids, without a trace of whose they were. */
  dropNotes(board: BoardId, ids: readonly string[]): Promise<void>;

  /** Keeps somebody's ballot in a round, in place of the one they cast before. */
  castBallot(board: BoardId, ballot: CastBallot): Promise<void>;
  /** Every ballot of a round, in no order that says anything. */
  ballots(board: BoardId, round: string): Promise<CastBallot[]>;
  /** Lets go of a round's ballots. */
  dropBallots(board: BoardId, round: string): Promise<void>;

  /** Notes down what is to be erased, before anything is touched; the records it names are not to come back from now on. */
  beginErasure(erasure: Erasure): Promise<void>;
  /** What has been begun and not finished, in the order it was begun. */
  erasures(): Promise<Erasure[]>;
  endErasure(id: string): Promise<void>;
  /** Ids of records that must not be on this board again. */
  removedForGood(board: BoardId): Promise<string[]>;
  /** A record may be on the board again. */
  allowAgain(board: BoardId, record: string): Promise<void>;
  /** Overwrites every trace on the disk of what was ever let go of. Takes as long as writing all boards anew. */
  scour(): Promise<void>;

  close(): Promise<void>;
}

/** What is to be erased, told without a word or name of it. */
export interface Erasure {
  id: string;
  board: BoardId;
  /** epoch milliseconds */
  at: number;
  what:
    | {
        kind: 'things';
        /** ids of records, with what each lay in, where that is known */
        things: Record<string, string | null>;
        /** names of pictures that nothing may refer to after it */
        pictures: string[];
      }
    | { kind: 'name'; person: ParticipantId }
    | { kind: 'board' };
}

/** One entry that stands for all up to it. */
export interface FoldedLog {
  /** its number, that of the last entry it stands for */
  seq: number;
  /** the whole state after it, as a Yjs update, V1 */
  update: Uint8Array;
  /** the same for a checkpoint */
  stateV2: Uint8Array;
}

export interface Board {
  id: BoardId;
  title: string;
  /** what participants type to join, as `newJoinCode` makes it */
  code: string;
  createdAt: number;
}

export interface NewLink {
  role: Role;
  version: number;
  /** SHA-256 of its token: the token itself is kept nowhere */
  hash: Uint8Array;
}

export interface FoundLink {
  board: BoardId;
  role: Role;
  /** a newer link has taken its place */
  renewed: boolean;
}

/** `waiting`: in the lobby. `removed`: this browser opens the board no more; what they wrote stays. */
export type MemberState = 'in' | 'waiting' | 'removed';

export interface NewMember {
  id: ParticipantId;
  /** as they typed it; empty: they have given none */
  name: string;
  role: Role;
  /** the kind of person they say they are; `null`: they have not said */
  group: string | null;
  /** where they take part from; `null`: they have not said */
  place: Place | null;
  state: MemberState;
  joinedAt: number;
}

export type MemberChange = Partial<Omit<NewMember, 'id' | 'joinedAt'> & Pick<Member, 'cameAs'>>;

export interface Member extends NewMember {
  /** their place in the order people joined this board, from 0: it decides their colour, and what is said of those without a name */
  nth: number;
  /** when they were last known to be there, epoch milliseconds, first as they joined; `null`: they have never been let in */
  lastSeen: number | null;
  /** the role that the link gave by which they came last, first their own; a facilitator may have given them another since */
  cameAs: Role;
}

export interface Creation {
  board: Board;
  links: readonly NewLink[];
  facilitator: NewMember;
  first: readonly LogEntry[];
  /** id of the board's first epoch, which begins with the first of these entries */
  epoch: string;
}

export interface LogEntry {
  /** participant id, or `server` */
  author: string;
  /** a Yjs update, V1 */
  update: Uint8Array;
  /** Yjs client ids under which its author writes from this entry on, and nobody else may */
  clients?: readonly number[];
}

export interface StoredEntry extends LogEntry {
  seq: number;
  /** server time, epoch milliseconds */
  at: number;
}

export interface NewEpoch {
  id: string;
  /** the epoch's whole first state: from it and the entries after it alone the document can be built */
  entry: LogEntry;
  /** client ids that wrote the document before */
  retired: readonly number[];
}

/** An epoch: a document of its own that has nothing in common with the one before it but what it shows. */
export interface Epoch {
  id: string;
  /** number of the entry that begins it */
  seq: number;
}

/** Looks at a log otherwise than as a whole. */
export interface LogView {
  /** as if it ended before this entry */
  before?: number;
  /** as if there were no checkpoint after these entries */
  withoutCheckpoints?: readonly number[];
}

export interface EntryRange {
  after: number;
  limit: number;
}

export interface ReadEntries {
  entries: StoredEntry[];
  /** rows in between that could not be read */
  damaged: DamagedRow[];
  /** number of the last entry that was read, damaged or not; that of `after` where there is none */
  last: number;
}

export interface LoadedLog {
  /** `undefined` for an empty log */
  epoch: Epoch | undefined;
  checkpoint: { seq: number; stateV2: Uint8Array } | undefined;
  entries: StoredEntry[];
  /** number of the last entry, damaged or not; 0 for an empty log */
  lastSeq: number;
  /** rows that could not be read; they stay where they are */
  damaged: DamagedRow[];
}

export interface DamagedRow {
  /** `rest`: not even the numbers of the entries from here on can be read */
  kind: 'entry' | 'checkpoint' | 'rest';
  seq: number;
  /** of an entry, where that much can be read */
  author: string | undefined;
  /** what the epoch's first entry should add up to, where that much can be read */
  crc?: number;
}

export interface KnownDamage extends Omit<DamagedRow, 'crc'> {
  /** server time when it was found, epoch milliseconds */
  foundAt: number;
  /** a facilitator of the board has been told */
  told: boolean;
}

export const SNAPSHOT_KINDS = [
  'named',
  'automatic',
  'before-restore',
  'last-left',
  'stage',
  'vote',
] as const;
export type SnapshotKind = (typeof SNAPSHOT_KINDS)[number];

export interface SnapshotInfo {
  id: SnapshotId;
  name: string;
  kind: SnapshotKind;
  /** epoch milliseconds */
  at: number;
  /** who took it, if somebody did */
  by: ParticipantId | null;
  /** how many notes, drawings and pictures it shows */
  shapes: number;
  /** of the records, so that the same board is not kept twice */
  digest: string;
}

export interface StoredSnapshot extends SnapshotInfo {
  content: Uint8Array;
}

/** What was done in one stretch of a board's memory: enough to draw it on a line, and not a word of what anybody wrote. */
export interface StretchSummary {
  /** participant ids, and `server` */
  by: string[];
  /** edits: when (seconds since the stretch began), by whom (a place in `by`), how many */
  edits: [second: number, by: number, count: number][];
  /** how far its entries had come: when (seconds since the stretch began), which (counted from its first) */
  ticks: [second: number, entry: number][];
  /** stages of the agenda that began; an empty id: one ended and no other began */
  stages: { seq: number; at: number; id: string; title: string }[];
  /** bytes of its steps as JSON, and of the keyframe */
  stepBytes: number;
  keyframeBytes: number;
}

export interface StretchInfo {
  /** numbers of its first and last entry */
  from: number;
  to: number;
  fromAt: number;
  toAt: number;
  hasKeyframe: boolean;
  summary: StretchSummary;
}

/** A stretch of a board's memory as it is kept: its parts as gzipped JSON (`@gapboard/history`, encoding). */
export interface StoredStretch extends Omit<StretchInfo, 'hasKeyframe'> {
  keyframe: Uint8Array | null;
  steps: Uint8Array;
}

export interface KeptHistory {
  stretches: StretchInfo[];
  /** how often something was taken out of it for good */
  rewritten: number;
}

export interface NewMoment {
  id: MomentId;
  seq: number;
  /** epoch milliseconds */
  at: number;
  name: string;
  by: ParticipantId;
}

export interface StoredMoment extends NewMoment {
  isShared: boolean;
  /** how often its link has been made */
  shares: number;
}

export type SnapshotContents = Pick<StoredSnapshot, 'content' | 'shapes' | 'digest'>;

/** What a facilitator has decided about work that was handed in. */
export interface Settled {
  state: 'placed' | 'dismissed';
  by: ParticipantId;
  /** epoch milliseconds */
  at: number;
}

export interface NewHandedIn {
  id: HandedInId;
  by: ParticipantId;
  /** epoch milliseconds */
  at: number;
  /** the records as JSON in UTF-8 */
  content: Uint8Array;
}

export interface HandedIn extends NewHandedIn {
  /** `waiting` until a facilitator has decided */
  state: 'waiting' | Settled['state'];
}

/** What somebody thinks of a cell, while people rate without seeing what others say. */
export interface HeldRating {
  /** ids of the map, and of the theme and the outcome whose cell it is */
  map: string;
  theme: string;
  outcome: string;
  by: ParticipantId;
  /** the role they had */
  as: Role;
  strength: Strength;
  direction: Direction | null;
  /** epoch milliseconds */
  at: number;
}

/** A note that is written privately. */
export interface HeldNote {
  /** as its author's device named it */
  id: string;
  /** id of the stage it was written in */
  stage: string;
  /** the id it will have on the board, which its author does not know either */
  shape: string;
  by: ParticipantId;
  /** the role they had */
  as: Role;
  text: string;
  kind: NoteKind;
  map: string | null;
  cell: CellRef | null;
  /** what its author was asked about, because it may identify somebody, and why it stays */
  kept: KeptReasons;
}

/** How somebody voted, while a round is open. */
export interface CastBallot {
  round: string;
  by: ParticipantId;
  /** the kind of person they said they are; `null`: they have not said */
  group: string | null;
  content: BallotContent;
}

/** Votes by note, or notes with the best first. */
export type BallotContent = { votes: Record<string, number> } | { order: string[] };
