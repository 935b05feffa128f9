/**
 * The JSON Schema of the `gapboard-map` file, version 1: what is written, and what is read. It is
 * itself the documentation of the format, so every field says what it is; reading holds a file to
 * it ({@link ../../import/gapboardJson.ts}).
 *
 * A later version that an older reader could misread gets a new number. This one does not change.
 */
import { KEY_MAX } from '../../records.ts';
import {
  BASES,
  CONFIDENCES,
  DIRECTIONS,
  GAP_KINDS,
  GAP_REASONS,
  NOTE_KINDS,
  PICOS_PARTS,
  SOURCE_KINDS,
  STRENGTHS,
  STUDY_STATUSES,
  STUDY_TYPES,
} from '../../vocabulary.ts';
import { list, object, text, time, whole } from './parts.ts';
import { roundSchema } from './roundSchema.ts';
import type { Schema } from './schema.ts';

export const MAP_FORMAT = 'gapboard-map';
export const MAP_VERSION = 1;

const oneOf = (values: readonly string[], description: string): Schema => ({
  type: 'string',
  enum: values,
  description,
});
const oneOfOrNull = (values: readonly string[], description: string): Schema => ({
  type: ['string', 'null'],
  enum: [...values, null],
  description,
});
const headingId = (description: string): Schema => ({
  type: 'string',
  pattern: `^heading:[\\w-]{1,${KEY_MAX}}$`,
  description,
});
const studyId = (description: string): Schema => ({
  type: 'string',
  pattern: `^study:[\\w-]{1,${KEY_MAX}}$`,
  description,
});
const place = {
  theme: headingId('id of the theme, which is a leaf'),
  outcome: headingId('id of the outcome, which is a leaf'),
};
const BY = text('id of the person in people; only where the export holds names');
const ROLE =
  'the role of that person, such as participant or facilitator; empty where it is not known';
const STRENGTH_MEANS = 'how strong the evidence is; none: no research found';
const DIRECTION_MEANS =
  'which way the evidence points, from helping to harming; null: nobody has said';

const counts: Schema = object('How many of each lie in the cell. Worked out; not read back', {
  studies: whole('studies'),
  reviews: whole('systematic reviews, scoping reviews and evidence maps among the studies'),
  ongoing: whole('studies under way among the studies'),
  notes: object(
    'notes of each kind',
    Object.fromEntries(NOTE_KINDS.map((kind) => [kind, whole(`notes of the kind ${kind}`)])),
  ),
});

const ratingSummary: Schema = {
  anyOf: [
    { type: 'null' },
    object('What the ratings of the cell come to', {
      count: whole('how many people rated it'),
      spread: object(
        'how many gave each strength',
        Object.fromEntries(STRENGTHS.map((one) => [one, whole(`how many said ${one}`)])),
      ),
      median: oneOf(
        STRENGTHS,
        'the middle strength; of an even number the weaker of the two middle ones',
      ),
      strongest: oneOf(STRENGTHS, 'the strongest that anyone said'),
      weakest: oneOf(STRENGTHS, 'the weakest that anyone said'),
      contested: {
        type: 'boolean',
        description: 'strongest and weakest are two steps or more apart',
      },
      direction: oneOfOrNull(
        DIRECTIONS,
        'the middle direction of those who gave one; of an even number the less favourable',
      ),
    }),
  ],
  description: 'What the ratings come to; null: nobody has rated it. Worked out; not read back',
};

const heading: Schema = object('A theme, an outcome, or a group of them', {
  id: headingId('its id on the board: what other parts of this file name it by'),
  node: {
    type: 'string',
    pattern: '^[\\w.:-]{1,64}$',
    description: 'its id in its framework: the same on every board that uses the framework',
  },
  label: text('what it is called'),
  definition: text('what it means'),
  size: {
    type: ['number', 'null'],
    exclusiveMinimum: 0,
    description:
      "a row's height or a column's width as somebody set it, in units of the canvas; null: as the map sees fit",
  },
  children: list('what it groups, in order; a leaf has none', { $ref: '#/$defs/heading' }),
});

