import type { Finding, Kind } from './kinds.ts';

/** What each kind is called, to follow "This looks like". */
const NAMES: Record<Kind, string> = {
  'nhs-number': 'an NHS number',
  'ni-number': 'a National Insurance number',
  upn: 'a pupil’s number (UPN)',
  'date-of-birth': 'a date of birth',
  phone: 'a phone number',
  email: 'an e-mail address',
  postcode: 'a postcode',
  'postcode-area': 'part of a postcode',
  'case-mark': 'a case reference',
  'court-number': 'a court case number',
  'named-child': 'the name of a child or a relative',
};

/** What each kind is called. */
export function nameOfKind(kind: Kind): string {
  return NAMES[kind];
}

/** What says the same and points to nobody, where there is such a thing. */
const INSTEAD: Partial<Record<Kind, string>> = {
  'date-of-birth': 'An age is enough.',
  postcode: 'The name of the area is enough.',
  'case-mark': 'Say what happened without it.',
  'named-child': 'Say “a child” or “a parent”.',
};

/** What takes the place of something removed. Never what was there, nor how long it was. */
const REMOVED: Record<Kind, string> = {
  'nhs-number': '[NHS number removed]',
  'ni-number': '[National Insurance number removed]',
  upn: '[pupil number removed]',
  'date-of-birth': '[date removed]',
  phone: '[phone number removed]',
  email: '[e-mail address removed]',
  postcode: '[postcode removed]',
  'postcode-area': '[postcode area removed]',
  'case-mark': '[case reference removed]',
  'court-number': '[court case number removed]',
  'named-child': '[name removed]',
};

export function removedMark(kind: Kind): string {
  return REMOVED[kind];
}

/** Finds every such mark in a text. */
export const removedMarks = new RegExp(
  Object.values(REMOVED)
    .map((mark) => mark.replace(/[[\]]/g, '\\$&'))
    .join('|'),
  'g',
);

export interface PrivacyWords {
  /** the line under the text */
  line: string;
  /** what a screen reader says of it, when it appears: the state first, since the line cannot be glanced at */
  spoken: string;
}

/** What to tell the person who wrote it: what it looks like, what became of it, what to do. Their words are never quoted. */
export function privacyWords({ kind, level }: Pick<Finding, 'kind' | 'level'>): PrivacyWords {
  const looks = `This looks like ${NAMES[kind]}.`;
  const instead = INSTEAD[kind] === undefined ? '' : ` ${INSTEAD[kind]}`;
  switch (level) {
    case 'block':
      return {
        line: `${looks} It was not sent; take it out to go on.${instead}`,
        spoken: `Not sent. ${looks} Take it out to go on.${instead}`,
      };
    case 'warn':
      return {
        line: `${looks} Is it needed?${instead} Leave it out, or keep it.`,
        spoken: `Please check. ${looks} Is it needed?${instead} Leave it out, or choose why to keep it.`,
      };
    case 'note': {
      const maybe = `This may be ${NAMES[kind]}. Check that nobody can be found by it.`;
      return { line: maybe, spoken: maybe };
    }
  }
}

/** The same for a title, a name or a file's name, which is refused as a whole. */
export function refusedNameWords(kind: Kind): string {
  return `This looks like it holds ${NAMES[kind]}, which must not be on a board. Please take it out.`;
}
