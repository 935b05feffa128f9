import type { ThingKind } from './alsoOnBoard.ts';

const drawings = (many: number): string => (many === 1 ? '1 drawing' : `${many} drawings`);
const pictures = (many: number): string =>
  many === 1 ? '1 picture without a description' : `${many} pictures without a description`;

const KINDS: Record<ThingKind, string> = {
  note: 'Sticky note',
  text: 'Text',
  frame: 'Frame',
  shape: 'Label',
  arrow: 'Label of an arrow',
  picture: 'Picture',
  drawing: 'Drawing',
};

/** Words for what is on the board beside its maps. */
export const alsoWords = {
  hint: 'What is written on the canvas and belongs to no map. It can be changed there.',
  none: 'Nothing else is written on the board.',
  page: (name: string) => name || 'A page without a name',
  kind: (kind: ThingKind) => KINDS[kind],
  by: (name: string) => `by ${name}`,
  wordless: (ink: number, images: number) =>
    `${[...(ink > 0 ? [drawings(ink)] : []), ...(images > 0 ? [pictures(images)] : [])].join(' and ')} can only be seen on the canvas.`,
};
