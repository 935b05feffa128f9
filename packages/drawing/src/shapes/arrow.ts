import type { UnknownRecord } from '@gapboard/board';
import { numberOf, textOf } from '../fields.ts';
import type { Place } from '../geometry/matrix.ts';
import { boxAround, grown } from '../geometry/rect.ts';
import { type Drawn, drawn, type LineStyle, type Mark } from '../marks/mark.ts';
import { linesOf, wordsIn } from '../marks/words.ts';
import { lookOf, PALETTES } from '../theme.ts';
import { LINE_HEIGHT, wordsOn } from './label.ts';
import { lineOf } from './lines.ts';
import { fontIn, propsOf, scaleIn, sizeIn } from './propsOf.ts';
import type { Surroundings } from './surroundings.ts';

/** tldraw's letters on arrows, in canvas units at scale 1. */
const SIZES = { s: 18, m: 20, l: 24, xl: 28 };
const WIDEST_LABEL = 240;
const LEAST_BEND = 1;

/** An arrow, straight or bent to an arc, with what is written on it. */
export function drawnArrow(record: UnknownRecord, around: Surroundings): Drawn | undefined {
  const props = propsOf(record);
  const { start, end } = around.arrowEnds(record);
  const bend = props['kind'] === 'elbow' ? 0 : numberOf(props['bend'], 0);
  const line = lineOf(props, around.theme) ?? { colour: 'transparent', width: 0 };
  const top = middleOf(start, end, bend);
  const bounds = boxAround([start, end, top]);
  if (!bounds) return undefined;
  const pull = { x: 2 * top.x - (start.x + end.x) / 2, y: 2 * top.y - (start.y + end.y) / 2 };
  const isBent = Math.abs(bend) > LEAST_BEND;
  const d = isBent
    ? `M${start.x} ${start.y}Q${pull.x} ${pull.y} ${end.x} ${end.y}`
    : `M${start.x} ${start.y}L${end.x} ${end.y}`;
  const marks: Mark[] = [
    { kind: 'path', d, line, opacity: 1 },
    ...head(textOf(props['arrowheadStart'], 'none'), start, isBent ? pull : end, line),
    ...head(textOf(props['arrowheadEnd'], 'arrow'), end, isBent ? pull : start, line),
    ...label(record, top, around),
  ];
  return drawn(grown(bounds, 12 * line.width + WIDEST_LABEL / 2), marks);
}

/** The middle of its arc: as far from the straight line as it is bent. */
function middleOf(start: Place, end: Place, bend: number): Place {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.hypot(dx, dy) || 1;
  return {
    x: (start.x + end.x) / 2 - (dy / length) * bend,
    y: (start.y + end.y) / 2 + (dx / length) * bend,
  };
}

function head(kind: string, tip: Place, from: Place, line: LineStyle): Mark[] {
  if (kind === 'none') return [];
  const angle = Math.atan2(from.y - tip.y, from.x - tip.x);
  const size = 4 * line.width + 6;
  const at = (turn: number, length = size): string => {
    const [x, y] = [Math.cos(angle + turn), Math.sin(angle + turn)];
    return `${tip.x + x * length} ${tip.y + y * length}`;
  };
  const { colour, width } = line;
  const open = { colour, width };
  switch (kind) {
    case 'dot':
      return [
        {
          kind: 'path',
          d: `M${tip.x - size / 3} ${tip.y}a${size / 3} ${size / 3} 0 1 0 ${(2 * size) / 3} 0a${size / 3} ${size / 3} 0 1 0 ${(-2 * size) / 3} 0Z`,
          fill: colour,
          opacity: 1,
        },
      ];
    case 'bar':
    case 'pipe':
      return [
        {
          kind: 'path',
          d: `M${at(Math.PI / 2, size / 2)}L${at(-Math.PI / 2, size / 2)}`,
          line: open,
          opacity: 1,
        },
      ];
    case 'triangle':
    case 'diamond':
    case 'square':
    case 'inverted':
      return [
        {
          kind: 'path',
          d: `M${tip.x} ${tip.y}L${at(0.5)}L${at(-0.5)}Z`,
          fill: colour,
          line: open,
          opacity: 1,
        },
      ];
    default:
      return [
        {
          kind: 'path',
          d: `M${at(0.5)}L${tip.x} ${tip.y}L${at(-0.5)}`,
          line: open,
          opacity: 1,
        },
      ];
  }
}

function label(record: UnknownRecord, at: Place, { theme, measure }: Surroundings): Mark[] {
  const props = propsOf(record);
  const blocks = wordsOn(props);
  if (blocks.every(({ runs }) => runs.every(({ text }) => text === ''))) return [];
  const scale = scaleIn(props);
  const look = {
    size: sizeIn(props, SIZES) * scale,
    font: fontIn(props),
    lineHeight: LINE_HEIGHT,
    colour: lookOf(textOf(props['labelColor'], 'black'), theme).solid,
  };
  const lines = linesOf(blocks, WIDEST_LABEL * scale, look, measure);
  const room = {
    x: at.x - lines.width / 2,
    y: at.y - lines.height / 2,
    w: lines.width,
    h: lines.height,
  };
  const ground = grown(room, 4 * scale);
  const d = `M${ground.x} ${ground.y}h${ground.w}v${ground.h}h${-ground.w}Z`;
  return [
    { kind: 'path', d, fill: PALETTES[theme].ground, opacity: 0.95 },
    ...wordsIn(lines, room, look, { across: 'middle', down: 'start' }),
  ];
}
