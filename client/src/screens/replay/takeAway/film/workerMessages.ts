import type { EncodeOrder } from './encodeFilm.ts';
import type { WhyNot } from './whyNot.ts';

export type ToWorker = { kind: 'make'; order: EncodeOrder } | { kind: 'cancel' };

export type FromWorker =
  | { kind: 'progress'; done: number; of: number }
  /** without a film where it went into a file */
  | { kind: 'done'; film: Blob | undefined }
  | { kind: 'failed'; why: WhyNot };
