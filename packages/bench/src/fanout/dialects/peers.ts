import { decodeFrame } from '@gapboard/sync';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { AWARENESS_RENEWED_MS, type Dialect, type Seat } from './dialect.ts';
import { BARE, type Envelope, YjsPerson } from './yjs.ts';

/** The y-websocket protocol as it is. */
export const yWebsocket: Dialect = {
  renewEveryMs: AWARENESS_RENEWED_MS,
  path: (seat) => `/${seat.board}`,
  newPerson: (seat, send) => new YjsPerson(seat, send, BARE),
};

/** Hocuspocus puts the document's name before each frame, and wants a token before all else. */
const HOCUSPOCUS_AUTH = 2;
const HOCUSPOCUS_TOKEN = 0;

export const HOCUSPOCUS_HELLO = encoding.encode((encoder) => {
  encoding.writeVarUint(encoder, HOCUSPOCUS_AUTH);
  encoding.writeVarUint(encoder, HOCUSPOCUS_TOKEN);
  encoding.writeVarString(encoder, 'anybody');
});

class HocuspocusPerson extends YjsPerson {
  override opened(): void {
    this.send(HOCUSPOCUS_HELLO);
    super.opened();
  }
}

export function hocuspocusEnvelope(name: string): Envelope {
  const prefix = encoding.encode((encoder) => encoding.writeVarString(encoder, name));
  return {
    wrap: (frame) => Buffer.concat([prefix, frame]),
    unwrap: (message) => [decodeFrame(message.subarray(prefix.length))],
  };
}

export const hocuspocus: Dialect = {
  renewEveryMs: AWARENESS_RENEWED_MS,
  path: () => '/',
  newPerson: (seat: Seat, send) => new HocuspocusPerson(seat, send, hocuspocusEnvelope(seat.board)),
};

class FloorPerson extends YjsPerson {
  /** The floor knows no board to wait for. */
  override opened(): void {
    this.isIn = true;
    this.announce();
  }
}

/** Many frames in one message, each after its length. */
const JOINED: Envelope = {
  wrap: (frame) => frame,
  unwrap(message) {
    const decoder = decoding.createDecoder(new Uint8Array(message));
    const frames = [];
    while (decoding.hasContent(decoder)) {
      frames.push(decodeFrame(decoding.readVarUint8Array(decoder)));
    }
    return frames;
  },
};

export const floor: Dialect = {
  renewEveryMs: AWARENESS_RENEWED_MS,
  path: () => '/',
  newPerson: (seat, send) => new FloorPerson(seat, send, JOINED),
};
