import type { EvidenceMap, Heading, Study } from '../../model/map.ts';
import { keyOf } from '../../records.ts';
import type { StudyType } from '../../vocabulary.ts';
import { type ExportOptions, roleOf } from '../options.ts';
import { published } from '../published.ts';
import { type RisPlace, risPlaces } from '../ris.ts';
import { dayOf, titleOf, WHAT_IT_IS } from '../words.ts';
import { eppiAuthors } from './authors.ts';
import { type EppiAttribute, type EppiCodes, eppiCodes, UNSAID } from './codes.ts';

/**
 * A map's studies as EPPI-Reviewer JSON, for EPPI-Mapper: themes, outcomes, and what a study is, as
 * codes of one set. Every text is there and none is null, since its importer refuses a whole file
 * over one that is missing. What does not fit is said by {@link ./losses.ts}.
 */
export function eppiJson(map: EvidenceMap, options: ExportOptions): string {
  return `${JSON.stringify(eppiFile(map, options), null, 1)}\n`;
}

export interface EppiFile {
  CodeSets: {
    SetName: string;
    ReviewSetId: number;
    SetId: number;
    SetType: { SetTypeName: string; SetTypeId: number; SetTypeDescription: string };
    SetDescription: string;
    OldestKnownId: number;
    OriginalSetId: number;
    Attributes: { AttributesList: EppiAttribute[] };
  }[];
  References: EppiReference[];
}

export interface EppiCode {
  AttributeId: number;
  AdditionalText: string;
  ArmId: number;
  ArmTitle: string;
  ItemAttributeFullTextDetails: never[];
}

type EppiReference = ReturnType<typeof referenceOf>;

export function eppiFile(map: EvidenceMap, options: ExportOptions): EppiFile {
  const shown = published(map, options);
  const cited = citingRoles(shown, options);
  const roles = [...new Set([...cited.values()].flatMap((some) => [...some]))].toSorted();
  const codes = eppiCodes(shown, roles);
  const places = risPlaces(shown);
  const above = new Map(
    [...shown.themes.leaves, ...shown.outcomes.leaves].map((leaf) => [leaf.node, leaf]),
  );
  return {
    CodeSets: [
      {
        SetName: 'Practitioner evidence map',
        ReviewSetId: 1,
        SetId: 1,
        SetType: { SetTypeName: 'Standard', SetTypeId: 3, SetTypeDescription: '' },
        SetDescription: [
          `${titleOf(shown, options)}. ${WHAT_IT_IS}.`,
          shown.question,
          `Exported on ${dayOf(options.exportedAt)}.`,
        ]
          .filter((text) => text !== '')
          .join(' '),
        OldestKnownId: 0,
        OriginalSetId: 0,
        Attributes: { AttributesList: codes.attributes },
      },
    ],
    References: [...shown.studies.values()].map((study, at) => {
      const own = places.get(study.id) ?? [];
      const coded = codesOf(study, own, { above, cited: cited.get(study.id) ?? new Set(), codes });
      return referenceOf(study, { at, coded, day: dateOf(options.exportedAt) });
    }),
  };
}

/** Per study, the roles of those whose notes rest on it. */
function citingRoles(map: EvidenceMap, options: ExportOptions): Map<string, Set<string>> {
  const roles = new Map<string, Set<string>>();
  for (const note of map.notes.values()) {
    const role = roleOf(note.by, note.as, options);
    if (role === '') continue;
    for (const id of note.studies) roles.set(id, (roles.get(id) ?? new Set()).add(role));
  }
  return roles;
}

/**
 * Each code once: EPPI-Mapper counts entries, and takes two of one row for a row and a column. Groups
 * are coded with what lies in them, as its users do.
 */
function codesOf(
  study: Study,
  places: readonly RisPlace[],
  {
    above,
    cited,
    codes,
  }: { above: ReadonlyMap<string, Heading>; cited: ReadonlySet<string>; codes: EppiCodes },
): EppiCode[] {
  const headings = places.flatMap(({ outcome, theme }) =>
    [theme, outcome].flatMap((node) => {
      const leaf = above.get(node);
      return leaf ? [...leaf.ancestors, leaf.id] : [];
    }),
  );
  const ids = new Set([
    ...headings.map((id) => codes.heading(id)),
    codes.choice('strength', study.strength ?? UNSAID),
    codes.choice('confidence', study.confidence),
    codes.choice('source', study.sourceKind),
    codes.choice('status', study.status),
    ...[...cited].map((role) => codes.choice('citedBy', role)),
  ]);
  return [...ids]
    .filter((id) => id !== undefined)
    .toSorted((a, b) => a - b)
    .map((id) => ({
      AttributeId: id,
      AdditionalText: '',
      ArmId: 0,
      ArmTitle: '',
      ItemAttributeFullTextDetails: [],
    }));
}

const TYPE_NAMES: Record<StudyType, string> = {
  JOUR: 'Journal, Article',
  RPRT: 'Report',
  BOOK: 'Book, Whole',
  CHAP: 'Book, Chapter',
  THES: 'Dissertation',
  CONF: 'Conference Proceedings',
  ELEC: 'Web Site',
  MGZN: 'Article In A Periodical',
  ADVS: 'DVD, Video, Media',
  GEN: 'Generic',
};

function referenceOf(
  study: Study,
  { at, coded, day }: { at: number; coded: EppiCode[]; day: string },
) {
  return {
    ItemId: at + 1,
    Title: oneLine(study.title),
    ParentTitle: study.container,
    ShortTitle: shortTitle(study),
    DateCreated: day,
    CreatedBy: '',
    DateEdited: day,
    EditedBy: '',
    Year: study.year,
    Month: '',
    StandardNumber: study.issn,
    City: study.place,
    Country: '',
    Publisher: study.publisher,
    Institution: '',
    Volume: study.volume,
    Pages: study.pages,
    Edition: '',
    Issue: study.issue,
    Availability: '',
    URL: study.url,
    OldItemId: keyOf(study.id),
    Abstract: study.abstract,
    Comments: study.internalNotes,
    TypeName: TYPE_NAMES[study.type],
    Authors: eppiAuthors(study.authors),
    ParentAuthors: '',
    // A bare DOI would be shown as a link into the map's own site.
    DOI: study.doi === '' ? '' : `https://doi.org/${study.doi}`,
    Keywords: study.keywords.map(oneLine).join('\r\n'),
    ItemStatus: 'I',
    ItemStatusTooltip: 'Included in review',
    QuickCitation: '',
    Codes: coded,
    Outcomes: [],
  };
}

/** "Stabler (2021)", as EPPI-Reviewer makes them. */
function shortTitle({ authors: [first = ''], year }: Study): string {
  const name = first.split(',')[0] ?? '';
  return `${name} ${year === '' ? '' : `(${year})`}`.trim();
}

/** dd/MM/yyyy, the one form that the importer reads. */
function dateOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
