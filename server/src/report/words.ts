/** Everything a report says of itself. What people wrote, and the vocabulary of maps, is not in here. */
import type { Place, Role } from '@gapboard/board';
import type { Direction, Strength } from '@gapboard/evidence';
import { STRENGTH_LABELS } from '@gapboard/evidence';

function counted(n: number, one: string, many: string): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
}

const directions: Record<Direction, string> = {
  positive: 'Helps',
  tends_positive: 'Tends to help',
  mixed: 'Mixed or unclear',
  tends_negative: 'Tends to harm or make no difference',
  negative: 'Harms',
};

interface DrawingSaid {
  name: string;
  byScribe: boolean;
  onMap: boolean;
  credit: string;
}

/** A drawing's name, who drew it, and its rights: what of it there is. */
function captioned(name: string, who: string, credit: string): string {
  const named = name === '' ? who : `“${name}”. ${who}`;
  return credit === '' ? named : `${named}. ${credit}`;
}

export const words = {
  language: 'en-GB',
  unnamed: 'Not named yet',
  untitled: 'Evidence map',
  contents: 'In this report',
  page: (n: number, of: number) => `Page ${n} of ${of}`,
  documentTitle: (title: string, day: string) => `${title}: practitioner evidence map, ${day}`,
  foot: (title: string) => `${title} · practitioner evidence map`,
  cell: (theme: string, outcome: string) => `${theme} × ${outcome}`,
  note: {
    empty: 'A note without words',
    /** what somebody else said that was merged into a note */
    merged: (text: string) => `Also said: ${text}`,
    restsOn: (numbers: string) => `rests on ${numbers}`,
  },

  roles: {
    facilitator: 'Facilitators',
    scribe: 'Scribes',
    participant: 'Participants',
    viewer: 'Viewers',
  } satisfies Record<Role, string>,

  sections: {
    question: '1. What the map asks',
    people: '2. Who took part',
    map: '3. The map',
    gaps: '4. Top gaps',
    priorities: '5. Priorities',
    knowledge: '6. Practice knowledge and lived experience beside research',
    tray: '7. What was not placed',
    references: '8. References',
    method: '9. How this was made',
    framework: '10. The framework in full',
    limits: '11. Limits and data protection',
  },

  front: {
    kind: 'Practitioner evidence map',
    on: (day: string) => `Report of ${day}`,
    summary: (cells: number, discussed: number, studies: number, notes: number) =>
      `${counted(cells, 'cell', 'cells')}, of which ${discussed.toLocaleString('en-GB')} discussed · ` +
      `${counted(studies, 'study', 'studies')} · ${counted(notes, 'note', 'notes')}`,
    drawing: (name: string, credit: string) => captioned(name, 'Drawn by the scribe', credit),
    map: 'The map at a glance',
    overview:
      'Each small field is a cell: its colour, and its dots where there is room for them, say how strong the evidence is; the number says how many studies and research notes there are; an orange mark, that there is practice knowledge or lived experience. Section 3 shows the same map with all its headings.',
    mapAlt: (title: string, rows: number, columns: number) =>
      `The map “${title}” at a glance: ${counted(rows, 'theme', 'themes')} by ${counted(columns, 'outcome', 'outcomes')}. The table in section 3 says in words what is in each cell.`,
    drawingAlt: (strokes: number) =>
      `A drawing made by hand by the scribe, of ${counted(strokes, 'stroke', 'strokes')}. Nobody has described it in words.`,
    empty: 'The map has no themes or no outcomes yet, so there is nothing to draw.',
  },

  question: {
    question: 'The question',
    noQuestion: 'No question has been written down.',
    scope: 'Scope',
    scopeIs: (themes: number, outcomes: number, cells: number) =>
      `${counted(themes, 'theme', 'themes')} by ${counted(outcomes, 'outcome', 'outcomes')}: ${counted(cells, 'cell', 'cells')}. What each of them means is in section 10.`,
    framework: 'The framework',
    source: (source: string) => `Source: ${source}`,
    noSource: 'Where the framework is from has not been written down.',
    version: (print: string) =>
      `Version ${print}. This is worked out from the framework’s headings and definitions: two maps with the same version have the same framework.`,
    board: (title: string, id: string) => `Board: ${title} (${id})`,
  },

  people: {
    role: 'Role',
    count: 'People',
    few: (smallest: number) => `fewer than ${smallest}`,
    all: (n: number) => `${counted(n, 'person has', 'people have')} been on the board.`,
    noTotal:
      'No total is given: with the numbers above it could give away how many there are in a small group.',
    nobody: 'Nobody has been on the board yet.',
    days: (first: string, last: string) =>
      first === last ? `They joined on ${first}.` : `They joined between ${first} and ${last}.`,
    group: 'Who participants say they are',
    place: 'Where participants took part',
    places: { room: 'In the room', remote: 'Elsewhere' } satisfies Record<Place, string>,
    notSaid: 'Not said',
    together: (names: readonly string[]) => `${names.join(', ')} (counted together)`,
    togetherRule: (smallest: number) =>
      `Where fewer than ${smallest} gave an answer, it is counted together with others.`,
    most: (n: number) => `At most ${n} participants were on the board at one time.`,
    rule: 'People are counted by the role they have; names are not part of a report. Viewers may have been people, or a screen in the hall.',
  },

  map: {
    intro:
      'Bubbles show how much research there is: their area follows the number of studies and research notes. Dots and colour say how strong people took the evidence to be. Practice knowledge and lived experience stand beside it, counted and never part of its strength.',
    continued: (label: string) => `${label} (continued)`,
    part: (n: number, of: number, themes: string, outcomes: string) =>
      of === 1 ? 'The map' : `The map, part ${n} of ${of}: ${themes}, ${outcomes}`,
    themes: (first: number, last: number) =>
      first === last ? `theme ${first}` : `themes ${first} to ${last}`,
    outcomes: (first: number, last: number) =>
      first === last ? `outcome ${first}` : `outcomes ${first} to ${last}`,
    alt: (part: string) =>
      `${part}, as a grid of bubbles. What is in each cell is in the table “Every cell in words” after it.`,
    table: 'Every cell in words',
    outcome: 'Outcome',
    says: 'What the map says',
    blankThemes: 'Themes of which nothing has been discussed yet',
    allOf: (group: string) => `${group} (all)`,
    restBlank: (n: number) =>
      n === 1 ? 'One outcome not discussed yet' : `${n} outcomes not discussed yet`,
    studies: (numbers: string) => `Studies ${numbers}`,
    agreed: (note: string) => `Agreed, because: ${note}`,
    empty: 'The map has no themes or no outcomes yet.',
    legend: {
      unjudged: 'Research, strength not rated',
      practice: 'Practice knowledge',
      lived: 'Lived experience',
      gap: 'Gap',
      question: 'Question',
      ...directions,
      contested: 'Contested: ratings two steps or more apart',
      number: 'Number: studies and research notes',
      blank: 'Blank: not discussed yet',
    },
  },

  gaps: {
    order:
      'In this order: cells with most gap notes first, then those where people’s ratings are far apart, then those for which a rule of the tool suggests a gap. This is no order of importance: what people voted for, if they did, is in section 5.',
    none: 'Nobody has named a gap, no ratings are far apart, and no rule suggests one.',
    first: 'At a glance',
    firstOf: (shown: number, all: number) =>
      all > shown
        ? `The first ${shown} of ${all} cells; all others follow below.`
        : `${counted(all, 'cell', 'cells')} in all.`,
    place: 'Where',
    known: 'What is known',
    why: 'Why it is here',
    notes: (n: number) => counted(n, 'gap note', 'gap notes'),
    contested: 'contested',
    suggested: 'suggested by a rule',
    kinds: 'Gap notes by kind',
    kind: 'Kind of gap',
    count: 'Notes',
    noKind: 'Kind not said',
    named: 'Gaps that people named',
    noneNamed: 'Nobody has named a gap in a cell of the map.',
    reason: (reason: string) => `Reason: ${reason}`,
    apart: 'Where ratings are far apart',
    apartIntro:
      'Strongest and weakest rating are two steps or more apart. Every rating counts once.',
    noneApart: 'In no cell are ratings two steps or more apart.',
    spread: 'Ratings',
    middle: 'Middle',
    agreed: (strength: Strength) => `agreed since: ${STRENGTH_LABELS[strength].toLowerCase()}`,
    rated: (n: number, strength: Strength) => `${STRENGTH_LABELS[strength]}: ${n}`,
    suggestions: 'Suggested by a rule, not by people',
    suggestionsIntro: (threshold: number) =>
      `These are suggestions of the tool, worked out from what lies in the cells. They are no findings, and nobody has confirmed them. “Nothing found” is suggested where a cell was discussed and no study is in it; “Studies but no good review” where there are ${threshold} or more studies that are not reviews, and no review in which people have at least moderate confidence.`,
    noneSuggested: 'No rule suggests a gap.',
    absolute: 'Suggested: nothing found',
    synthesis: 'Suggested: studies but no good review',
    withoutReview: (n: number) => counted(n, 'study', 'studies'),
  },

  priorities: {
    none: 'People have not voted or ranked anything on this board.',
    nobody: 'Nobody voted.',
    shortlist: 'Shortlist',
    how: 'How this was counted',
    seen: (seenIn: string) =>
      `These are the priorities of one workshop: every note here was ${seenIn}.`,
  },

  knowledge: {
    intro:
      'For each cell in which people wrote something: research on the left, what people know from practice or have lived through on the right. The right-hand side is never counted towards the strength of the left.',
    research: 'Research',
    beside: 'Practice knowledge and lived experience',
    noResearch: 'No study or research note here.',
    researchOnly: 'Cells with research notes or questions only',
    studies: (n: number, numbers: string) => `${counted(n, 'study', 'studies')} ${numbers}`,
    questions: 'Questions people asked',
    none: 'No research, practice, lived experience or question note is in a cell of the map.',
    drawings: 'Other drawings',
    drawingBy: ({ name, byScribe, onMap, credit }: DrawingSaid) =>
      captioned(
        name,
        `${byScribe ? 'Drawn by the scribe' : 'Drawn by people in the room'}${onMap ? ', over the map itself: where it lies on the map is not shown here' : ''}`,
        credit,
      ),
    drawingAlt: (strokes: number) =>
      `A drawing made by hand, of ${counted(strokes, 'stroke', 'strokes')}. Nobody has described it in words.`,
  },

  tray: {
    intro:
      'Nobody has put these into a cell. They count in no number of this report but this section’s own.',
    notes: 'Notes',
    studies: 'Studies',
    none: 'Everything has been placed.',
  },

  references: {
    intro:
      'Studies on this board, from A to Z, by the numbers they are cited with. How far to trust each is what somebody said on the board.',
    none: 'There are no studies on this board.',
    internal: (notes: string) => `Internal note: ${notes}`,
    untitled: 'Untitled.',
  },

  method: {
    is: 'What it is',
    how: (day: string) =>
      `People worked on one board, together in a room or from elsewhere, up to ${day}. Facilitators set the themes and outcomes. Anyone could add a note, say what kind it is, put it into a cell and rate the evidence there; each person’s rating counts once, and the middle one is shown with how far ratings are apart. A facilitator could record what was agreed. This report was written by the tool from what was on the board at that moment; nobody has edited it.`,
    reprise: 'Reporting guideline for priority setting (REPRISE)',
    repriseIntro:
      'What the tool knows is filled in; the rest is for those who ran the workshop to add. Items shortened from Tong et al., BMC Medical Research Methodology 2019;19:243.',
    gripp: 'Involvement of patients and the public (GRIPP2, short form)',
    grippIntro:
      'Items shortened from Staniszewska et al., Research Involvement and Engagement 2017;3:13.',
    item: 'Item',
    here: 'In this report',
    notRecorded: 'Not recorded',
  },

  limits: {
    limits: 'Limits',
    protection: 'Data protection',
    search:
      'This is not the result of a systematic search. A study that is not here may exist all the same.',
    day: 'Other people on another day could have made a different map.',
    blank:
      '“Not discussed yet” says that nobody spoke of a cell, not that there is no evidence. “No research found” is what somebody said, on the basis that is given with it.',
    ratings:
      'Ratings of strength are the judgement of those who gave them, not an appraisal of each study by a checklist.',
    ink: 'Drawings and handwriting are shown as they were made. No machine has read them: look at them for names and personal details before this report goes further.',
    names: (smallest: number) =>
      `This report has no names of those who took part, and does not say who wrote, drew or rated what. Groups of fewer than ${smallest} people are not given a number.`,
    texts:
      'What people wrote is given in their own words, after any redaction that was asked for when the report was made. The board warns of what looks like somebody’s details, and can miss some: read the notes before you publish them.',
    internal:
      'Internal notes are part of this report, because they were asked for: do not publish it as it is.',
    noInternal: 'Notes that are meant only for those who work on the map have been left out.',
    controller:
      'Whoever ran the workshop decides why and how personal data on the board is used, for how long it is kept, and whom to ask about it; the tool has no record of this.',
    boxed: (n: number) =>
      `${counted(n, 'letter or sign', 'letters or signs')} that this report’s typeface does not have ${n === 1 ? 'is' : 'are'} shown as an empty box. Copying the text, or having it read aloud, gives ${n === 1 ? 'it' : 'them'} as written, and so do the other exports of the board.`,
  },

  framework: {
    themes: 'Themes',
    outcomes: 'Outcomes',
    heading: 'Heading',
    means: 'What it means',
    noMeaning: 'Not written down',
    empty: 'There are no headings yet.',
  },
};
