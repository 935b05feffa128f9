import { alignment } from './alignment.ts';
import { BLOCK, flatten, parseFormats, type RichText, unflatten } from './flat.ts';

/** How {@link flatten} lays out the end of a block, a line break in one, and what is no letter. */
const SEPARATOR = '\n';
const LINE_BREAK = '\u2028';
const OBJECT = '\uFFFC';

/**
 * A rich text with other words, as somebody has rewritten them without seeing its formats: letters
 * that stay keep theirs, those that come look as the ones before them. `undefined`: it cannot be
 * taken apart.
 *
 * @param words lines apart by `\n`, as they are read out
 */
export function withWords(richText: unknown, words: string): RichText | undefined {
  const flat = flatten(richText);
  if (!flat) return undefined;
  const shown = [...flat.text].filter((letter) => letter !== OBJECT).join('');
  const pieces = alignment(shown.replaceAll(LINE_BREAK, '\n'), words);
  let text = '';
  const formats: string[] = [];
  let from = 0;
  let to = 0;
  /** how the block looks in which the next letter comes */
  let block = flat.first;
  const add = (letter: string, format: string): void => {
    text += letter;
    formats.push(format);
    if (letter === SEPARATOR) block = blockIn(format);
  };
  const carryObjects = (): void => {
    for (; flat.text[from] === OBJECT; from++) add(OBJECT, flat.formats[from] ?? '');
  };
  const insert = (letter: string): void => {
    // A new line of a list item or a heading is a line of that; elsewhere it is a new paragraph.
    if (letter === '\n' && block === '') add(SEPARATOR, '');
    else add(letter === '\n' ? LINE_BREAK : letter, marksAt(text, formats));
  };
  for (const piece of pieces) {
    if ('same' in piece) {
      for (let n = 0; n < piece.same; n++) {
        carryObjects();
        add(flat.text[from] ?? '', flat.formats[from] ?? '');
        from++;
      }
      to += piece.same;
      continue;
    }
    for (let n = 0; n < piece.go; n++) {
      carryObjects();
      from++;
    }
    // By units, of which some letters have two: formats lie beside each.
    for (const end = to + piece.come; to < end; to++) insert(words.charAt(to));
  }
  carryObjects();
  return unflatten({ ...flat, text, formats });
}

function blockIn(format: string): string {
  const { [BLOCK]: block } = parseFormats(format);
  return typeof block === 'string' ? block : '';
}

/** The marks of the last letter, which a letter that comes behind it takes on. */
function marksAt(text: string, formats: readonly string[]): string {
  const last = text.at(-1);
  if (last === undefined || last === SEPARATOR || last === OBJECT) return '';
  return formats.at(-1) ?? '';
}
