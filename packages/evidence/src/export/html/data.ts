/** What the page's script is given: counted out here, so that it draws and does not reckon anew what the map says. */
import { describeCell, headingPath } from '../../model/describe.ts';
import type { Heading, HeadingTree } from '../../model/map.ts';
import { words as mapWords } from '../../model/words.ts';
import { PALETTES } from '../../palette.ts';
import { STRENGTH_LABELS, STRENGTH_SYMBOLS, STRENGTHS } from '../../vocabulary.ts';
import { figuresOf, LARGEST_AT_LEAST } from '../figures.ts';
import { roleOf } from '../options.ts';
import { risPlaces, studyRis } from '../ris.ts';
import { strengthOf } from '../tables/cells.ts';
import { titleOf } from '../words.ts';
import { UPRIGHT_FROM } from './grid.ts';
import { isDiscussed, labelOf, type View } from './view.ts';
import { scriptWords } from './words.ts';

export function pageData(view: View): object {
  const { map, options } = view;
  const places = risPlaces(map);
  return {
    title: titleOf(map, options),
    uprightFrom: UPRIGHT_FROM,
    shades: PALETTES.light.shades.length,
    largestAtLeast: LARGEST_AT_LEAST,
    rows: map.themes.leaves.map((leaf) => headingData(map.themes, leaf)),
    columns: map.outcomes.leaves.map((leaf) => headingData(map.outcomes, leaf)),
    studies: view.studies.map((study) => ({
      design: study.sourceKind,
      isOngoing: study.status === 'ongoing',
      ris: studyRis(study, places.get(study.id) ?? []),
    })),
    notes: view.notes.map((note) => ({
      kind: note.kind,
      role: roleOf(note.by, note.as, options),
    })),
    cells: view.places
      .filter(({ cell }) => isDiscussed(cell))
      .map(({ cell, column, row }) => {
        const { contested, direction, research, strength } = figuresOf(cell);
        return {
          row,
          column,
          name: describeCell(cell),
          known: knownOf(strengthOf(cell)),
          strength: strength ?? '',
          direction: direction ?? '',
          isContested: contested,
          research,
          studies: cell.studies.flatMap(({ study }) => view.studyNumber.get(study.id) ?? []),
          notes: cell.notes.flatMap(({ id }) => view.noteNumber.get(id) ?? []),
        };
      }),
    words: WORDS,
  };
}

function headingData(tree: HeadingTree, heading: Heading): object {
  const parent = heading.ancestors.at(-1);
  return {
    label: labelOf(heading),
    path: headingPath(tree, heading.id),
    group: parent === undefined ? '' : headingPath(tree, parent),
    groups: [...heading.ancestors, heading.id],
  };
}

function knownOf(strength: ReturnType<typeof strengthOf>): string {
  return strength
    ? `${STRENGTH_SYMBOLS[strength]} ${STRENGTH_LABELS[strength]}`
    : mapWords.discussed;
}

/** Words, and how strengths are drawn and sorted. */
const WORDS = {
  ...scriptWords,
  /** strengths from the weakest on, as a column of them is sorted */
  order: ['', ...STRENGTHS.toReversed()],
  /** how many of the three dots are filled */
  dots: Object.fromEntries(
    STRENGTHS.map((one) => [one, [...STRENGTH_SYMBOLS[one]].filter((dot) => dot === '●').length]),
  ),
};
