import type { UnknownRecord } from '@gapboard/board';
import { asEvidence, mapIds, votedRounds } from '@gapboard/evidence';
import { readRecords } from '@gapboard/sync';
import type * as Y from 'yjs';
import { hiddenNow } from '../../history/hiddenNow.ts';
import type { Board } from '../../storage/Storage.ts';
import type { People } from '../../people.ts';
import type { Pictures } from '../../pictures/Pictures.ts';
import type { Rooms } from '../../rooms/Rooms.ts';
import { inThread } from '../../threads/inThread.ts';
import { stateOf } from '../../workshop/state.ts';
import type { ExportJob, ExportResult } from './job.ts';
import { ALL_DRAWINGS, type DrawingsAsked } from '../../drawings/asked.ts';
import { isOfBoard, isOfDrawings } from './formats.ts';
import { picturesIn } from './picturesIn.ts';

/** A report of the largest map takes about two seconds and 150 MB; the rest less. */
const MAKING = { timeoutMs: 120_000, memoryMb: 1_024 };

/** What is asked for of an export, and may be had by whoever asks. */
export type ExportChoice = Pick<
  ExportJob,
  'format' | 'map' | 'table' | 'names' | 'internal' | 'redact'
> & {
  drawings?: DrawingsAsked;
  /** drawings are without those that are hidden until later from all but facilitators */
  hides?: boolean;
};

/** A file, and the title of what it is of: of the board, and of the map where the board has several. */
export type Taken =
  | Exclude<ExportResult, { made: true }>
  | (ExportResult & { made: true; of: string });

/** Boards and maps as files, made of what is on the board at the moment, on a thread of its own. */
export class Exports {
  readonly #rooms: Rooms;
  readonly #people: People;
  readonly #pictures: Pictures;

  constructor(rooms: Rooms, people: People, pictures: Pictures) {
    this.#rooms = rooms;
    this.#people = people;
    this.#pictures = pictures;
  }

  /** @throws {ThreadGaveUpError} if it takes too long, or too much memory */
  async make(board: Board, choice: ExportChoice): Promise<Taken> {
    const { records, rounds } = await this.#rooms.use(board.id, async ({ doc }) => ({
      records: seen(doc, isOfDrawings(choice.format) && choice.hides === true),
      rounds: stateOf({ doc }).rounds,
    }));
    const maps = mapIds(records);
    const map = isOfBoard(choice.format) ? undefined : (choice.map ?? onlyOf(maps));
    if (map !== undefined && !maps.includes(map)) return { made: false, why: 'map-unknown' };
    const people = await this.#people.everyone(board.id);
    const job: ExportJob = {
      ...choice,
      map,
      drawings: choice.drawings ?? ALL_DRAWINGS,
      records,
      rounds: votedRounds(rounds),
      people: new Map(people.map(({ participant: { id, name, role } }) => [id, { name, role }])),
      attendance: await this.#people.attendance(board.id),
      exportedAt: new Date(),
      board: { id: board.id, title: board.title },
      pictures:
        choice.format === 'tldr' ? await picturesIn(this.#pictures, board.id, records) : new Map(),
    };
    const file = new URL('./exportWorker.ts', import.meta.url);
    // The far side is `makeExport`.
    const result = (await inThread(file, job, MAKING)) as ExportResult;
    if (!result.made) return result;
    const title = maps.length > 1 ? titleOf(records.find(({ id }) => id === map)) : '';
    return { ...result, of: result.title || title || board.title };
  }
}

/** Where nothing is said and there are several, it is not for us to choose. */
function onlyOf([only = '', ...others]: readonly string[]): string {
  return others.length === 0 ? only : '';
}

function titleOf(record: UnknownRecord | undefined): string {
  const evidence = asEvidence(record);
  const isMap = evidence?.typeName === 'shape' && evidence.type === 'evidence-map';
  return isMap ? evidence.props.title : '';
}

function seen(doc: Y.Doc, hides: boolean): UnknownRecord[] {
  const records = [...readRecords(doc).live.values()];
  if (!hides) return records;
  const hidden = new Set(hiddenNow(doc).hidden);
  return records.filter(({ id }) => !hidden.has(id));
}
