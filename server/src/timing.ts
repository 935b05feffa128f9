/** How long things may take. Tests shorten some; nobody else has a reason to. */
export interface Timing {
  /** a room stays loaded this long after the last person left: a reload or a walk out of wifi is not a goodbye */
  graceMs: number;
  /** how often a board that has changed is kept as an automatic snapshot */
  snapshotEveryMs: number;
  /** how often a silent line is asked whether it is alive */
  pingEveryMs: number;
  /** a line silent this long is dead */
  silenceMs: number;
  /** a line that takes nothing of what waits for it for this long is closed: its browser does better with a new one */
  stuckMs: number;
  /** a request whose headers take longer, and a live connection that does not ask for its board by then, is closed */
  handshakeMs: number;
  /** a message that comes in parts is given up when the next part takes longer */
  nextPartMs: number;
  /** a board that cannot be stored within this is left, so that the server ends; who made the changes still has them */
  stopAtMostMs: number;
  /** first wait before a failed write is tried again; doubled up to `retryAtMostMs` */
  retryFirstMs: number;
  retryAtMostMs: number;
  /** at least this long between two checkpoints of one board: writing its whole state is not free */
  checkpointAtMostEveryMs: number;
  /** what somebody has changed so lately they are not done with: it is not brought back under their hands */
  busyMs: number;
  /** what could not be erased, as on a full disk, is tried again after this */
  erasureRetryMs: number;
  /** how often what is older than it may be kept is let go of */
  thinEveryMs: number;
}

export const USUAL_TIMING: Timing = {
  graceMs: 30_000,
  snapshotEveryMs: 10 * 60_000,
  pingEveryMs: 15_000,
  silenceMs: 45_000,
  stuckMs: 60_000,
  handshakeMs: 15_000,
  nextPartMs: 60_000,
  stopAtMostMs: 8_000,
  retryFirstMs: 1_000,
  retryAtMostMs: 10_000,
  checkpointAtMostEveryMs: 15_000,
  busyMs: 10_000,
  erasureRetryMs: 30_000,
  thinEveryMs: 24 * 60 * 60_000,
};
