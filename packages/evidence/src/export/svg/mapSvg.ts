import { describeCell } from '../../model/describe.ts';
import type { EvidenceMap } from '../../model/map.ts';
import { PALETTES, type Palette } from '../../palette.ts';
import type { ExportOptions } from '../options.ts';
import { published } from '../published.ts';
import { summaryOf } from '../summary.ts';
import { dayOf, MADE_WITH, titleOf, WHAT_IT_IS } from '../words.ts';
import { bubbleCell, countFor, heatCell, type Shade } from './cell.ts';
import {
  BAND,
  type DrawnCell,
  HEADING,
  type Label,
  type Layout,
  layoutOf,
  LINE_HEIGHT,
  MARGIN,
} from './layout.ts';
import { legend, unknownBox } from './legend.ts';
import { wrapped } from './wrap.ts';
import { element, escaped, px } from '../markup.ts';

export interface MapLook {
  view: 'bubbles' | 'heat';
  /** in CSS pixels; a map with more columns than there is room for is drawn smaller */
  width: number;
  theme: 'light' | 'dark';
  /** what the tiles of a heat view are shaded by; strength where it is not said */
  shade?: Shade;
}

/** What the tiles count, in the legend. */
const SHADE_WORDS: Record<Exclude<Shade, 'strength'>, string> = {
  studies: 'studies and research notes',
  gaps: 'gaps',
};

const FONT = "Arial, Helvetica, 'Liberation Sans', 'Noto Sans', sans-serif";

/** A map as a drawing that needs nothing but itself: no font, style or script from elsewhere. */
export function mapSvg(map: EvidenceMap, options: ExportOptions, look: MapLook): string {
  const shown = published(map, options);
  const palette = PALETTES[look.theme];
  const title = titleOf(shown, options);
  const head = headOf(shown, title, look.width, palette);
  const layout = layoutOf(shown, { top: head.bottom, width: look.width });
  const shade = look.shade ?? 'strength';
  const largest = Math.max(0, ...layout.cells.map(({ figures }) => countFor(figures, shade)));
  const below = legend(palette, {
    tiles: look.view === 'heat',
    shading:
      look.view === 'heat' && shade !== 'strength'
        ? { of: SHADE_WORDS[shade], largest }
        : undefined,
    width: layout.width,
    y: layout.bottom + 12,
  });
  const foot = `${WHAT_IT_IS}. ${MADE_WITH}, ${dayOf(options.exportedAt)}.`;
  const height = below.bottom + 36;
  const scale = Math.min(1, look.width / layout.width);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: px(layout.width * scale),
      height: px(height * scale),
      viewBox: `0 0 ${px(layout.width)} ${px(height)}`,
      'font-family': FONT,
      role: 'img',
      'aria-labelledby': 'map-title map-about',
    },
    [
      element('title', { id: 'map-title' }, escaped(title)),
      element('desc', { id: 'map-about' }, escaped(`${WHAT_IT_IS}. ${summaryOf(shown)}`)),
      element('rect', { width: px(layout.width), height: px(height), fill: palette.ground }),
      ...head.drawn,
      ...layout.bands.map((band) => labelled(band, palette, 'band')),
      ...layout.columns.map((column) => labelled(column, palette, 'column')),
      ...layout.rows.map((row) => labelled(row, palette, 'row')),
      ...cellsOf(shown, layout, { view: look.view, shade, largest }, palette),
      ...below.drawn,
      line(foot, { x: MARGIN, y: height - 14, size: 11, colour: palette.inkSoft }),
    ],
  );
}

function headOf(map: EvidenceMap, title: string, width: number, palette: Palette) {
  const drawn: string[] = [];
  let y = MARGIN;
  const write = (text: string, size: number, isBold: boolean, colour: string) => {
    for (const words of wrapped(text, width - 2 * MARGIN, { size, isBold }, 4)) {
      y += size;
      drawn.push(line(words, { x: MARGIN, y, size, colour, isBold }));
      y += size * 0.4;
    }
  };
  write(title, 22, true, palette.ink);
  write(map.question, 15, false, palette.ink);
  return { drawn, bottom: y + 14 };
}

function cellsOf(
  map: EvidenceMap,
  layout: Layout,
  { largest, shade, view }: { view: MapLook['view']; shade: Shade; largest: number },
  palette: Palette,
): string[] {
  return layout.cells.map((cell) => {
    const content =
      view === 'heat'
        ? heatCell(cell, cell.figures, { largest, shade }, palette)
        : bubbleCell(cell, cell.figures, layout.largest, palette);
    return element('g', {}, [named(map, cell), frame(cell, palette), ...content]);
  });
}

/** What a reader is told who points at a cell. */
function named({ cells }: EvidenceMap, { key, outcome, theme }: DrawnCell): string {
  const cell = cells.get(key);
  const words = cell ? describeCell(cell) : '';
  return element('title', {}, escaped(`${theme.label}, ${outcome.label}: ${words}`));
}

function frame({ figures, height, width, x, y }: DrawnCell, palette: Palette): string {
  const box = element('rect', {
    x: px(x),
    y: px(y),
    width: px(width),
    height: px(height),
    fill: palette.ground,
    stroke: palette.line,
  });
  return figures.isUnknown ? box + unknownBox(x + 4, y + 4, width - 8, height - 8, palette) : box;
}

function labelled(
  { height, isUpright, lines, width, x, y }: Label,
  palette: Palette,
  kind: 'band' | 'column' | 'row',
): string {
  const { isBold = false, size } = kind === 'band' ? { ...BAND } : { ...HEADING, isBold: false };
  const box = element('rect', {
    x: px(x),
    y: px(y),
    width: px(width),
    height: px(height),
    fill: kind === 'band' ? palette.band : palette.ground,
    stroke: palette.line,
  });
  const block = lines.length * LINE_HEIGHT;
  const written = lines.map((words, at) => {
    const down = (kind === 'row' ? (height - block) / 2 : 4) + (at + 1) * LINE_HEIGHT - 4;
    if (!isUpright) {
      return line(words, { x: x + 6, y: y + down, size, isBold, colour: palette.ink });
    }
    const across = x + (width - block) / 2 + (at + 1) * LINE_HEIGHT - 4;
    const turned = line(words, { x: 0, y: 0, size, isBold, colour: palette.ink });
    const place = `translate(${px(across)} ${px(y + height - 6)}) rotate(-90)`;
    return element('g', { transform: place }, turned);
  });
  return box + written.join('');
}

function line(
  words: string,
  {
    colour,
    isBold = false,
    size,
    x,
    y,
  }: { x: number; y: number; size: number; colour: string; isBold?: boolean },
): string {
  return element(
    'text',
    {
      x: px(x),
      y: px(y),
      'font-size': size,
      'font-weight': isBold ? 700 : undefined,
      fill: colour,
    },
    escaped(words),
  );
}
