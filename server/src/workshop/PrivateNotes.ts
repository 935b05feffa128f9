import {
  NOTE_MAX,
  newShapeId,
  type Participant,
  type PrivateNote,
  type PrivateWriting,
  type UnknownRecord,
  type WorkshopState,
} from '@gapboard/board';
import { identifying, type KeptReasons, privacyWords } from '@gapboard/board/privacy';
import type { CellRef, NoteKind } from '@gapboard/evidence';
import { mapOfCell } from '../evidence/mapsOnBoard.ts';
import type { BoardId, ParticipantId } from '../ids.ts';
import { randomInto } from '../ids.ts';
import type { Person } from '../people.ts';
import { put } from '../rooms/writeAs.ts';
import type { Room } from '../rooms/Room.ts';
import type { HeldNote, Storage } from '../storage/Storage.ts';
import type { Desk } from './Desk.ts';
import { shuffled } from './shuffled.ts';
import { writeState } from './state.ts';
import { revealedNotes } from './revealedNotes.ts';
import { WorkshopError } from './WorkshopError.ts';

/** A note as its author's device sends it. */
export interface GivenPrivateNote {
  /** made on that device, unguessable: so that sending it twice makes one */
  id: string;
  /** id of the stage it is written in */
  stage: string;
  text: string;
  kind: NoteKind;
  cell: CellRef | null;
  map: string | null;
  /** what its author was asked about, because it may identify somebody, and why it stays */
  kept?: KeptReasons | undefined;
}

/** What facilitators may know of what is held: how much, and never whose or what. */
export interface Held {
  stage: string;
  anonymous: boolean;
  state: PrivateWriting['state'];
  notes: number;
  people: number;
  /** so few people wrote that it can be guessed who wrote what */
  thin: boolean;
  /** once the writing has ended: how many notes for which cell; `null`: for the tray */
  cells: { cell: CellRef | null; notes: number }[];
}

/** What of a stage's notes is brought in. */
export type Part = 'all' | readonly (CellRef | null)[];

/** With fewer writers than this, a note without a name is soon somebody's. */
const THIN = 5;
/** More than anybody writes in a stage. */
const NOTES_EACH = 200;

/**
 * Notes that nobody but their author may see yet. They are in storage, per person, and in no
 * document, log or snapshot; a facilitator ends the writing and brings them onto the board, in an
 * order that says nothing of who wrote what or when.
 */
export class PrivateNotes {
  readonly #desk: Desk;
  readonly #storage: Storage;

  constructor(desk: Desk, storage: Storage) {
    this.#desk = desk;
    this.#storage = storage;
  }

