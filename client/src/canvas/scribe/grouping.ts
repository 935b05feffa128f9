interface Rect {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Strokes nearer than this to each other are of one drawing, in canvas units: about a sticky note. */
const NEAR = 200;

/** Those things that lie near this one, directly or by others between them; itself among them. */
export function nearTogether<T>(first: T, all: readonly T[], boxOf: (thing: T) => Rect): T[] {
  const found = [first];
  const rest = new Set(all.filter((one) => one !== first));
  for (let n = 0; n < found.length; n++) {
    const from = found[n];
    if (from === undefined) break;
    const box = boxOf(from);
    for (const other of rest) {
      if (!areNear(box, boxOf(other))) continue;
      found.push(other);
      rest.delete(other);
    }
  }
  return found;
}

function areNear(a: Rect, b: Rect): boolean {
  return (
    b.x <= a.x + a.w + NEAR &&
    a.x <= b.x + b.w + NEAR &&
    b.y <= a.y + a.h + NEAR &&
    a.y <= b.y + b.h + NEAR
  );
}
