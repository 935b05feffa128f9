/** Studies as a list of references: numbered from A to Z, cited by number, after the Vancouver style. */
import type { EvidenceMap, Study } from '@gapboard/evidence';

export interface References {
  list: readonly Study[];
  /** a study's number by its id */
  numbers: ReadonlyMap<string, number>;
}

/** As Vancouver has it: beyond so many authors, "et al." */
const AUTHORS_NAMED = 6;

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

export function referencesOf({ studies }: EvidenceMap): References {
  const keyOf = ({ authors, year, title }: Study) => `${authors[0] ?? title} ${year} ${title}`;
  const list = [...studies.values()]
    .map((study) => ({ study, key: keyOf(study) }))
    .toSorted((a, b) => collator.compare(a.key, b.key) || (a.study.id < b.study.id ? -1 : 1))
    .map(({ study }) => study);
  return { list, numbers: new Map(list.map(({ id }, n) => [id, n + 1])) };
}

/** "[1–3, 7]"; empty where there are none. */
export function citationOf(studies: readonly string[], { numbers }: References): string {
  const cited = [...new Set(studies.flatMap((id) => numbers.get(id) ?? []))].toSorted(
    (a, b) => a - b,
  );
  if (cited.length === 0) return '';
  const runs: [first: number, last: number][] = [];
  for (const number of cited) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  const parts = runs.flatMap(([first, last]) =>
    last - first >= 2
      ? [`${first}–${last}`]
      : first === last
        ? [`${first}`]
        : [`${first}`, `${last}`],
  );
  return `[${parts.join(', ')}]`;
}

export interface Reference {
  /** what comes before the title and the title itself, each with its full stop */
  authors: string;
  title: string;
  /** where it appeared, and when */
  rest: string;
  /** where it is found, as it is shown, and where that leads; an address can be one that leads nowhere */
  link: { shown: string; url: string | undefined } | undefined;
}

export function referenceOf(study: Study): Reference {
  const { authors, title, container, publisher, place, doi, url } = study;
  const names = authors.map(authorName).filter((name) => name !== '');
  const named = names.length > AUTHORS_NAMED ? [...names.slice(0, AUTHORS_NAMED), 'et al'] : names;
  const published = [place, publisher].filter((part) => part !== '').join(': ');
  return {
    authors: sentence(named.join(', ')),
    title: sentence(title),
    rest: [sentence(container), sentence(published), sentence(issueOf(study))]
      .filter((part) => part !== '')
      .join(' '),
    link: linkOf(doi, url),
  };
}

/** A DOI before an address, which more often leads nowhere after some years. */
function linkOf(doi: string, url: string): Reference['link'] {
  if (doi !== '') {
    const path = doi.split('/').map(encodeURIComponent).join('/');
    return { shown: `https://doi.org/${doi}`, url: `https://doi.org/${path}` };
  }
  if (url === '') return undefined;
  const target = URL.canParse(url) ? new URL(url) : undefined;
  const leads = target?.protocol === 'https:' || target?.protocol === 'http:';
  return { shown: url, url: leads ? target.href : undefined };
}

/** "2014;12(3):101–9" */
function issueOf({ year, volume, issue, pages }: Study): string {
  const number = `${volume}${issue === '' ? '' : `(${issue})`}`;
  const after = [number === '' ? '' : `;${number}`, pages === '' ? '' : `:${pages}`].join('');
  return `${year}${after}`.replace(/^[;:]/, '');
}

/** "Family, Given Names" as "Family GN"; a name without a comma as it is, since it may be a body's. */
function authorName(author: string): string {
  const comma = author.indexOf(',');
  if (comma === -1) return author.trim();
  const family = author.slice(0, comma).trim();
  const given = author.slice(comma + 1).trim();
  const initials = given
    .split(/[\s.-]+/)
    .map((name) => [...name][0] ?? '')
    .join('')
    .toLocaleUpperCase('en');
  return `${family} ${initials}`.trim();
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.?!…]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
