import type { UnknownRecord } from '@tldraw/store';
import { part } from '../permissions/changes.ts';

/** Under what a scribe lets others use their drawings, as a file says it. */
export const LICENCES = [
  'CC BY 4.0',
  'CC BY-SA 4.0',
  'CC BY-NC 4.0',
  'CC0 1.0',
  'All rights reserved',
] as const;
export type Licence = (typeof LICENCES)[number];

/**
 * Whom to name beside drawings, and how they may be used. Whoever draws says so once, in the `meta`
 * of their own `user:<participant id>` record, which nobody else can change.
 */
export interface Credit {
  /** `undefined`: they have not said how they want to be named */
  credit: string | undefined;
  /** `undefined`: they have not chosen one, and so keep all rights */
  licence: Licence | undefined;
}

export function isLicence(value: unknown): value is Licence {
  return LICENCES.some((licence) => licence === value);
}

/** What somebody's user record says; what makes no sense is as if it was not said. */
export function creditIn(user: UnknownRecord | undefined): Credit {
  const { credit, licence } = user ? part(user, 'meta') : {};
  const said = typeof credit === 'string' ? credit.trim() : '';
  return {
    credit: said === '' ? undefined : said,
    licence: isLicence(licence) ? licence : undefined,
  };
}
