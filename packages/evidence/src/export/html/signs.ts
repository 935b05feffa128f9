/** The signs of the page, drawn once and used wherever they are needed; the page's style colours them. */
import { STRENGTH_LABELS, STRENGTH_SYMBOLS, STRENGTHS, UNKNOWN_LABEL } from '../../vocabulary.ts';
import { pageWords as words } from './words.ts';
import { HEART, MARK_WORDS, type MarkKind } from '../svg/marks.ts';

const SHAPES: Record<MarkKind, string> = {
  practice: '<rect class="practice" x="1" y="1" width="8" height="8"/>',
  lived: `<path class="practice" d="${HEART}"/>`,
  gap: '<path class="line" d="M5 .6 9.4 5 5 9.4 .6 5Z"/>',
  question: '<text class="asks" x="5" y="9">?</text>',
  ongoing: '<circle class="line dashed" cx="5" cy="5" r="4"/>',
  contested: '<path class="line" d="M1 3.5H9M1 6.5H9M7 .8 3 9.2"/>',
};

const ARROW = 'M0 4V-4M-2.2 -1.6 0 -4 2.2 -1.6';
const ARROWS = {
  positive: `<path d="${ARROW}"/>`,
  tends_positive: `<path d="${ARROW}" transform="rotate(45)"/>`,
  mixed: '<path d="M-4 0H4M-2 -2 -4 0 -2 2M2 -2 4 0 2 2"/>',
  tends_negative: `<path d="${ARROW}" transform="rotate(135)"/>`,
  negative: `<path d="${ARROW}" transform="rotate(180)"/>`,
};

export function signDefinitions(): string {
  const signs = Object.entries(SHAPES).map(
    ([kind, shape]) => `<symbol id="sign-${kind}" viewBox="0 0 10 10">${shape}</symbol>`,
  );
  const arrows = Object.entries(ARROWS).map(
    ([direction, shape]) => `<g id="arrow-${direction}">${shape}</g>`,
  );
  return `<svg class="definitions" aria-hidden="true" width="0" height="0"><defs>${signs.join('')}${arrows.join('')}</defs></svg>`;
}

/** What every sign on the map means. */
export function legendList(): string {
  const dots = (strength: (typeof STRENGTHS)[number]) =>
    [...STRENGTH_SYMBOLS[strength]]
      .map(
        (dot, at) =>
          `<circle class="dot ink${dot === '●' ? ' filled' : ''}" cx="${26 + at * 8}" cy="8" r="2.8"/>`,
      )
      .join('');
  const strengths = STRENGTHS.map((strength) =>
    entry(
      `<svg width="48" height="16" viewBox="0 0 48 16" aria-hidden="true"><circle class="fill ${strength}" cx="8" cy="8" r="7"/>${dots(strength)}</svg>`,
      STRENGTH_LABELS[strength],
    ),
  );
  const marks = (Object.keys(SHAPES) as MarkKind[]).map((kind) =>
    entry(
      small(`<use href="#sign-${kind}" x="2" y="2" width="12" height="12"/>`),
      MARK_WORDS[kind],
    ),
  );
  const unjudged = small('<circle class="fill unjudged" cx="8" cy="8" r="7"/>');
  const unknown = small('<rect class="unknown" x="1.5" y="1.5" width="13" height="13"/>');
  return `<div class="legend"><h2 class="unseen">${words.legend}</h2>
<ul id="legend-strength">${strengths.join('')}${entry(unjudged, words.unrated)}</ul>
<ul id="legend-shades" hidden></ul>
<ul>${entry(unknown, UNKNOWN_LABEL)}${marks.join('')}</ul></div>
<p class="legend-note">${words.bubbleArea}</p>`;
}

function small(inside: string): string {
  return `<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">${inside}</svg>`;
}

function entry(drawing: string, meaning: string): string {
  return `<li>${drawing} ${meaning}</li>`;
}
