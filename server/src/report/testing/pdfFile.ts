/** The objects of a PDF as the report's library writes them: one after another, with a table of where each is. */
import { inflateSync } from 'node:zlib';
import { isDictionary, isName, isRef, isText, Reader, textOf, type Value } from './pdfSyntax.ts';

export type Dictionary = ReadonlyMap<string, Value>;

export class PdfFile {
  readonly trailer: Dictionary;
  readonly pageRefs: number[] = [];
  readonly #objects = new Map<number, { value: Value; stream: string | undefined }>();

  constructor(text: string) {
    const offsets = /xref\n0 \d+\n([\s\S]*?)trailer/.exec(text)?.[1]?.split('\n') ?? [];
    for (const [id, line] of offsets.entries()) {
      if (!line.includes(' n')) continue;
      const at = Number(line.slice(0, 10));
      const reader = new Reader(text, text.indexOf('obj', at) + 3);
      const value = reader.next();
      if (value === 'end') continue;
      const start = /^\s*stream\n/.exec(text.slice(reader.at, reader.at + 12));
      const length = isDictionary(value) ? value.get('Length') : undefined;
      const from = reader.at + (start?.[0].length ?? 0);
      const stream =
        start && typeof length === 'number' ? text.slice(from, from + length) : undefined;
      this.#objects.set(id, { value, stream });
    }
    const trailer = new Reader(text, text.lastIndexOf('trailer') + 'trailer'.length).next();
    if (trailer === 'end' || !isDictionary(trailer)) throw new Error('This PDF has no trailer.');
    this.trailer = trailer;
  }

  resolve(value: Value): Value {
    return isRef(value) ? this.#objects.get(value.ref)?.value : value;
  }

  dictionary(value: Value): Dictionary {
    const found = this.resolve(value);
    return isDictionary(found) ? found : new Map();
  }

  list(value: Value): Value[] {
    const found = this.resolve(value);
    return Array.isArray(found) ? found : found === undefined ? [] : [value];
  }

  stream(value: Value): string {
    if (!isRef(value)) return '';
    const object = this.#objects.get(value.ref);
    if (!object) return '';
    const { value: dictionary, stream = '' } = object;
    const isPacked = isDictionary(dictionary) && has(dictionary, 'Filter', 'FlateDecode');
    return isPacked ? inflateSync(Buffer.from(stream, 'latin1')).toString('latin1') : stream;
  }

  pagesIn(value: Value): Dictionary[] {
    return this.list(this.dictionary(value).get('Kids')).map((kid) => {
      if (isRef(kid)) this.pageRefs.push(kid.ref);
      return this.dictionary(kid);
    });
  }

  unpacked(): string {
    return [...this.#objects.keys()]
      .map((ref) => `${shown(this.#objects.get(ref)?.value)}\n${this.stream({ ref })}`)
      .join('\n');
  }
}

export function has(dictionary: Dictionary, key: string, name: string): boolean {
  return nameOf(dictionary.get(key)) === name;
}

export function nameOf(value: Value): string {
  return isName(value) ? value.name : '';
}

function shown(value: Value): string {
  if (isText(value)) return textOf(value);
  if (isDictionary(value)) return [...value].map(([key, one]) => `${key} ${shown(one)}`).join('\n');
  if (Array.isArray(value)) return value.map(shown).join(' ');
  return isName(value) ? value.name : '';
}
