import type { BoardId } from '../../ids.ts';
import { type Log, reason } from '../../log.ts';
import type { Room } from '../../rooms/Room.ts';
import type { Lease } from '../../rooms/Rooms.ts';
import type { Live } from '../Live.ts';
import type { Here } from '../people/Here.ts';
import type { PhoneLine } from './PhoneLine.ts';
import { boardViews, type BoardViews } from './views.ts';

/** How often (ms) a line says that it is alive; others take somebody of whom nothing comes in half a minute for gone. */
const BEAT_MS = 15_000;
/** How long changes are gathered before phones are told, in ms. */
const GATHER_MS = 300;
/** Working out what phones are shown may take this part of the time: a crowded board is shown less often. */
const WORK_SHARE = 0.05;

export interface PhoneBoardOptions {
  board: BoardId;
  lease: Lease;
  here: Here;
  live: Live;
  log: Log;
}

/** The phones on one board: what they are shown is worked out once for all of them. */
export class PhoneBoard {
  readonly #options: PhoneBoardOptions;
  readonly #room: Room;
  readonly #lines = new Set<PhoneLine>();
  readonly #beat: NodeJS.Timeout;
  #views: BoardViews;
  #due: NodeJS.Timeout | undefined;
  #gatherMs = GATHER_MS;

  constructor(options: PhoneBoardOptions) {
    this.#options = options;
    this.#room = options.lease.room;
    this.#views = boardViews(this.#room.doc);
    this.#room.doc.on('update', this.#onUpdate);
    this.#beat = setInterval(() => this.#sayNow(), BEAT_MS);
  }

  get isEmpty(): boolean {
    return this.#lines.size === 0;
  }

  get lines(): Iterable<PhoneLine> {
    return this.#lines;
  }

  /** Tells a phone what there is, and from then on what changes; answers what to call when it has gone. */
  enter(line: PhoneLine, joinedAt: number): () => void {
    const { board, here, live } = this.#options;
    const { participant } = line;
    this.#lines.add(line);
    this.#room.seat(participant, joinedAt);
    line.tell('now', Date.now());
    line.tell('me', participant);
    this.#tell(line, this.#views);
    const endings = [
      this.#room.showHere(participant),
      here.enter(board, {
        person: participant.id,
        role: participant.role,
        device: 'phone',
        // It comes back, and hears that there is no such board.
        end: (why) => line.end(why === 'deleted' ? 'changed' : why),
      }),
      live.listen(board, {
        person: participant.id,
        hear: (said) => {
          if ('pulse' in said) line.tell('pulse', said.pulse);
          else line.tell('own', said.own);
        },
      }),
    ];
    return () => {
      this.#lines.delete(line);
      for (const end of endings) end();
    };
  }

  /** Lets go of the board. */
  close(): void {
    clearInterval(this.#beat);
    clearTimeout(this.#due);
    this.#room.doc.off('update', this.#onUpdate);
    this.#options.lease.release();
  }

  readonly #onUpdate = (): void => {
    this.#due ??= setTimeout(() => {
      this.#look().catch((error: unknown) => {
        const { board, log } = this.#options;
        log.warn('phones could not be told what is new', { board, why: reason(error) });
      });
    }, this.#gatherMs);
  };

  async #look(): Promise<void> {
    this.#due = undefined;
    // Nobody is shown what a crash could still take back; where the disk fails, the board goes on too.
    await this.#room.stored().catch(() => undefined);
    const began = performance.now();
    this.#views = boardViews(this.#room.doc);
    for (const line of this.#lines) this.#tell(line, this.#views);
    this.#gatherMs = Math.max(GATHER_MS, (performance.now() - began) / WORK_SHARE);
  }

  #tell(line: PhoneLine, views: BoardViews): void {
    for (const event of ['workshop', 'maps', 'round'] as const) {
      line.tellText(event, written(views, event));
    }
    line.tell('notes', views.notesBy.get(line.participant.id) ?? []);
  }

  #sayNow(): void {
    for (const line of this.#lines) line.tell('now', Date.now());
    this.#room.renewHere();
  }
}

const texts = new WeakMap<BoardViews, Map<string, string>>();

/** A view as it is sent, written out once however many phones there are. */
function written(views: BoardViews, event: 'workshop' | 'maps' | 'round'): string {
  const known = texts.get(views) ?? new Map<string, string>();
  texts.set(views, known);
  const text = known.get(event) ?? JSON.stringify(views[event]);
  known.set(event, text);
  return text;
}
