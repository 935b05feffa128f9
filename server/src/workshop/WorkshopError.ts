/** Why something in a workshop cannot be done now; each is a problem type of the HTTP answers. */
export type WorkshopReason =
  | 'stage-unknown'
  | 'stage-changed'
  | 'stage-running'
  | 'stage-fixed'
  | 'agenda-full'
  | 'timer-off'
  | 'private-unknown'
  | 'private-open'
  | 'private-full'
  | 'round-unknown'
  | 'round-open'
  | 'round-closed'
  | 'round-empty'
  | 'ballot-refused'
  | 'no-ballot'
  | 'workshop-closed'
  | 'map-unknown'
  | 'note-empty'
  | 'identifying'
  | 'refused'
  | 'cell-unknown';

/** A command that was not carried out: nothing has changed. */
export class WorkshopError extends Error {
  override name = 'WorkshopError';
  readonly why: WorkshopReason;
  /** in words for the person, where there is more to say than the reason says by itself */
  readonly detail: string | undefined;

  constructor(why: WorkshopReason, detail?: string) {
    super(why);
    this.why = why;
    this.detail = detail;
  }
}
