import type { UnknownRecord } from '@gapboard/board';
import { type Fields, fieldsIn, numberOf, textOf } from '../fields.ts';
import { box, type Drawn, drawn, type PixelsMark } from '../marks/mark.ts';
import { plainBlocks } from '../marks/richText.ts';
import { fitWords } from '../marks/words.ts';
import type { Rect } from '../picture.ts';
import { boxOf, propsOf } from './propsOf.ts';
import type { Surroundings } from './surroundings.ts';

const LOOKS = {
  light: { paper: '#eef1f1', line: '#8b9694', text: '#1a1a1a', link: '#00476b' },
  dark: { paper: '#222a2a', line: '#6b7876', text: '#f1f3f0', link: '#7fb8da' },
};
const SIZE = 16;
const LINE_HEIGHT = 1.3;

/** A picture; its name in a box, where its pixels are not at hand. */
export function drawnImage(record: UnknownRecord, around: Surroundings): Drawn {
  const props = propsOf(record);
  const bounds = boxOf(props);
  const asset = textOf(props['assetId']);
  const kept = fieldsIn(fieldsIn(around.record(asset))['props']);
  const name = textOf(props['altText']) || textOf(kept['name']) || 'Picture';
  const pixels: PixelsMark = { kind: 'pixels', ...bounds, asset, name, crop: cropIn(props) };
  return drawn(bounds, [pixels]);
}

/** What stands in place of pixels that are not at hand. */
export function instead({ x, y, w, h, name }: PixelsMark, around: Surroundings): Drawn {
  return noted({ x, y, w, h }, name, around);
}

function cropIn(props: Fields): Rect {
  const crop = fieldsIn(props['crop']);
  const [from, to] = [fieldsIn(crop['topLeft']), fieldsIn(crop['bottomRight'])];
  const share = (value: unknown, usual: number): number =>
    Math.min(1, Math.max(0, numberOf(value, usual)));
  const [x, y] = [share(from['x'], 0), share(from['y'], 0)];
  return { x, y, w: Math.max(0, share(to['x'], 1) - x), h: Math.max(0, share(to['y'], 1) - y) };
}

/** A link, by what it leads to. */
export function drawnBookmark(record: UnknownRecord, around: Surroundings): Drawn {
  const props = propsOf(record);
  const kept = fieldsIn(fieldsIn(around.record(textOf(props['assetId'])))['props']);
  const said = [textOf(kept['title']), textOf(props['url'])].filter((text) => text !== '');
  return noted(boxOf(props, { w: 300, h: 100 }), said.join('\n'), around, 'link');
}

/** A shape of a kind that is not known here: that it is there, and what is written on it. */
export function drawnOther(record: UnknownRecord, around: Surroundings): Drawn {
  const props = propsOf(record);
  const said = textOf(props['name']) || textOf(props['text']) || textOf(props['url']);
  return noted(boxOf(props), said, around);
}

function noted(
  bounds: Rect,
  text: string,
  { theme, measure }: Surroundings,
  as: 'text' | 'link' = 'text',
): Drawn {
  const look = LOOKS[theme];
  const size = Math.min(SIZE, bounds.h / 2);
  const room = { x: bounds.x + 8, y: bounds.y + 4, w: bounds.w - 16, h: bounds.h - 8 };
  const words =
    text === '' || room.w < size
      ? []
      : fitWords(
          plainBlocks(text),
          room,
          { size, font: 'sans', lineHeight: LINE_HEIGHT, colour: look[as] },
          measure,
        );
  const paper = box(bounds, { fill: look.paper, line: { colour: look.line, width: 1 }, radius: 4 });
  return drawn(bounds, [paper, ...words]);
}