const study: Schema = object('A study, on the board once however many cells it is in', {
  id: studyId('its id on the board'),
  type: oneOf(STUDY_TYPES, 'what it is published as, in the types of RIS'),
  title: text('its title'),
  authors: list('its authors in order', text('Family, Given; or one whole name')),
  year: { type: 'string', pattern: '^(\\d{4})?$', description: 'four digits, or empty' },
  container: text('the journal, book or series it is in'),
  volume: text('volume'),
  issue: text('issue'),
  pages: text('pages, such as 272-304'),
  publisher: text('publisher'),
  place: text('where it was published'),
  doi: text('its DOI in lower case without https://doi.org/; or empty'),
  url: {
    type: 'string',
    pattern: '^$|^[hH][tT][tT][pP][sS]?://|^[mM][aA][iI][lL][tT][oO]:',
    description: 'its address; or empty',
  },
  issn: text('ISSN or ISBN'),
  abstract: text('its abstract'),
  keywords: list('its keywords', text('a keyword')),
  sourceKind: oneOf(SOURCE_KINDS, 'what kind of study it is; unknown until somebody has said'),
  status: oneOf(STUDY_STATUSES, 'whether it is finished'),
  confidence: oneOf(CONFIDENCES, "how far it is to be trusted, in AMSTAR 2's words"),
  confidenceTool: text('what the confidence was judged with, such as AMSTAR 2'),
  strength: oneOfOrNull(STRENGTHS, `its own strength: ${STRENGTH_MEANS}; null: nobody has said`),
  internalNotes: text(
    'for those who work on the map; empty unless the export holds internal notes',
  ),
  source: text('the file it came from; empty unless the export holds internal notes'),
});

const note: Schema = object(
  'A note: what somebody put down',
  {
    id: text('its id on the board'),
    index: text(
      'its place among the notes of its cell: they are in the order of these, by code unit',
    ),
    kind: oneOf(NOTE_KINDS, 'what it is'),
    text: text('what it says'),
    strength: oneOfOrNull(STRENGTHS, `${STRENGTH_MEANS}; null: its writer has not said`),
    gap: oneOfOrNull(GAP_KINDS, 'what kind of gap it is; null: nobody has said, or it is no gap'),
    reason: oneOfOrNull(GAP_REASONS, 'why there is a gap; null: nobody has said, or it is no gap'),
    picos: object(
      'the parts of a question after PICOS that have been filled in',
      Object.fromEntries(PICOS_PARTS.map((part) => [part, text(part)])),
      PICOS_PARTS,
    ),
    studies: list('the studies it rests on', studyId('id of a study')),
    cell: {
      anyOf: [{ type: 'null' }, object('The cell it lies in', place)],
      description: 'where it lies; null: in the tray',
    },
    role: text(ROLE),
    by: BY,
    mergedInto: text(
      'id of the note that this one was merged into, and is counted with; left out where it counts by itself',
    ),
  },
  ['by', 'mergedInto'],
);

const rating: Schema = object(
  "One person's rating of a cell",
  {
    ...place,
    strength: oneOf(STRENGTHS, STRENGTH_MEANS),
    direction: oneOfOrNull(DIRECTIONS, DIRECTION_MEANS),
    rater: text(
      'who rated: the id of the person where the export holds names; else a number that stands for one person in this file, and for another in the next',
    ),
    role: text(ROLE),
    at: time('when; only where the export holds names'),
  },
  ['at'],
);

