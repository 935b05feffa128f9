/** PDF's values and operators, as far as reports use them: enough to read back what was written. */

export type Value =
  | number
  | boolean
  | undefined
  | Name
  | Ref
  | Text
  | Value[]
  | ReadonlyMap<string, Value>
  | Operator;

export interface Name {
  name: string;
}
export interface Ref {
  ref: number;
}
/** bytes, one a code unit */
export interface Text {
  bytes: string;
}
export interface Operator {
  operator: string;
}

const SPACE = /[\s\0]/;
const DELIMITER = /[\s\0()<>[\]{}/%]/;

/** Reads values one after another; what is no value is an operator. */
export class Reader {
  readonly #text: string;
  at: number;

  constructor(text: string, at = 0) {
    this.#text = text;
    this.at = at;
  }

  /** `'end'` where there is nothing more. */
  next(): Value | 'end' {
    this.#skip();
    const sign = this.#text[this.at];
    if (sign === undefined) return 'end';
    if (sign === '/') return this.#name();
    if (sign === '(') return this.#string();
    if (sign === '[') return this.#array();
    if (sign === '<') return this.#text[this.at + 1] === '<' ? this.#dictionary() : this.#hex();
    return this.#word();
  }

  #skip(): void {
    while (SPACE.test(this.#text[this.at] ?? 'x')) this.at++;
  }

  #take(): string {
    const start = this.at;
    while (this.at < this.#text.length && !DELIMITER.test(this.#text[this.at] ?? ' ')) this.at++;
    return this.#text.slice(start, this.at);
  }

  #name(): Name {
    this.at++;
    const name = this.#take();
    return { name: name.replaceAll(/#([0-9A-F]{2})/gi, (_, hex: string) => fromHex(hex)) };
  }

  #word(): Value {
    const word = this.#take();
    if (word === '') throw new Error(`Unexpected ${this.#text.slice(this.at, this.at + 20)}`);
    if (/^[-+.\d]+$/.test(word)) return this.#number(Number(word));
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? undefined : { operator: word };
  }

  /** `12 0 R` points to an object. */
  #number(number: number): number | Ref {
    const rest = /^\s+\d+\s+R\b/.exec(this.#text.slice(this.at, this.at + 12));
    if (!rest) return number;
    this.at += rest[0].length;
    return { ref: number };
  }

  #array(): Value[] {
    this.at++;
    const values: Value[] = [];
    for (;;) {
      this.#skip();
      if (this.#text[this.at] === ']') break;
      values.push(this.#inside());
    }
    this.at++;
    return values;
  }

  #dictionary(): ReadonlyMap<string, Value> {
    this.at += 2;
    const entries = new Map<string, Value>();
    for (;;) {
      this.#skip();
      if (this.#text.startsWith('>>', this.at)) break;
      const { name } = this.#name();
      entries.set(name, this.#inside());
    }
    this.at += 2;
    return entries;
  }

  #inside(): Value {
    const value = this.next();
    if (value === 'end') throw new Error('It ends within a value.');
    return value;
  }

  #hex(): Text {
    const end = this.#text.indexOf('>', this.at);
    const digits = this.#text.slice(this.at + 1, end).replaceAll(/\s/g, '');
    this.at = end + 1;
    return { bytes: digits.replaceAll(/../g, fromHex) };
  }

  #string(): Text {
    const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
    let bytes = '';
    let depth = 0;
    for (; this.at < this.#text.length; this.at++) {
      const sign = this.#text[this.at] ?? '';
      if (sign === '\\') {
        this.at++;
        const escaped = this.#text[this.at] ?? '';
        bytes += escapes[escaped] ?? escaped;
      } else if (sign === '(' && depth++ === 0) continue;
      else if (sign === ')' && --depth === 0) break;
      else bytes += sign;
    }
    this.at++;
    return { bytes };
  }
}

function fromHex(hex: string): string {
  return String.fromCharCode(parseInt(hex, 16));
}

export function isDictionary(value: Value): value is ReadonlyMap<string, Value> {
  return value instanceof Map;
}
export function isRef(value: Value): value is Ref {
  return typeof value === 'object' && 'ref' in value;
}
export function isName(value: Value): value is Name {
  return typeof value === 'object' && 'name' in value;
}
export function isText(value: Value): value is Text {
  return typeof value === 'object' && 'bytes' in value;
}
export function isOperator(value: Value): value is Operator {
  return typeof value === 'object' && 'operator' in value;
}

/** A text string of a dictionary: UTF-16 where it says so. */
export function textOf(value: Value): string {
  if (!isText(value)) return '';
  const { bytes } = value;
  if (!bytes.startsWith('\xfe\xff')) return bytes;
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le');
}
