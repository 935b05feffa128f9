import { textOf } from '@gapboard/evidence';

/**
 * The words on a shape, as one would read them out: of a note, a text, a label, a frame's name;
 * empty for ink and pictures. For lists and the clipboard, where there is no canvas to ask.
 */
export function plainText(record: object): string {
  const props = inside(record, 'props');
  if (!isObject(props)) return '';
  const { richText, text, name } = props;
  if (isObject(richText)) return textOf(richText).trim();
  if (typeof text === 'string') return text.trim();
  return typeof name === 'string' ? name.trim() : '';
}

function inside(record: object, key: string): unknown {
  return Reflect.get(record, key);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
