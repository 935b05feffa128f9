import type { PlacedMarks } from '../drawings/marksOf.ts';
import type { Matrix } from '../geometry/matrix.ts';
import { grown } from '../geometry/rect.ts';
import { type Pattern, TILES } from '../ink/patterns.ts';
import type { Mark, PathMark, WordsMark } from '../marks/mark.ts';
import { familyOf } from '../marks/measure.ts';
import type { Rect } from '../picture.ts';
import { PALETTES } from '../theme.ts';
import { escapeXml } from './escapeXml.ts';
import { metadata } from './metadata.ts';
import type { SvgOptions } from './pictureSvg.ts';

/** What is painted, in its order; what comes between a clip and its end is cut off at its box. */
export type SvgItem =
  | ({ kind: 'marks' } & PlacedMarks)
  | { kind: 'clip'; box: Rect; matrix: Matrix }
  | { kind: 'endClip' };

/** In canvas units, around what is drawn. */
const MARGIN = 8;

export function svgFile(items: readonly SvgItem[], box: Rect, options: SvgOptions): string {
  const { ground, theme, title = '', description = '' } = options;
  const defs = new Defs();
  const { x, y, w, h } = grown(box, MARGIN);
  const [left, top, width, height] = [x, y, w, h].map(short);
  const body = items.map((item) => itemSvg(item, defs)).join('');
  const paper =
    ground === 'paper'
      ? `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${PALETTES[theme].ground}"/>`
      : '';
  const labels = [
    ...(title === '' ? [] : [`<title>${escapeXml(title)}</title>`]),
    ...(description === '' ? [] : [`<desc>${escapeXml(description)}</desc>`]),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}" role="img">`,
    ...labels,
    metadata(options),
    defs.svg(),
    paper,
    body,
    '</svg>',
  ].join('');
}

/** What is said once and meant often: patterns by their colour, and boxes that cut off. */
class Defs {
  readonly #defs = new Map<string, string>();
  #clips = 0;

  pattern(pattern: Pattern, colour: string): string {
    const id = `${pattern}-${colour.replaceAll(/\W/g, '')}`;
    const { size, d } = TILES[pattern];
    this.#defs.set(
      id,
      `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"><path d="${d}" fill="${escapeXml(colour)}"/></pattern>`,
    );
    return `url(#${id})`;
  }

  clip({ x, y, w, h }: Rect, matrix: Matrix): string {
    const id = `clip-${this.#clips++}`;
    const rect = `<rect x="${short(x)}" y="${short(y)}" width="${short(w)}" height="${short(h)}"${transform(matrix)}/>`;
    this.#defs.set(id, `<clipPath id="${id}">${rect}</clipPath>`);
    return `url(#${id})`;
  }

  svg(): string {
    return this.#defs.size === 0 ? '' : `<defs>${[...this.#defs.values()].join('')}</defs>`;
  }
}

function itemSvg(item: SvgItem, defs: Defs): string {
  switch (item.kind) {
    case 'clip':
      return `<g clip-path="${defs.clip(item.box, item.matrix)}">`;
    case 'endClip':
      return '</g>';
    case 'marks': {
      const inner = item.marks.map((mark) => markSvg(mark, item.opacity, defs)).join('');
      return inner === '' ? '' : `<g${transform(item.matrix)}>${inner}</g>`;
    }
  }
}

function markSvg(mark: Mark, opacity: number, defs: Defs): string {
  switch (mark.kind) {
    case 'path':
      return pathSvg(mark, opacity, defs);
    case 'words':
      return wordsSvg(mark, opacity);
    // Whoever makes a file has put something in its place.
    case 'pixels':
      return '';
  }
}

function pathSvg(mark: PathMark, opacity: number, defs: Defs): string {
  const { d, fill, pattern, line, matrix } = mark;
  const filled =
    fill === undefined ? 'none' : pattern ? defs.pattern(pattern, fill) : escapeXml(fill);
  const lined = line
    ? ` stroke="${escapeXml(line.colour)}" stroke-width="${short(line.width)}" stroke-linecap="round" stroke-linejoin="round"`
    : '';
  const dashes = line?.dashes ? ` stroke-dasharray="${line.dashes.map(short).join(' ')}"` : '';
  const placed = matrix ? transform(matrix) : '';
  return `<path d="${d}" fill="${filled}"${lined}${dashes}${seen(opacity * mark.opacity)}${placed}/>`;
}

function wordsSvg({ text, x, y, style, colour, anchor }: WordsMark, opacity: number): string {
  const { size, font, bold, italic } = style;
  const looks = `${bold ? ' font-weight="700"' : ''}${italic ? ' font-style="italic"' : ''}`;
  const anchored = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${short(x)}" y="${short(y)}" font-family="${escapeXml(familyOf(font))}" font-size="${short(size)}"${looks} fill="${escapeXml(colour)}"${anchored}${seen(opacity)} xml:space="preserve">${escapeXml(text)}</text>`;
}

function seen(opacity: number): string {
  return opacity >= 1 ? '' : ` opacity="${short(opacity)}"`;
}

function transform([a, b, c, d, e, f]: Matrix): string {
  if (a === 1 && b === 0 && c === 0 && d === 1) {
    return e === 0 && f === 0 ? '' : ` transform="translate(${short(e)} ${short(f)})"`;
  }
  return ` transform="matrix(${[a, b, c, d].map(fine).join(' ')} ${short(e)} ${short(f)})"`;
}

function short(value: number): number {
  return Math.round(value * 100) / 100;
}

function fine(value: number): number {
  return Math.round(value * 1_000_000) / 1_000_000;
}
