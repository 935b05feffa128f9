const KEY = 'gapboard.muted';
const listeners = new Set<() => void>();
let muted: boolean | undefined;

/** Whether this device is to make no sound; remembered where it can be. */
export function isMuted(): boolean {
  muted ??= read();
  return muted;
}

export function setMuted(value: boolean): void {
  muted = value;
  try {
    if (value) localStorage.setItem(KEY, '1');
    else localStorage.removeItem(KEY);
  } catch {
    // Switched off or full: it holds until the page is closed.
  }
  for (const listener of listeners) listener();
}

export function onMuted(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}
