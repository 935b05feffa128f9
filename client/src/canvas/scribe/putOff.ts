/** So many strokes are remembered: the oldest have long been framed, or are not wanted. */
const MOST = 4_000;

const inThisPage = new Map<string, readonly string[]>();

/** The strokes somebody does not want to be asked about on this board, on this device. */
export function putOffOn(boardId: string): ReadonlySet<string> {
  const key = keyOf(boardId);
  const known = inThisPage.get(key);
  if (known) return new Set(known);
  try {
    const said: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return new Set(Array.isArray(said) ? said.filter((id) => typeof id === 'string') : []);
  } catch {
    // No storage, or damaged: they are asked again.
    return new Set();
  }
}

export function putOff(boardId: string, strokes: readonly string[]): void {
  const key = keyOf(boardId);
  const all = [...new Set([...putOffOn(boardId), ...strokes])].slice(-MOST);
  inThisPage.set(key, all);
  try {
    localStorage.setItem(key, JSON.stringify(all));
  } catch {
    // No storage: it holds for as long as the page.
  }
}

function keyOf(boardId: string): string {
  return `gapboard.not-framed.${boardId}`;
}
