import type { Moment, RestoreWhat } from '@gapboard/history';

/** What somebody wants to have back, of which moment. */
export interface BringTarget {
  what: RestoreWhat;
  /** as one calls it */
  label: string;
  moment: Moment;
}
