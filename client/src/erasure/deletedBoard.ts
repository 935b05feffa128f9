/** What the home page is told of a board that was deleted on the page before; goes with the browser's history. */
export interface DeletedBoard {
  deleted: { title: string; rows: number; files: number };
}

/** It in whatever came with the page. */
export function deletedBoardIn(state: unknown): DeletedBoard['deleted'] | undefined {
  if (typeof state !== 'object' || state === null || !('deleted' in state)) return undefined;
  const { deleted } = state;
  return typeof deleted === 'object' &&
    deleted !== null &&
    'title' in deleted &&
    typeof deleted.title === 'string' &&
    'rows' in deleted &&
    typeof deleted.rows === 'number' &&
    'files' in deleted &&
    typeof deleted.files === 'number'
    ? { title: deleted.title, rows: deleted.rows, files: deleted.files }
    : undefined;
}
