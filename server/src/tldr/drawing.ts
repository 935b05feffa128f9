import type { UnknownRecord } from '@gapboard/board';

/** A drawing as it came in a file, with the ids it had there. */
export interface Drawing {
  pages: UnknownRecord[];
  shapes: UnknownRecord[];
  bindings: UnknownRecord[];
  /** what pictures and links shapes show; of a picture the bytes come apart */
  assets: UnknownRecord[];
  pictures: Picture[];
  leftOut: Record<LeftOut, number>;
}

export interface Picture {
  asset: string;
  bytes: Uint8Array;
}

/** Why something of a file is not taken. */
export const LEFT_OUT = ['unknown', 'evidence', 'embedded', 'elsewhere', 'refused'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** A file of which nothing is taken; its message is for the person who chose it. */
export class UnreadableDrawingError extends Error {
  override name = 'UnreadableDrawingError';
}
