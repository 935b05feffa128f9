/** The signs of a map as vectors: the same in every typeface, and sharp in print. */
import { type Direction, PALETTES, type Strength } from '@gapboard/evidence';
import type { Doc } from '../page/Paper.ts';

const PALETTE = PALETTES.light;
/** In points: 1.5 pixels of a screen. */
const EDGE = 1.1;
const THIN_EDGE = 0.7;

type Sign = 'practice' | 'lived' | 'gap' | 'question';

export function fillOf(strength: Strength | undefined): string {
  return strength === undefined ? PALETTE.unjudged.fill : PALETTE.strength[strength].fill;
}

export function textOn(strength: Strength | undefined): string {
  return strength === undefined ? PALETTE.unjudged.text : PALETTE.strength[strength].text;
}

const FULL: Record<Strength, number> = { strong: 3, some: 2, weak: 1, none: 0 };

/** Width of three dots whose radius is `r`, with the room between. */
export function dotsWidth(r: number): number {
  return 6 * r + 2 * r * 0.7;
}

/** Three dots, as many full as the evidence is strong; the middle one at `x`. */
export function drawDots(doc: Doc, x: number, y: number, r: number, strength: Strength): void {
  const step = r * 2.7;
  for (const n of [0, 1, 2]) {
    doc.circle(x + (n - 1) * step, y, r - THIN_EDGE / 2).lineWidth(THIN_EDGE);
    if (n < FULL[strength]) doc.fillAndStroke(PALETTE.edge, PALETTE.edge);
    else doc.fillAndStroke(PALETTE.ground, PALETTE.edge);
  }
}

/** What research there is: a circle whose area is its amount; dashed where there is said to be none. */
export function drawBubble(
  doc: Doc,
  x: number,
  y: number,
  r: number,
  strength: Strength | undefined,
): void {
  doc.save();
  doc.lineWidth(EDGE);
  if (strength === 'none') doc.dash(2, { space: 1.6 });
  doc.circle(x, y, Math.max(0.6, r - EDGE / 2));
  doc.fillAndStroke(fillOf(strength), PALETTE.edge);
  doc.restore();
}

/** Rated, with nothing placed: a bar in the colour of its strength. */
export function drawBar(
  doc: Doc,
  x: number,
  y: number,
  size: { width: number; height: number },
  strength: Strength,
): void {
  const { width, height } = size;
  doc.save();
  doc.lineWidth(EDGE);
  if (strength === 'none') doc.dash(2, { space: 1.6 });
  doc.roundedRect(x - width / 2, y - height / 2, width, height, height / 2);
  doc.fillAndStroke(fillOf(strength), PALETTE.edge);
  doc.restore();
}

const ANGLES: Record<Exclude<Direction, 'mixed'>, number> = {
  positive: -90,
  tends_positive: -45,
  tends_negative: 45,
  negative: 90,
};

/** An arrow: up helps, down harms, both ways is mixed. */
export function drawArrow(doc: Doc, x: number, y: number, size: number, way: Direction): void {
  const half = size / 2;
  const head = size * 0.32;
  doc.save();
  doc.lineWidth(0.9).lineCap('round').lineJoin('round');
  if (way !== 'mixed') doc.rotate(ANGLES[way], { origin: [x, y] });
  doc.moveTo(x - half, y).lineTo(x + half, y);
  doc
    .moveTo(x + half - head, y - head)
    .lineTo(x + half, y)
    .lineTo(x + half - head, y + head);
  if (way === 'mixed') {
    doc
      .moveTo(x - half + head, y - head)
      .lineTo(x - half, y)
      .lineTo(x - half + head, y + head);
  }
  doc.stroke(PALETTE.edge);
  doc.restore();
}

/** Ratings are far apart: an equals sign struck through. */
export function drawContested(doc: Doc, x: number, y: number, size: number): void {
  const half = size / 2;
  doc.save();
  doc.lineWidth(0.9).lineCap('round');
  for (const dy of [-size * 0.18, size * 0.18]) {
    doc.moveTo(x - half, y + dy).lineTo(x + half, y + dy);
  }
  doc.moveTo(x - half * 0.5, y + half).lineTo(x + half * 0.5, y - half);
  doc.stroke(PALETTE.edge);
  doc.restore();
}

/** Its middle at `x`, `y`. */
export function drawSign(doc: Doc, sign: Sign, x: number, y: number, size: number): void {
  const half = size / 2;
  doc.save();
  doc.lineWidth(THIN_EDGE).lineJoin('round');
  switch (sign) {
    case 'practice':
      doc.rect(x - half * 0.85, y - half * 0.85, size * 0.85, size * 0.85);
      doc.fillAndStroke(PALETTE.practice, PALETTE.edge);
      break;
    case 'lived':
      heart(doc, x, y, half);
      doc.fillAndStroke(PALETTE.practice, PALETTE.edge);
      break;
    case 'gap':
      doc.polygon([x, y - half], [x + half, y], [x, y + half], [x - half, y]);
      doc.lineWidth(0.9).fillAndStroke(PALETTE.ground, PALETTE.edge);
      break;
    case 'question':
      doc.lineWidth(0.9).lineCap('round');
      doc
        .moveTo(x - half * 0.55, y - half * 0.45)
        .bezierCurveTo(
          x - half * 0.5,
          y - half * 1.2,
          x + half * 0.7,
          y - half * 1.1,
          x + half * 0.55,
          y - half * 0.35,
        )
        .bezierCurveTo(x + half * 0.45, y - half * 0.05, x, y, x, y + half * 0.4)
        .stroke(PALETTE.edge);
      doc.circle(x, y + half * 0.88, 0.6).fill(PALETTE.edge);
      break;
  }
  doc.restore();
}

function heart(doc: Doc, x: number, y: number, half: number): void {
  const top = y - half * 0.35;
  doc
    .moveTo(x, y + half * 0.95)
    .bezierCurveTo(x - half * 1.6, y - half * 0.1, x - half * 0.9, y - half * 1.3, x, top)
    .bezierCurveTo(
      x + half * 0.9,
      y - half * 1.3,
      x + half * 1.6,
      y - half * 0.1,
      x,
      y + half * 0.95,
    )
    .closePath();
}
