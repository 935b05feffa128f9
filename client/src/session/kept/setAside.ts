import { isKept, type Kept } from './keptTables.ts';

/**
 * What is to be kept of a page that is going: a browser lets it finish nothing that takes a moment,
 * as the database does. The next page takes it from here to there.
 */
export function setAside(boardId: string, author: string, work: readonly Kept[]): void {
  if (work.length === 0) return;
  try {
    localStorage.setItem(keyOf(boardId, author), JSON.stringify(work));
  } catch {
    // A browser that stores nothing has warned of leaving; there is nothing else to be done.
  }
}

/** What was set aside, once. */
export function takenUp(boardId: string, author: string): Kept[] {
  const key = keyOf(boardId, author);
  try {
    const text = localStorage.getItem(key);
    if (text === null) return [];
    const work: unknown = JSON.parse(text);
    localStorage.removeItem(key);
    return Array.isArray(work) ? work.filter(isKept) : [];
  } catch {
    return [];
  }
}

function keyOf(boardId: string, author: string): string {
  return `gapboard.aside.${boardId}.${author}`;
}
