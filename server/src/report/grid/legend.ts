import { DIRECTIONS, STRENGTH_LABELS, STRENGTHS } from '@gapboard/evidence';
import type { Paper } from '../page/Paper.ts';
import { STYLES } from '../page/styles.ts';
import { words } from '../words.ts';
import { drawArrow, drawBubble, drawContested, drawDots, drawSign } from './signs.ts';

interface Entry {
  /** of the sign, before its words */
  width: number;
  draw: (x: number, y: number) => void;
  words: string;
}

interface Legend {
  height: number;
  paint: (x: number, y: number) => void;
}

const STYLE = STYLES.tiny;
const GAP = { sign: 3, entry: 11, line: 2 };

/** What the signs of a map mean, in as many lines as it takes. */
export function legendFor(paper: Paper, width: number): Legend {
  let x = 0;
  let y = 0;
  const placed = entriesOf(paper).map((entry) => {
    const wide = entry.width + GAP.sign + paper.textWidth(entry.words, STYLE);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += STYLE.leading + GAP.line;
    }
    const place = { entry, x, y };
    x += wide + GAP.entry;
    return place;
  });
  return {
    height: y + STYLE.leading,
    paint: (left, top) => {
      for (const { entry, x: dx, y: dy } of placed) {
        entry.draw(left + dx, top + dy + STYLE.leading / 2);
        const [line] = paper.lines([{ text: entry.words }], STYLE, Infinity);
        paper.write(line?.pieces ?? [], left + dx + entry.width + GAP.sign, top + dy, STYLE);
      }
    },
  };
}

function entriesOf({ doc }: Paper): Entry[] {
  const legend = words.map.legend;
  return [
    ...STRENGTHS.map((strength): Entry => ({
      width: 26,
      draw: (x, y) => {
        drawBubble(doc, x + 4, y, 4, strength);
        drawDots(doc, x + 18, y, 2, strength);
      },
      words: STRENGTH_LABELS[strength],
    })),
    {
      width: 8,
      draw: (x, y) => drawBubble(doc, x + 4, y, 4, undefined),
      words: legend.unjudged,
    },
    ...(['practice', 'lived', 'gap', 'question'] as const).map((sign): Entry => ({
      width: 7,
      draw: (x, y) => drawSign(doc, sign, x + 3.5, y, 6),
      words: legend[sign],
    })),
    ...DIRECTIONS.map((way): Entry => ({
      width: 7,
      draw: (x, y) => drawArrow(doc, x + 3.5, y, 6, way),
      words: legend[way],
    })),
    { width: 7, draw: (x, y) => drawContested(doc, x + 3.5, y, 6), words: legend.contested },
    { width: 0, draw: () => undefined, words: legend.number },
    { width: 0, draw: () => undefined, words: legend.blank },
  ];
}
