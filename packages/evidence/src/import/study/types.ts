import { STUDY_TYPE_LABELS } from '../../studyLabels.ts';
import { STUDY_TYPES, type StudyType } from '../../vocabulary.ts';
import { plainKey } from './text.ts';

/** What other RIS types come to among ours; those that are not named here are `GEN`. */
const RIS_TYPES: Record<string, StudyType> = {
  EJOUR: 'JOUR',
  JFULL: 'JOUR',
  ABST: 'JOUR',
  INPR: 'JOUR',
  GOVDOC: 'RPRT',
  STAND: 'RPRT',
  EBOOK: 'BOOK',
  EDBOOK: 'BOOK',
  ECHAP: 'CHAP',
  DISS: 'THES',
  CPAPER: 'CONF',
  BLOG: 'ELEC',
  WEB: 'ELEC',
  ICOMM: 'ELEC',
  NEWS: 'MGZN',
  VIDEO: 'ADVS',
  MPCT: 'ADVS',
  SOUND: 'ADVS',
  MULTI: 'ADVS',
  SLIDE: 'ADVS',
};

/** Names that EPPI-Reviewer, Zotero and people give to types, in {@link plainKey} form. */
const NAMES: Record<string, StudyType> = {
  'journal article': 'JOUR',
  journalarticle: 'JOUR',
  article: 'JOUR',
  journal: 'JOUR',
  'research article': 'JOUR',
  report: 'RPRT',
  'research report': 'RPRT',
  'working paper': 'RPRT',
  'policy paper': 'RPRT',
  book: 'BOOK',
  'book whole': 'BOOK',
  'book chapter': 'CHAP',
  booksection: 'CHAP',
  'book section': 'CHAP',
  chapter: 'CHAP',
  dissertation: 'THES',
  thesis: 'THES',
  'phd thesis': 'THES',
  'conference proceedings': 'CONF',
  'conference paper': 'CONF',
  conferencepaper: 'CONF',
  'document from internet site': 'ELEC',
  'web site': 'ELEC',
  website: 'ELEC',
  'web page': 'ELEC',
  webpage: 'ELEC',
  'blog post': 'ELEC',
  blogpost: 'ELEC',
  'article in a periodical': 'MGZN',
  'magazine article': 'MGZN',
  magazinearticle: 'MGZN',
  newspaperarticle: 'MGZN',
  'dvd video media': 'ADVS',
  film: 'ADVS',
  videorecording: 'ADVS',
  interview: 'GEN',
  generic: 'GEN',
  'research project': 'GEN',
  other: 'GEN',
  ...Object.fromEntries(STUDY_TYPES.map((type) => [plainKey(STUDY_TYPE_LABELS[type]), type])),
};

/** Our type for what a file calls one: a RIS type or a name; `null` where neither is known. */
export function studyTypeOf(text: string): StudyType | null {
  const code = text.trim().toUpperCase();
  const own = STUDY_TYPES.find((type) => type === code);
  if (own !== undefined) return own;
  const name = plainKey(text);
  if (Object.hasOwn(RIS_TYPES, code)) return RIS_TYPES[code] ?? null;
  return Object.hasOwn(NAMES, name) ? (NAMES[name] ?? null) : null;
}