  /**
   * Keeps a note for its author alone; `gone`: it was on its way twice, and has been brought in or
   * taken back meanwhile. One that comes after the writing has ended is kept as well, and waits for
   * a facilitator with the rest.
   */
  async keep(
    board: BoardId,
    who: Person['participant'],
    given: GivenPrivateNote,
  ): Promise<'held' | 'late' | 'gone'> {
    const text = soundText(given.text);
    return this.#desk.take(board, async ({ doc }, state) => {
      const writing = writingIn(state, given.stage);
      const { id, stage, kind, cell, map, kept = {} } = given;
      if (cell && !mapOfCell(doc, cell)) throw new WorkshopError('cell-unknown');
      const mine = await this.#ofPerson(board, who.id);
      if (mine.length >= NOTES_EACH && !mine.some((note) => note.id === id)) {
        throw new WorkshopError('private-full');
      }
      const note = { id, stage, text, kind, cell, map, kept, by: who.id, as: who.role };
      const held = await this.#storage.holdNote(board, { ...note, shape: newShapeId(randomInto) });
      if (held === 'elsewhere') return 'gone';
      return writing.state === 'open' ? 'held' : 'late';
    });
  }

  /** Takes a note of one's own back; it was nowhere else. */
  takeBack(board: BoardId, who: Participant, id: string): Promise<void> {
    return this.#desk.take(board, async () => {
      const mine = await this.#ofPerson(board, who.id);
      if (mine.some((note) => note.id === id)) await this.#storage.dropNotes(board, [id]);
    });
  }

  /** Somebody's own, as they wrote them. */
  async of(board: BoardId, person: string): Promise<PrivateNote[]> {
    const mine = await this.#ofPerson(board, person);
    return mine.map(({ id, stage, text, kind, cell, map }) => ({
      id,
      stage,
      text,
      kind,
      cell,
      map,
    }));
  }

  /** How much is held in all: of nobody by name. */
  async count(board: BoardId): Promise<{ notes: number; people: number }> {
    const held = await this.#storage.heldNotes(board);
    return { notes: held.length, people: peopleIn(held) };
  }

  /** What waits in each stage, for facilitators. */
  look(board: BoardId): Promise<Held[]> {
    return this.#desk.take(board, async (_room, state) => {
      const held = await this.#storage.heldNotes(board);
      return state.private.map(({ stage, anonymous, state: is }) => {
        const notes = held.filter((note) => note.stage === stage);
        const people = peopleIn(notes);
        const thin = people > 0 && people < THIN;
        const cells = is === 'ended' ? countByCell(notes) : [];
        return { stage, anonymous, state: is, notes: notes.length, people, thin, cells };
      });
    });
  }

  /** Ends the writing in a stage that goes on: what comes now is late, and what has come can be brought in. */
  end(board: BoardId, who: Participant, stage: string): Promise<void> {
    return this.#desk.take(board, (room, state) => {
      writingIn(state, stage);
      writeState(room, who.id, {
        private: state.private.map((one) =>
          one.stage === stage ? { ...one, state: 'ended' as const } : one,
        ),
      });
    });
  }

  /** Brings a stage's notes onto the board, all of them or those of some cells; answers as what they are there, and who holds fewer now. */
  reveal(
    board: BoardId,
    stage: string,
    part: Part,
  ): Promise<{ shapes: string[]; authors: ReadonlySet<string> }> {
    return this.#desk.take(board, async (room, state) => {
      const writing = writingIn(state, stage);
      if (writing.state === 'open') {
        throw new WorkshopError(
          'private-open',
          'People are still writing. End the private writing first; nothing has been shown.',
        );
      }
      const held = await this.#storage.heldNotes(board);
      const wanted = held.filter((note) => note.stage === stage && isIn(part, note.cell));
      const notes = shuffled(wanted);
      const records = revealedNotes(room.doc, notes, writing.anonymous);
      this.#write(room, state, writing, records, notes.length);
      // Only once they are on the board for good do they leave here.
      await room.stored();
      await this.#storage.dropNotes(
        board,
        notes.map(({ id }) => id),
      );
      return {
        shapes: notes.map(({ shape }) => shape),
        authors: new Set(notes.map(({ by }) => by)),
      };
    });
  }

  /** As nobody's doing: a log that said which facilitator's would be no harm, but one that said whose note was. */
  #write(
    room: Room,
    state: WorkshopState,
    writing: PrivateWriting,
    records: readonly UnknownRecord[],
    count: number,
  ): void {
    const refusal = put(room, 'server', records);
    if (refusal) throw new WorkshopError('refused');
    const revealed = writing.revealed + count;
    writeState(room, 'server', {
      private: state.private.map((one) => (one === writing ? { ...one, revealed } : one)),
    });
  }

  async #ofPerson(board: BoardId, person: string): Promise<HeldNote[]> {
    const held = await this.#storage.heldNotes(board);
    return held.filter(({ by }) => by === person);
  }
}

function writingIn({ private: all }: WorkshopState, stage: string): PrivateWriting {
  const writing = all.find((one) => one.stage === stage);
  if (!writing) throw new WorkshopError('private-unknown');
  return writing;
}

/** @throws {WorkshopError} in words */
function soundText(given: string): string {
  const text = given.trim();
  if (text === '' || [...text].length > NOTE_MAX) throw new WorkshopError('note-empty');
  const found = identifying(text);
  if (found) {
    const { line } = privacyWords({ kind: found.kind, level: 'block' });
    throw new WorkshopError('identifying', line);
  }
  return text;
}

function peopleIn(notes: readonly HeldNote[]): number {
  return new Set<ParticipantId>(notes.map(({ by }) => by)).size;
}

function isIn(part: Part, cell: CellRef | null): boolean {
  return part === 'all' || part.some((one) => keyOfCell(one) === keyOfCell(cell));
}

function keyOfCell(cell: CellRef | null): string {
  return cell ? `${cell.theme} ${cell.outcome}` : '';
}

function countByCell(notes: readonly HeldNote[]): { cell: CellRef | null; notes: number }[] {
  const counts = new Map<string, { cell: CellRef | null; notes: number }>();
  for (const { cell } of notes) {
    const key = keyOfCell(cell);
    counts.set(key, { cell, notes: (counts.get(key)?.notes ?? 0) + 1 });
  }
  return [...counts.values()];
}
