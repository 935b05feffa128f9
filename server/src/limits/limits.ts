import type { Rate } from './TokenBuckets.ts';

/** How much of what one visitor may do. The operator can set some; tests change others. */
export interface Limits {
  /** what one live connection sends: our client's ink and pointers are below a third of it; many at once for one who comes back */
  messages: Rate;
  /** wrong codes from one address: a hall behind one address mistypes a few dozen in its first minute */
  wrongCodes: Rate;
  /** wrong codes from everywhere: of 7.5 million, someone with many addresses tries 3 a second */
  wrongCodesInAll: Rate;
  /** boards made from one address */
  boardsPerHour: number;
  /** pictures one person adds: a folder of them at once is fine */
  pictures: Rate;
  /** notes one person adds without a canvas: nobody types faster */
  notes: Rate;
  /** times one person brings in files, looks at what would come of it among them */
  imports: Rate;
  /** files one person takes away */
  exports: Rate;
  /** times one person has something erased: each writes the whole database anew */
  erasures: Rate;
  /** signs one person puts up */
  reactions: Rate;
  /** live connections: windows one person has open on a board, people on a board, and all */
  socketsOfPerson: number;
  socketsOnBoard: number;
  sockets: number;
}

export const USUAL_LIMITS: Limits = {
  messages: { atOnce: 600, everyMs: 5 },
  wrongCodes: { atOnce: 60, everyMs: 2_000 },
  wrongCodesInAll: { atOnce: 600, everyMs: 300 },
  boardsPerHour: 60,
  pictures: { atOnce: 100, everyMs: 2_000 },
  notes: { atOnce: 60, everyMs: 1_000 },
  imports: { atOnce: 30, everyMs: 5_000 },
  exports: { atOnce: 30, everyMs: 5_000 },
  erasures: { atOnce: 10, everyMs: 10_000 },
  reactions: { atOnce: 10, everyMs: 2_000 },
  socketsOfPerson: 12,
  socketsOnBoard: 2_000,
  sockets: 10_000,
};
