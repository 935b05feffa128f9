import type { StoredStretch } from '../../storage/Storage.ts';

/** What a board's log has, in order, for a memory to be made of. */
export type LogItem =
  | { kind: 'entry'; seq: number; at: number; by: string; update: Uint8Array }
  /** the next entry begins another document */
  | { kind: 'epoch'; seq: number }
  /** the same, and that entry is lost; `crc`: what it added up to, where that is known */
  | { kind: 'lost-epoch'; seq: number; id: string; crc: number | undefined }
  /** a checkpoint made after that entry, or one that is lost, which holds what has been lost of those before it */
  | { kind: 'checkpoint'; seq: number; stateV2: Uint8Array };

/** Where making a memory begins, or goes on after a while. */
export interface RecordFrom {
  /** the newest stretches from the last keyframe on; none: there is no memory yet */
  stretches: StoredStretch[];
  /** the document after the last entry of those: its state V2 at some entry, and the updates since */
  stateV2: Uint8Array | undefined;
  updates: Uint8Array[];
}

export interface RecordTask {
  board: string;
  /** number of the last entry that is in the memory */
  after: number;
  /** left out: as this thread still knows */
  from?: RecordFrom;
  items: LogItem[];
  /** number of the last entry of this portion, damaged or not */
  to: number;
}

export type Recorded =
  | {
      /** what is new, or has grown, to be kept in place of what began with the same entry */
      stretches: StoredStretch[];
      /** numbers of entries that are no updates */
      unreadable: number[];
    }
  /** it has to be said where to begin */
  | 'forgotten';
