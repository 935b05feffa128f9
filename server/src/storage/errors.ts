/** Storage did not do what it was asked; nothing of that one call has been kept. */
export class StorageError extends Error {
  override name = 'StorageError';
}

/** There is no room left where the boards are kept. */
export class StorageFullError extends StorageError {
  override name = 'StorageFullError';
}

/** The disk or the database answered with an error other than being full. */
export class StorageFailedError extends StorageError {
  override name = 'StorageFailedError';
}

/** The data folder cannot be used, in words for the operator; the server does not start. */
export class DataFolderError extends Error {
  override name = 'DataFolderError';
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL']);

/** The error's `code`, as Node's and SQLite's errors carry it. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Whether the cause is that nothing more fits. */
export function isFull(error: unknown): boolean {
  return FULL.has(codeOf(error) ?? '');
}
