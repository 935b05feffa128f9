import { inflateSync } from 'node:zlib';
import { decodeFrame, encodePointer, type Frame } from '@gapboard/sync';
import { AWARENESS_RENEWED_MS, type Dialect, type Mark, type Seat, wander } from './dialect.ts';
import { type Envelope, YjsPerson } from './yjs.ts';

/** How often the room takes pointers, as it last said: one room, so one figure for all. */
const room = { everyMs: 33 };
/** Timers are this much early or late. */
const TIMER_SLACK_MS = 4;

class GapboardPerson extends YjsPerson {
  #pointedAt = 0;

  /** As the client does: no more often than the room takes. */
  override point(): boolean {
    const now = performance.now();
    if (now - this.#pointedAt < room.everyMs - TIMER_SLACK_MS) return false;
    this.#pointedAt = now;
    this.steps++;
    this.send(encodePointer(wander(this.seat, this.steps)));
    return true;
  }

  protected override take(frame: Frame): Mark[] {
    if (frame.type === 'pointers') {
      room.everyMs = frame.everyMs;
      this.pointersSeen += frame.pointers.length;
    }
    // Its states carry no pointers.
    if (frame.type === 'awareness') return [];
    return super.take(frame);
  }

  /** The cursor travels by itself. */
  protected override cursor(): object {
    return {};
  }
}

/** Frames as they are, some packed and some in parts. */
export function gapboardEnvelope(): Envelope {
  let parts: Uint8Array[] = [];
  const unwrap = (message: Uint8Array): Frame[] => {
    const frame = decodeFrame(message);
    if (frame.type === 'packed') return unwrap(inflateSync(frame.zlib));
    if (frame.type !== 'part') return [frame];
    parts.push(frame.bytes);
    if (frame.left > 0) return [];
    const whole = Buffer.concat(parts);
    parts = [];
    return unwrap(whole);
  };
  return { wrap: (frame) => frame, unwrap };
}

/** Our own client's protocol: pointers by message 101, awareness only for what changes slowly. */
export const gapboard: Dialect = {
  renewEveryMs: AWARENESS_RENEWED_MS,
  path: (seat: Seat) => `/sync/${seat.board}?client=gapboard&packed&parts&epoch=`,
  newPerson: (seat, send) => new GapboardPerson(seat, send, gapboardEnvelope()),
};
