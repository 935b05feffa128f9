import { codeOf, isFull, StorageError, StorageFailedError, StorageFullError } from '../errors.ts';

/** SQLite answers at once; its answers and failures are handed on as a promise's, typed. */
export async function run<T>(work: () => T): Promise<T> {
  try {
    return work();
  } catch (error) {
    throw asStorageError(error);
  }
}

export function asStorageError(error: unknown): unknown {
  if (error instanceof StorageError) return error;
  if (isFull(error)) {
    return new StorageFullError('There is no room left for the boards.', { cause: error });
  }
  const code = codeOf(error);
  if (code?.startsWith('SQLITE_')) {
    return new StorageFailedError(`The database failed (${code}).`, { cause: error });
  }
  return error;
}

/** Whether a row could not be written because another has its key. */
export function isTaken(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}
