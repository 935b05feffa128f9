const KEY = 'gapboard.folded';

/** Whether what a stage is about has been folded away on this page: through a reload it stays so. */
export function isFolded(stage: string): boolean {
  try {
    return sessionStorage.getItem(KEY) === stage;
  } catch {
    return false;
  }
}

export function setFolded(stage: string): void {
  try {
    sessionStorage.setItem(KEY, stage);
  } catch {
    // Switched off or full: it is open again after a reload.
  }
}
