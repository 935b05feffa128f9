import type { UnknownRecord } from '@gapboard/board';
import { mapIds } from '@gapboard/evidence';
import { readRecords } from '@gapboard/sync';
import type { Board } from '../../storage/Storage.ts';
import type { People } from '../../people.ts';
import type { Pictures } from '../../pictures/Pictures.ts';
import type { Rooms } from '../../rooms/Rooms.ts';
import { inThread } from '../../threads/inThread.ts';
import type { ExportJob, ExportResult } from './job.ts';
import { picturesIn } from './picturesIn.ts';

/** A report of the largest map takes about two seconds and 150 MB; the rest less. */
const MAKING = { timeoutMs: 120_000, memoryMb: 1_024 };

/** What is asked for of an export, and may be had by whoever asks. */
export type ExportChoice = Pick<
  ExportJob,
  'format' | 'map' | 'table' | 'names' | 'internal' | 'redact'
>;

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
  async make(board: Board, choice: ExportChoice): Promise<ExportResult> {
    const records = await this.#rooms.use(board.id, async ({ doc }) => [
      ...readRecords(doc).live.values(),
    ]);
    const { map = choice.format === 'tldr' ? undefined : onlyMap(records) } = choice;
    if (choice.format !== 'tldr' && !mapIds(records).includes(map ?? '')) {
      return { made: false, why: 'map-unknown' };
    }
    const people = await this.#people.everyone(board.id);
    const job: ExportJob = {
      ...choice,
      map,
      records,
      people: new Map(
        people.map(({ participant: { id, name, role }, joinedAt }) => [
          id,
          { name, role, joinedAt },
        ]),
      ),
      exportedAt: new Date(),
      board: { id: board.id, title: board.title },
      pictures:
        choice.format === 'tldr' ? await picturesIn(this.#pictures, board.id, records) : new Map(),
    };
    const file = new URL('./exportWorker.ts', import.meta.url);
    // The far side is `makeExport`.
    return (await inThread(file, job, MAKING)) as ExportResult;
  }
}

/** Where nothing is said and there are several, it is not for us to choose. */
function onlyMap(records: readonly UnknownRecord[]): string | undefined {
  const [only, ...others] = mapIds(records);
  return others.length === 0 ? only : undefined;
}
