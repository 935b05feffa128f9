import type { Frame } from '@gapboard/sync';
import { gapboardEnvelope } from '../fanout/dialects/gapboard.ts';
import { HOCUSPOCUS_HELLO, hocuspocusEnvelope } from '../fanout/dialects/peers.ts';
import type { Envelope } from '../fanout/dialects/yjs.ts';

/** How one writes to a server, and how it says that it has what was written. */
export interface Speaker {
  path: (board: string) => string;
  envelope: (board: string) => Envelope;
  /** what is said before all else */
  hello: Uint8Array | undefined;
  /** how many of somebody's messages the server has, by what it says now and what was known before */
  acknowledged: (frame: Frame, before: number) => number;
}

/** Saved: on disk, and judged. */
export const gapboardSpeaker: Speaker = {
  path: (board) => `/sync/${board}?client=gapboard&packed&parts&epoch=`,
  envelope: gapboardEnvelope,
  hello: undefined,
  acknowledged: (frame, before) => (frame.type === 'saved' ? frame.count : before),
};

const SYNC_STATUS = 8;

/** Applied to the document in memory; it stores seconds later, where it stores. */
export const hocuspocusSpeaker: Speaker = {
  path: () => '/',
  envelope: hocuspocusEnvelope,
  hello: HOCUSPOCUS_HELLO,
  acknowledged: (frame, before) =>
    frame.type === 'unknown' && frame.code === SYNC_STATUS ? before + 1 : before,
};
