/** Everything that was said, cell by cell and in words: what the page opens from, and what is printed. */
import { describeCell, headingPath } from '../../model/describe.ts';
import { describeDrawing } from '../../model/drawings.ts';
import type { Cell, Suggestion } from '../../model/map.ts';
import {
  BASIS_LABELS,
  DIRECTION_LABELS,
  DIRECTIONS,
  STRENGTH_LABELS,
  STRENGTHS,
} from '../../vocabulary.ts';
import { escaped } from '../markup.ts';
import { nameOf } from '../options.ts';
import { isoOf } from '../time.ts';
import { dayOf } from '../words.ts';
import { apart, noteItem, paragraphs, studyLinks } from './items.ts';
import { ids, isDiscussed, type PlaceOnPage, type View } from './view.ts';
import { pageWords as words } from './words.ts';

/** The cells of which there is something to say, under their themes. */
export function cellByCell(view: View): string {
  return view.map.themes.leaves
    .map((theme, row) => {
      const own = view.places.filter((place) => place.row === row && isDiscussed(place.cell));
      if (own.length === 0) return '';
      const path = escaped(headingPath(view.map.themes, theme.id));
      const cells = own.map((place) => cellBlock(place, view)).join('\n');
      return `<section class="theme"><h3 dir="auto">${path}</h3>\n<div class="theme-cells">${cells}</div></section>`;
    })
    .join('\n');
}

function cellBlock({ cell, column, outcome, row }: PlaceOnPage, view: View): string {
  const path = escaped(headingPath(view.map.outcomes, outcome.id));
  return `<article class="cell" id="${ids.cell(row, column)}">
<h4 dir="auto">${path}</h4>
<p class="known">${escaped(describeCell(cell))}</p>
${factsOf(cell, view).join('')}${drawingsIn(cell, view)}${studiesIn(cell, view)}
${cell.notes.length === 0 ? '' : `<ul class="notes">${cell.notes.map((note) => noteItem(note, view)).join('\n')}</ul>`}
</article>`;
}

/** What was drawn over a cell, in words. */
function drawingsIn({ theme, outcome }: Cell, { map }: View): string {
  return (map.drawings ?? [])
    .filter(({ cell }) => cell?.theme === theme && cell.outcome === outcome)
    .map((drawing) => said(escaped(describeDrawing(drawing))))
    .join('');
}

/** The studies of a cell by their numbers, and which way they point there. */
function studiesIn({ studies }: Cell, view: View): string {
  if (studies.length === 0) return '';
  const all = studies.map(({ study }) => study.id);
  const pointing = DIRECTIONS.flatMap((direction) => {
    const own = studies.filter((placed) => placed.direction === direction);
    if (own.length === 0) return [];
    const which = studyLinks(
      own.map(({ study }) => study.id),
      view,
    );
    return [`${DIRECTION_LABELS[direction].toLowerCase()}: ${which}`];
  });
  const way = pointing.length === 0 ? '' : said(words.pointing(pointing.join('; ')));
  return `<p class="refs cell-studies">${words.inCell(studyLinks(all, view))}</p>${way}`;
}

/** What people said of the cell as a whole, and what follows by rule. */
function factsOf({ none, rating, state, suggestions }: Cell, view: View): string[] {
  const facts: string[] = [];
  if (rating) {
    const given = STRENGTHS.filter((one) => rating.spread[one] > 0).map(
      (one) => `${STRENGTH_LABELS[one].toLowerCase()} ${rating.spread[one]}`,
    );
    facts.push(said(words.ratedBy(rating.count, given.join(', '))));
  }
  if (state.kind === 'agreed') {
    const { at, by, note } = state.agreed;
    facts.push(said(words.agreedOn(dayAt(at), apart(nameOf(by || undefined, view.options)))));
    if (note.trim() !== '') facts.push(said(words.internalNote), paragraphs(note));
  }
  if (none) {
    const who = [none.as, nameOf(none.by || undefined, view.options)].filter((part) => part !== '');
    const basis = BASIS_LABELS[none.basis].toLowerCase();
    facts.push(said(words.noneSaid(dayAt(none.at), who.map(apart).join(', '), basis)));
  }
  return [...facts, ...suggestions.map((suggestion) => said(suggestionWords(suggestion)))];
}

function dayAt(at: number): string {
  return dayOf(new Date(isoOf(at)));
}

/** `html` is made here. */
function said(html: string): string {
  return `<p class="said">${html}</p>`;
}

function suggestionWords(suggestion: Suggestion): string {
  switch (suggestion.kind) {
    case 'absolute':
      return words.absolute;
    case 'synthesis':
      return words.synthesis(suggestion.studies);
  }
}