const cell: Schema = object(
  'A cell of which there is something to say. One that is not listed has not been discussed yet',
  {
    ...place,
    none: {
      anyOf: [
        { type: 'null' },
        object(
          'That no research was found',
          {
            basis: oneOf(BASES, 'what that rests on'),
            role: text(ROLE),
            at: time('when it was said'),
            by: BY,
          },
          ['by'],
        ),
      ],
      description: '“No research found”, as somebody said it; null: nobody has',
    },
    agreed: {
      anyOf: [
        { type: 'null' },
        object(
          'What was agreed',
          {
            strength: oneOf(STRENGTHS, STRENGTH_MEANS),
            direction: oneOfOrNull(DIRECTIONS, DIRECTION_MEANS),
            note: text('why; empty unless the export holds internal notes'),
            at: time('when it was recorded'),
            by: BY,
          },
          ['by'],
        ),
      ],
      description: 'What the facilitator recorded as agreed; null: nothing was',
    },
    state: oneOf(
      ['unknown', 'discussed', 'none', 'rated', 'agreed'],
      'what its strength rests on: unknown: not discussed yet; discussed: something lies in it and nobody has rated it; none: no research found was said; rated; agreed. Worked out; not read back',
    ),
    strength: oneOfOrNull(
      STRENGTHS,
      `${STRENGTH_MEANS}; null: not known. Worked out; not read back`,
    ),
    direction: oneOfOrNull(DIRECTIONS, `${DIRECTION_MEANS}. Worked out; not read back`),
    rating: ratingSummary,
    counts,
    suggestions: list(
      'What a rule would call a gap: hints, not findings. Worked out; not read back',
      {
        description: 'a hint',
        anyOf: [
          object('Nothing found where the cell was discussed', {
            kind: { const: 'absolute', description: 'absolute gap' },
          }),
          object('Studies but no good review', {
            kind: { const: 'synthesis', description: 'synthesis gap' },
            studies: whole('how many studies that are no reviews'),
          }),
        ],
      },
    ),
  },
);

const drawing: Schema = object(
  'A drawing on the map, in words: the ink itself is not in this file',
  {
    id: text('its id on the board'),
    name: text('what it is called; empty: it has no name'),
    alt: text('what was drawn, in a line; empty: nobody has said'),
    cell: {
      anyOf: [{ type: 'null' }, object('The cell it lies over', place)],
      description: 'where it lies; null: over no cell',
    },
    note: { type: ['string', 'null'], description: 'id of the note it hangs on; null: on none' },
    notes: list('the notes it shows', text('id of a note')),
    byScribe: { type: 'boolean', description: 'drawn by the scribe, for everyone' },
  },
);

export const MAP_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Gapboard map',
  ...object(
    'A practitioner evidence map as it was on a board: framework, studies, notes, ratings and what was said of cells',
    {
      format: { const: MAP_FORMAT, description: 'says that a file is of this format' },
      version: { const: MAP_VERSION, description: 'the version of this format' },
      about: text('what such a map is, and is not'),
      exportedAt: time('when the file was written'),
      board: object('The board it is from', {
        id: text('id of the board'),
        title: text('title of the board'),
      }),
      holds: object('What the export was asked to hold of what not everybody should see', {
        names: { type: 'boolean', description: 'names of people, and what each of them did' },
        internalNotes: {
          type: 'boolean',
          description:
            'notes on studies and on what was agreed that are meant for those who work on the map',
        },
      }),
      people: list(
        'Those who are named; empty unless the export holds names',
        object('A person', {
          id: text('their id on the board'),
          name: text('name'),
          role: text('role'),
        }),
      ),
      map: object('The map itself', {
        id: text('its id on the board'),
        title: text('its title'),
        question: text('what it asks, in a sentence'),
        source: text('where the framework is from'),
        synthesisThreshold: whole('how many studies without a good review make a synthesis gap', 1),
        blind: {
          type: 'boolean',
          description: 'people rate without seeing what others said until it is shown',
        },
      }),
      framework: object('Rows and columns', {
        themes: list('the rows: themes and groups of them, in order', { $ref: '#/$defs/heading' }),
        outcomes: list('the columns: outcomes and groups of them, in order', {
          $ref: '#/$defs/heading',
        }),
      }),
      studies: list('The studies', study),
      placements: list(
        'Which study lies in which cell',
        object('A study in a cell', {
          study: studyId('id of the study'),
          ...place,
          direction: oneOfOrNull(DIRECTIONS, DIRECTION_MEANS),
        }),
      ),
      notes: list('The notes, in order', note),
      ratings: list('The ratings, each by itself', rating),
      cells: list('What there is to say of cells', cell),
      drawings: list(
        'What was drawn on the map; left out where nothing was. Not read back',
        drawing,
      ),
      rounds: list(
        'What people voted for, on whichever map of the board; left out where they have not voted. Not read back',
        roundSchema,
      ),
    },
    ['drawings', 'rounds'],
  ),
  $defs: { heading },
};
