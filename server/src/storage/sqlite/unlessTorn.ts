import { codeOf } from '../errors.ts';

/** `undefined` where a page of the file cannot be read for what it should be; any other failure is the caller's. */
export function unlessTorn<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (codeOf(error)?.startsWith('SQLITE_CORRUPT') === true) return undefined;
    throw error;
  }
}
