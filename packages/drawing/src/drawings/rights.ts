import { type Credit, creditIn, type Licence, type UnknownRecord } from '@gapboard/board';
import type { Drawing } from './drawings.ts';

/** What a file of a drawing says of it beside the picture. */
export interface About {
  title: string;
  /** what was drawn, for whoever cannot see it; empty: nobody has said */
  description: string;
  /** whom to name; empty: nobody has asked for it */
  credit: string;
  licence: Licence;
}

const ADDRESSES: Readonly<Record<Licence, string>> = {
  'CC BY 4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC BY-SA 4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'CC BY-NC 4.0': 'https://creativecommons.org/licenses/by-nc/4.0/',
  'CC0 1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  'All rights reserved': '',
};

/** Where a licence can be read; empty for none. */
export function addressOf(licence: Licence): string {
  return ADDRESSES[licence];
}

/** What stands for a drawing's rights in a line, as a file's metadata and a caption have it. */
export function rightsLine({ credit, licence }: Pick<About, 'credit' | 'licence'>): string {
  if (licence === 'CC0 1.0') return credit === '' ? 'CC0 1.0' : `${credit}, CC0 1.0`;
  const owner = credit === '' ? '' : `© ${credit}`;
  if (licence === 'All rights reserved') {
    return owner === '' ? licence : `${owner}. ${licence}`;
  }
  return owner === '' ? licence : `${owner}, ${licence}`;
}

/**
 * Whom to name beside what several people may have drawn, and what they let others do with it. Where
 * they have not all chosen the same licence, all rights are kept.
 *
 * @param userOf somebody's `user:` record, by their participant id
 */
export function creditOf(
  by: readonly string[],
  userOf: (participant: string) => UnknownRecord | undefined,
): Pick<About, 'credit' | 'licence'> {
  const said: Credit[] = by.map((one) => creditIn(userOf(one)));
  const names = [...new Set(said.flatMap(({ credit }) => credit ?? []))];
  const licences = new Set(said.map(({ licence }) => licence));
  const [licence] = licences;
  return {
    credit: names.join(', '),
    licence: licences.size === 1 && licence ? licence : 'All rights reserved',
  };
}

/**
 * What a file of a drawing says of it. A drawing that nobody has named is called so.
 *
 * @param userOf as {@link creditOf}
 * @param shown changes a name as it may be shown; its own words a drawing has already so
 */
export function aboutDrawing(
  { frame, by }: Drawing,
  userOf: (participant: string) => UnknownRecord | undefined,
  shown: (text: string) => string = (text) => text,
): About {
  const { credit, licence } = creditOf(by, userOf);
  return {
    title: frame?.name || 'Drawing',
    description: frame?.alt ?? '',
    credit: shown(credit),
    licence,
  };
}
