import type { FlatText } from './flat.ts';
import { formatsJson, type Formats, parseFormats, sensibleFormats } from './flat.ts';
import { alignment } from './alignment.ts';

/** One step along a text: letters that stay (perhaps with other formats), come or go. */
export type Op =
  | { retain: number; formats?: Formats }
  | { insert: string; format: string }
  | { delete: number };

/** What makes one flat text into another. */
export interface Change {
  ops: Op[];
  bare?: boolean;
  doc?: string;
  first?: string;
}

/** What `after` changes over `before`, as little as can be found quickly. */
export function difference(before: FlatText, after: FlatText): Change {
  const ops: Op[] = [];
  let from = 0;
  let to = 0;
  for (const piece of alignment(before.text, after.text)) {
    if ('same' in piece) {
      for (let n = 0; n < piece.same; n++) {
        const formats = formatChange(before.formats[from + n] ?? '', after.formats[to + n] ?? '');
        push(ops, formats ? { retain: 1, formats } : { retain: 1 });
      }
      from += piece.same;
      to += piece.same;
      continue;
    }
    for (let n = 0; n < piece.come; n++) {
      const insert = after.text[to + n] ?? '';
      push(ops, { insert, format: after.formats[to + n] ?? '' });
    }
    if (piece.go > 0) push(ops, { delete: piece.go });
    from += piece.go;
    to += piece.come;
  }
  return {
    ops: trimmed(ops),
    ...(before.bare !== after.bare && { bare: after.bare }),
    ...(before.doc !== after.doc && { doc: after.doc }),
    ...(before.first !== after.first && { first: after.first }),
  };
}

export function isNothing(change: Change): boolean {
  return change.ops.length === 0 && Object.keys(change).length === 1;
}

function formatChange(before: string, after: string): Formats | undefined {
  if (before === after) return undefined;
  const old = parseFormats(before);
  const patch: Formats = {};
  for (const [key, value] of Object.entries(parseFormats(after))) {
    if (JSON.stringify(old[key]) !== JSON.stringify(value)) patch[key] = value;
    delete old[key];
  }
  for (const key of Object.keys(old)) patch[key] = null;
  return patch;
}

/** Adds a step, in one with the last where they go together. */
function push(ops: Op[], op: Op): void {
  const last = ops.at(-1);
  if (last && 'retain' in last && 'retain' in op && sameFormats(last.formats, op.formats)) {
    last.retain += op.retain;
  } else if (last && 'insert' in last && 'insert' in op && last.format === op.format) {
    last.insert += op.insert;
  } else if (last && 'delete' in last && 'delete' in op) {
    last.delete += op.delete;
  } else {
    ops.push({ ...op });
  }
}

function sameFormats(a: Formats | undefined, b: Formats | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));
}

/** Without a last step that changes nothing. */
function trimmed(ops: Op[]): Op[] {
  const last = ops.at(-1);
  return last && 'retain' in last && !last.formats ? ops.slice(0, -1) : ops;
}

/**
 * `change`, made to a text, as it is to be made to the same text after `through`, somebody else's
 * change to it: nothing that came by `through` is taken away, and nothing comes twice.
 */
export function transformed(change: Change, through: Change): Change {
  const ops: Op[] = [];
  const mine = new Steps(change.ops);
  const theirs = new Steps(through.ops);
  while (!mine.done || !theirs.done) {
    const their = theirs.head;
    if (their && 'insert' in their) {
      push(ops, { retain: their.insert.length });
      theirs.take(their.insert.length);
      continue;
    }
    const my = mine.head;
    if (my && 'insert' in my) {
      push(ops, my);
      mine.take(my.insert.length);
      continue;
    }
    if (!my) break;
    const length = Math.min(mine.left, theirs.left);
    if (!their || 'retain' in their) {
      if ('delete' in my) push(ops, { delete: length });
      else push(ops, my.formats ? { retain: length, formats: my.formats } : { retain: length });
    }
    mine.take(length);
    theirs.take(length);
  }
  return { ...change, ops: trimmed(ops) };
}

/** Walks along steps in pieces; behind the last everything stays as it is. */
class Steps {
  readonly #ops: Op[];
  #at = 0;
  #used = 0;

  constructor(ops: Op[]) {
    this.#ops = ops;
  }

  get head(): Op | undefined {
    const op = this.#ops[this.#at];
    return op && 'insert' in op ? { ...op, insert: op.insert.slice(this.#used) } : op;
  }

  get done(): boolean {
    return this.#at >= this.#ops.length;
  }

  get left(): number {
    const op = this.#ops[this.#at];
    return op === undefined ? Infinity : lengthOf(op) - this.#used;
  }

  take(length: number): void {
    const op = this.#ops[this.#at];
    if (!op) return;
    this.#used += length;
    if (this.#used < lengthOf(op)) return;
    this.#at++;
    this.#used = 0;
  }
}

function lengthOf(op: Op): number {
  if ('retain' in op) return op.retain;
  return 'insert' in op ? op.insert.length : op.delete;
}

/** `text` with the change made. */
export function changed(text: FlatText, change: Change): FlatText {
  let at = 0;
  let letters = '';
  const formats: string[] = [];
  const keep = (length: number, patch: Formats | undefined): void => {
    for (let n = at; n < at + length; n++) {
      const letter = text.text[n] ?? '';
      const format = text.formats[n] ?? '';
      formats.push(
        patch
          ? formatsJson(sensibleFormats(letter, { ...parseFormats(format), ...patch }))
          : format,
      );
      letters += letter;
    }
    at += length;
  };
  for (const op of change.ops) {
    if ('retain' in op) keep(op.retain, op.formats);
    else if ('delete' in op) at += op.delete;
    else {
      letters += op.insert;
      for (let n = 0; n < op.insert.length; n++) formats.push(op.format);
    }
  }
  keep(text.text.length - at, undefined);
  return {
    bare: change.bare ?? text.bare,
    doc: change.doc ?? text.doc,
    first: change.first ?? text.first,
    text: letters,
    formats,
  };
}
