import {
  type BoardView,
  judge,
  type Participant,
  type Refusal,
  type UnknownRecord,
} from '@gapboard/board';
import {
  type CellRef,
  type Direction,
  ratingId,
  type RatingRecord,
  type Strength,
} from '@gapboard/evidence';
import { readRecord, recordsOf, writeRecords } from '@gapboard/sync';
import type * as Y from 'yjs';
import type { BoardId, ParticipantId } from '../ids.ts';
import { boardView } from '../rooms/boardView.ts';
import { whyUnsound } from '../rooms/guard/soundness.ts';
import type { Rooms } from '../rooms/Rooms.ts';
import type { HeldRating, Storage } from '../storage/Storage.ts';
import { Turns } from '../Turns.ts';
import { asRecord } from './asRecord.ts';
import { mapOfCell, mapOn } from './mapsOnBoard.ts';

type Rater = Participant & { id: ParticipantId };

/** What somebody says of a cell. */
export interface GivenRating extends CellRef {
  strength: Strength;
  direction: Direction | null;
}

/** How giving one went. */
export type Rated =
  | { rated: true; rating: HeldRating }
  | { rated: false; why: 'cell-unknown' | 'not-blind' }
  | { rated: false; why: 'refused'; refusal: Refusal };

/** What a person may know of the ratings while they are held: their own, and how many there are. */
export interface RatingsLook {
  mine: Omit<HeldRating, 'by' | 'as'>[];
  counts: (CellRef & { count: number })[];
}

/**
 * Ratings of a map on which people rate without seeing what others say. They are kept apart from
 * the board, since everyone has the whole of that, until a facilitator shows them:
 *
 *   PUT -> held in storage        reveal -> on the board, durable -> let go from storage
 *
 * A crash between the last two leaves them in both, and revealing again is then the same as once: a
 * rating's id follows from its cell and its author, and what is on the board and as new stays as it
 * is. What concerns one board is done one after the other, so none is given amid a reveal.
 */
export class BlindRatings {
  readonly #storage: Storage;
  readonly #rooms: Rooms;
  readonly #turns = new Turns<BoardId>();

  constructor(storage: Storage, rooms: Rooms) {
    this.#storage = storage;
    this.#rooms = rooms;
  }

  /** Holds a rating in place of the one this person gave the cell before; durable when it resolves. */
  rate(board: BoardId, who: Rater, given: GivenRating): Promise<Rated> {
    return this.#turns.take(board, async () => {
      const judged = await this.#rooms.use(board, async ({ doc }) => judgeRating(doc, who, given));
      if (judged.rated) await this.#storage.holdRating(board, judged.rating);
      return judged;
    });
  }

  /** Takes back what this person said of a cell. `false` if nothing of that is held. */
  takeBack(board: BoardId, who: Rater, cell: CellRef): Promise<boolean> {
    return this.#turns.take(board, async () => {
      const mine = (await this.#storage.heldRatings(board)).filter(
        ({ by, theme, outcome }) =>
          by === who.id && theme === cell.theme && outcome === cell.outcome,
      );
      await this.#storage.dropRatings(board, mine);
      return mine.length > 0;
    });
  }

  look(board: BoardId, who: Rater): Promise<RatingsLook> {
    return this.#turns.take(board, async () => {
      const all = await this.#storage.heldRatings(board);
      // What a crash has left here though it is on the board is no longer anybody's secret.
      const held = await this.#rooms.use(board, async ({ doc }) =>
        all.filter((rating) => isNews(doc, rating)),
      );
      const counts = new Map<string, CellRef & { count: number }>();
      for (const { theme, outcome } of held) {
        const key = `${theme} ${outcome}`;
        const count = (counts.get(key)?.count ?? 0) + 1;
        counts.set(key, { theme, outcome, count });
      }
      const own = held.filter(({ by }) => by === who.id);
      return {
        mine: own.map(({ by: _by, as: _as, ...rating }) => rating),
        counts: [...counts.values()],
      };
    });
  }

  /**
   * Shows a map's ratings to everyone, and ends rating blind there: all of it in one edit of the
   * facilitator's, durable when this resolves. Answers how many there were; `undefined`: no such map.
   */
  reveal(board: BoardId, who: Rater, map: string): Promise<number | undefined> {
    return this.#turns.take(board, async () => {
      const all = await this.#storage.heldRatings(board);
      const held = all.filter((rating) => rating.map === map);
      const revealed = await this.#rooms.use(board, async (room) => {
        const { doc } = room;
        const shape = mapOn(doc, map);
        if (!shape) return undefined;
        const news = held.filter((rating) => isNews(doc, rating));
        const seeing = asRecord({ ...shape, props: { ...shape.props, blind: false } });
        room.edit(who.id, (origin) => {
          doc.transact(() => writeRecords(doc, [...news.map(recordOf), seeing]), origin);
        });
        await room.stored();
        return news.length;
      });
      if (revealed !== undefined) await this.#storage.dropRatings(board, held);
      return revealed;
    });
  }
}

/** Judged by the table for everyone, as if ratings were open: only where this one goes is different. */
function judgeRating(doc: Y.Doc, who: Rater, given: GivenRating): Rated {
  const map = mapOfCell(doc, given);
  if (!map) return { rated: false, why: 'cell-unknown' };
  if (!map.props.blind) return { rated: false, why: 'not-blind' };
  const rating: HeldRating = {
    ...given,
    map: map.id,
    by: who.id,
    as: who.role,
    at: Date.now(),
  };
  const record = recordOf(rating);
  const view = boardView(doc);
  const open = asRecord({ ...map, props: { ...map.props, blind: false } });
  const asOpen: BoardView = {
    ...view,
    record: (id) => (id === map.id ? open : view.record(id)),
  };
  const before = view.record(record.id);
  const refusal = whyUnsound(record, before) ?? judge(who, before, record, asOpen);
  return refusal ? { rated: false, why: 'refused', refusal } : { rated: true, rating };
}

function recordOf({ theme, outcome, by, as, strength, direction, at }: HeldRating): UnknownRecord {
  const cell = { theme, outcome };
  const record: RatingRecord = {
    id: ratingId(cell, by),
    typeName: 'rating',
    ...cell,
    strength,
    direction,
    at,
    meta: { by, as },
  };
  return asRecord(record);
}

/** Whether a rating is newer than the same person's on the board, be that deleted. */
function isNews(doc: Y.Doc, rating: HeldRating): boolean {
  const id = ratingId(rating, rating.by);
  const reading = readRecord(id, recordsOf(doc).get(id));
  if (reading.state === 'unreadable') return true;
  return 'at' in reading.record && Number(reading.record.at) < rating.at;
}
