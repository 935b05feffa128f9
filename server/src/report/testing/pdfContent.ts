/** What stands on a page: by the number it is marked with, and what is there for the eye only. */
import { type Dictionary, nameOf, type PdfFile } from './pdfFile.ts';
import { isDictionary, isOperator, isText, Reader, textOf, type Value } from './pdfSyntax.ts';

export interface Content {
  marked: Map<number, string>;
  decoration: string;
  sizes: number[];
}

type Mark = { mcid: number } | 'decoration' | 'reversed' | { actual: string } | 'other';

export function contentOf(file: PdfFile, page: Dictionary): Content {
  const fonts = fontsOf(file, file.dictionary(page.get('Resources')));
  const content: Content = { marked: new Map(), decoration: '', sizes: [] };
  const marks: Mark[] = [];
  let stack: Value[] = [];
  let decode = (bytes: string): string[] => [bytes];
  const say = (text: string) => {
    const mark = marks.findLast(
      (one) => one === 'decoration' || (typeof one === 'object' && 'mcid' in one),
    );
    if (mark === undefined) throw new Error(`On a page outside of all marks: ${text}`);
    if (mark === 'decoration') content.decoration += text;
    else if (typeof mark === 'object' && 'mcid' in mark) {
      content.marked.set(mark.mcid, (content.marked.get(mark.mcid) ?? '') + text);
    }
  };
  const reader = new Reader(file.stream(page.get('Contents')));
  for (let value = reader.next(); value !== 'end'; value = reader.next()) {
    if (!isOperator(value)) {
      stack.push(value);
      continue;
    }
    switch (value.operator) {
      case 'BDC':
      case 'BMC': {
        const mark = markOf(stack);
        marks.push(mark);
        if (typeof mark === 'object' && 'actual' in mark) say(mark.actual);
        break;
      }
      case 'EMC':
        marks.pop();
        break;
      case 'Tf': {
        const [font, size] = stack;
        decode = fonts.get(nameOf(font)) ?? decode;
        if (typeof size === 'number') content.sizes.push(size);
        break;
      }
      case 'TJ': {
        // What a span says in its own words is not said again by its letters.
        if (marks.some((mark) => typeof mark === 'object' && 'actual' in mark)) break;
        const [shownText] = stack;
        const parts = Array.isArray(shownText) ? shownText : [];
        const letters = parts.flatMap((part) => (isText(part) ? decode(part.bytes) : []));
        say((marks.includes('reversed') ? letters.toReversed() : letters).join(''));
        break;
      }
      case 'ET':
        say(' ');
        break;
      default:
    }
    stack = [];
  }
  return content;
}

function markOf(operands: readonly Value[]): Mark {
  const [tag, properties] = operands;
  if (nameOf(tag) === 'Artifact') return 'decoration';
  if (nameOf(tag) === 'ReversedChars') return 'reversed';
  if (properties === undefined || !isDictionary(properties)) return 'other';
  const mcid = properties.get('MCID');
  if (typeof mcid === 'number') return { mcid };
  return properties.has('ActualText') ? { actual: textOf(properties.get('ActualText')) } : 'other';
}

/** How each font's bytes are turned into letters: by its own table, else as they are. */
function fontsOf(file: PdfFile, resources: Dictionary): Map<string, (bytes: string) => string[]> {
  const fonts = file.dictionary(resources.get('Font'));
  return new Map(
    [...fonts].map(([name, ref]) => {
      const table = unicodeOf(file.stream(file.dictionary(ref).get('ToUnicode')));
      const decode = (bytes: string) =>
        table.length === 0
          ? [...new TextDecoder('windows-1252').decode(Buffer.from(bytes, 'latin1'))]
          : pairs(bytes).map((glyph) => table[glyph] ?? '\ufffd');
      return [name, decode];
    }),
  );
}

function unicodeOf(cmap: string): string[] {
  const table: string[] = [];
  for (const [, first, entries] of cmap.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g)) {
    let glyph = parseInt(first ?? '', 16);
    for (const [, codes = ''] of (entries ?? '').matchAll(/<([^>]*)>/g)) {
      const units = codes.split(' ').filter((code) => code !== '');
      table[glyph++] = units.map((code) => String.fromCharCode(parseInt(code, 16))).join('');
    }
  }
  return table;
}

function pairs(bytes: string): number[] {
  return Array.from(
    { length: bytes.length / 2 },
    (_, n) => bytes.charCodeAt(2 * n) * 256 + bytes.charCodeAt(2 * n + 1),
  );
}
