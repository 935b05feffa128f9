import type { TLDrawShape } from '@tldraw/tlschema';
import { growths as recorded } from '../fanout/strokes.ts';

/** Records of one short stroke, drawn in a second and a half. */
const PIECES = 15;

let short: TLDrawShape[] | undefined;

/** A stroke as it grows, short enough that hours of them stay a small board. */
export function growths(): TLDrawShape[] {
  if (short) return short;
  const [first = []] = recorded();
  const growing = first.slice(0, PIECES);
  const last = growing.at(-1);
  short = last ? [...growing, { ...last, props: { ...last.props, isComplete: true } }] : [];
  return short;
}
