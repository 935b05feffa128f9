/**
 * The tags of RIS that a study is read from, after EPPI-Reviewer's import filters "RIS" and "RIS
 * extended"; where a fact has several tags, the first that is filled in counts.
 */
export const TITLE_TAGS = ['TI', 'T1', 'CT'];
/** What a book has for a title when it has no other, and at last a short title. */
export const SPARE_TITLE_TAGS = ['BT', 'ST'];
export const CONTAINER_TAGS = ['JF', 'JO', 'T2', 'BT', 'JA', 'T3'];
export const AUTHOR_TAGS = ['AU', 'A1'];
/** Editors stand for the authors of a work that has none. */
export const EDITOR_TAGS = ['ED', 'A2'];
export const YEAR_TAGS = ['PY', 'Y1', 'YR', 'DA'];
export const VOLUME_TAGS = ['VL', 'VO'];
export const ISSUE_TAGS = ['IS', 'CP'];
export const START_PAGE_TAGS = ['SP'];
export const END_PAGE_TAGS = ['EP'];
export const DOI_TAGS = ['DO', 'DI'];
export const LINK_TAGS = ['UR', 'L2', 'L1', 'LK'];
export const ISSN_TAGS = ['SN'];
export const PLACE_TAGS = ['CY', 'PP'];
export const PUBLISHER_TAGS = ['PB'];
export const ABSTRACT_TAGS = ['AB', 'N2'];
export const NOTE_TAGS = ['N1', 'U5', 'U4'];
export const KEYWORD_TAGS = ['KW', 'K1'];
export const KEY_TAGS = ['ID', 'U1'];

const READ_TAGS: ReadonlySet<string> = new Set(
  [
    ['TY', 'ER'],
    TITLE_TAGS,
    SPARE_TITLE_TAGS,
    CONTAINER_TAGS,
    AUTHOR_TAGS,
    EDITOR_TAGS,
    YEAR_TAGS,
    VOLUME_TAGS,
    ISSUE_TAGS,
    START_PAGE_TAGS,
    END_PAGE_TAGS,
    DOI_TAGS,
    LINK_TAGS,
    ISSN_TAGS,
    PLACE_TAGS,
    PUBLISHER_TAGS,
    ABSTRACT_TAGS,
    NOTE_TAGS,
    KEYWORD_TAGS,
    KEY_TAGS,
  ].flat(),
);

/** Tags that reference managers write and a map has no place for. */
const OTHER_TAGS: Record<string, string> = {
  A3: 'further authors',
  A4: 'further authors',
  AD: "authors' addresses",
  AN: 'accession number',
  AV: 'where it is kept',
  C1: 'custom field',
  CA: 'caption',
  CN: 'call number',
  DB: 'database',
  DP: 'database provider',
  ET: 'edition',
  L3: 'related records',
  L4: 'pictures',
  LA: 'language',
  LB: 'label',
  M1: 'number',
  M2: 'other',
  M3: 'type of work',
  NV: 'number of volumes',
  OP: 'original publication',
  RI: 'reviewed item',
  RN: 'research notes',
  RP: 'reprint status',
  SE: 'section',
  TA: 'translated author',
  TT: 'translated title',
  U2: 'custom field',
  U3: 'custom field',
  Y2: 'date it was looked up',
};

export function isReadTag(tag: string): boolean {
  return READ_TAGS.has(tag);
}

export function isKnownTag(tag: string): boolean {
  return isReadTag(tag) || Object.hasOwn(OTHER_TAGS, tag);
}

/** What a tag that is not read holds, in words; or nothing known. */
export function tagMeaning(tag: string): string | null {
  return Object.hasOwn(OTHER_TAGS, tag) ? (OTHER_TAGS[tag] ?? null) : null;
}
