/** Why something of a board's history cannot be had or done. */
export type HistoryProblem =
  /** before the first moment that is known, or after the last */
  | 'moment-unknown'
  /** what was on the board then is lost, by a fault of the disk */
  | 'moment-damaged'
  | 'drawing-unknown'
  /** there is nothing to show, or it is too much to show */
  | 'replay-empty'
  | 'restore-unknown'
  | 'moments-full';

export class HistoryError extends Error {
  override name = 'HistoryError';
  readonly why: HistoryProblem;

  constructor(why: HistoryProblem) {
    super(`The board’s history cannot do this: ${why}.`);
    this.why = why;
  }
}
