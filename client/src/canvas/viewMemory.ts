import {
  createSessionStateSnapshotSignal,
  loadSessionStateSnapshotIntoStore,
  react,
  type TLSessionStateSnapshot,
  type TLStore,
} from 'tldraw';

/** A camera that moves is written down when it has rested this long, in ms. */
const REST_MS = 400;

/** What this page itself remembers, where the browser stores nothing and the canvas is only exchanged. */
const inThisPage = new Map<string, string>();

/** Whether this person has looked at this board before, in this browser. */
export function hasViewOf(boardId: string): boolean {
  const key = keyOf(boardId);
  try {
    return inThisPage.has(key) || localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

function keyOf(boardId: string): string {
  return `gapboard.view.${boardId}`;
}

/**
 * Puts this person back where they were on the board (page and camera), and remembers where they
 * are from now on. Returns an end to it.
 */
export function rememberView(store: TLStore, boardId: string): () => void {
  const key = keyOf(boardId);
  restore(store, key);
  const view = createSessionStateSnapshotSignal(store);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = (): void => {
    const snapshot = view.get();
    if (!snapshot) return;
    const pageStates = snapshot.pageStates?.map(({ pageId, camera }) => ({ pageId, camera }));
    const text = JSON.stringify({ ...snapshot, pageStates });
    inThisPage.set(key, text);
    try {
      localStorage.setItem(key, text);
    } catch {
      // No storage: the next visit starts at the beginning, and nothing else is lost.
    }
  };
  const stop = react('remember view', () => {
    view.get();
    clearTimeout(timer);
    timer = setTimeout(save, REST_MS);
  });
  window.addEventListener('pagehide', save);
  return () => {
    stop();
    clearTimeout(timer);
    save();
    window.removeEventListener('pagehide', save);
  };
}

function restore(store: TLStore, key: string): void {
  try {
    const text = inThisPage.get(key) ?? localStorage.getItem(key);
    if (text === null) return;
    const snapshot: TLSessionStateSnapshot = JSON.parse(text);
    loadSessionStateSnapshotIntoStore(store, snapshot, { forceOverwrite: true });
  } catch {
    // Damaged or of another version: the view starts at the beginning.
  }
}
