import { KEEP_REASONS, KINDS } from '@gapboard/board/privacy';
import * as v from 'valibot';

/** What a note's author was asked about, because it may identify somebody, and why it stays. */
export const keptReasons = v.record(
  v.picklist(KINDS),
  v.picklist(KEEP_REASONS.map(({ id }) => id)),
);
