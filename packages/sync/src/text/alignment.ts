/** A run of letters that both texts have, or one where some go and others come. */
export type Piece = { same: number } | { go: number; come: number };

/**
 * Beyond so many letters gone and come, in several places, what lies between the first and the last
 * difference counts as rewritten: nobody types that much between two glances, and the search costs
 * the square of it.
 */
const MOST_DIFFERENCES = 128;

/** Where a place between letters of the old text lies in the new one: before what has come at that very place. */
export function placeAfter(place: number, pieces: readonly Piece[]): number {
  let old = 0;
  let now = 0;
  for (const piece of pieces) {
    const length = 'same' in piece ? piece.same : piece.go;
    if (place <= old + length) return now + ('same' in piece ? place - old : 0);
    old += length;
    now += 'same' in piece ? piece.same : piece.come;
  }
  return now;
}

/** How the letters of `before` and `after` belong to each other; whole characters stay whole. */
export function alignment(before: string, after: string): Piece[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  if (splitsCharacter(before, start) || splitsCharacter(after, start)) start--;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end++;
  }
  if (splitsCharacter(before, before.length - end) || splitsCharacter(after, after.length - end)) {
    end--;
  }
  const pieces: Piece[] = [];
  if (start > 0) pieces.push({ same: start });
  const gone = before.slice(start, before.length - end);
  const come = after.slice(start, after.length - end);
  if (gone !== '' && come !== '') {
    pieces.push(...(shortest([...gone], [...come]) ?? [{ go: gone.length, come: come.length }]));
  } else if (gone !== '' || come !== '') {
    pieces.push({ go: gone.length, come: come.length });
  }
  if (end > 0) pieces.push({ same: end });
  return pieces;
}

/** Whether this place lies within a character of two units (an emoji). */
function splitsCharacter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const previous = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit <= 0xdfff && previous >= 0xd800 && previous <= 0xdbff;
}

/** The fewest differences between two lists of characters (Myers 1986), if they are few. */
function shortest(a: string[], b: string[]): Piece[] | undefined {
  const most = Math.min(MOST_DIFFERENCES, a.length + b.length);
  /** for each number of differences: how far into `a` each diagonal had got before it */
  const trace: Map<number, number>[] = [];
  let furthest = new Map<number, number>([[1, 0]]);
  for (let differences = 0; differences <= most; differences++) {
    trace.push(furthest);
    const next = new Map(furthest);
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      let x = stepInto(furthest, diagonal, differences).x;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      next.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return backtrack(a, b, trace);
    }
    furthest = next;
  }
  return undefined;
}

/** Where one more difference leads on this diagonal: a character of `b` more or one of `a` less. */
function stepInto(
  furthest: Map<number, number>,
  diagonal: number,
  differences: number,
): { x: number; from: number } {
  const below = furthest.get(diagonal + 1) ?? -1;
  const left = furthest.get(diagonal - 1) ?? -1;
  const comes = diagonal === -differences || (diagonal !== differences && left < below);
  return comes ? { x: below, from: diagonal + 1 } : { x: left + 1, from: diagonal - 1 };
}

function backtrack(a: string[], b: string[], trace: Map<number, number>[]): Piece[] {
  const pieces: Piece[] = [];
  let x = a.length;
  let y = b.length;
  for (let differences = trace.length - 1; differences >= 0; differences--) {
    const furthest = trace[differences] ?? new Map<number, number>();
    const { x: into, from } = stepInto(furthest, x - y, differences);
    const same = a.slice(into, x);
    if (same.length > 0) addBefore(pieces, { same: same.join('').length });
    y -= same.length;
    x = into;
    if (differences === 0) break;
    const previous = furthest.get(from) ?? 0;
    const go = a.slice(previous, x).join('').length;
    const come = b.slice(previous - from, y).join('').length;
    addBefore(pieces, { go, come });
    x = previous;
    y = previous - from;
  }
  return pieces.toReversed();
}

/** Adds the piece that lies before those gathered so far. */
function addBefore(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (last && 'go' in last && 'go' in piece) {
    last.go += piece.go;
    last.come += piece.come;
  } else {
    pieces.push(piece);
  }
}
