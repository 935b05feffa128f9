import { plainText } from '@gapboard/board';
import { unsentFrom } from '@gapboard/sync';
import { deleteDB } from 'idb';
import * as Y from 'yjs';
import { forgetBoard } from '../session/knownBoard.ts';
import { isKept, keptDatabaseName, openKeptTables } from '../session/kept/keptTables.ts';
import { databaseName, LocalCopy } from '../session/localCopy.ts';

/** What is on this device of a board that is no more, and was never on the server. */
export interface LeftOnDevice {
  /** the words of notes and other things, each once */
  texts: string[];
  /** how many things have none */
  wordless: number;
}

/** Looks for work that only this device has; `undefined`: there is none. */
export async function leftOnDevice(board: string): Promise<LeftOnDevice | undefined> {
  const records = [...(await unsentOf(board)), ...(await keptOf(board))];
  const texts = records.map(plainText);
  const left = {
    texts: [...new Set(texts.filter((text) => text !== ''))],
    wordless: texts.filter((text) => text === '').length,
  };
  return left.texts.length + left.wordless > 0 ? left : undefined;
}

/** Lets go of all that this device has of a board. */
export async function dropDevice(board: string): Promise<void> {
  forgetBoard(board);
  // What still has it open closes by itself when it has heard; nothing waits for that.
  await Promise.allSettled(
    [deleteDB(databaseName(board)), deleteDB(keptDatabaseName(board))].map(soon),
  );
}

/** How long is waited for another tab to let go of a board, in ms. */
const PATIENCE_MS = 1_000;

function soon(work: Promise<void>): Promise<void> {
  return Promise.race([work, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}

async function unsentOf(board: string): Promise<object[]> {
  const doc = new Y.Doc();
  try {
    const copy = await LocalCopy.open(board, () => undefined);
    try {
      const { unsent } = await copy.load(doc, copy);
      return unsentFrom(doc, unsent).flatMap((one) =>
        'record' in one && one.record.typeName === 'shape' ? [one.record] : [],
      );
    } finally {
      await copy.close();
    }
  } catch {
    // This browser keeps nothing.
    return [];
  } finally {
    doc.destroy();
  }
}

async function keptOf(board: string): Promise<object[]> {
  try {
    const tables = await openKeptTables(board);
    const rows: unknown[] = await tables.getAll('work');
    tables.close();
    return rows.filter(isKept).map(({ record }) => record);
  } catch {
    return [];
  }
}
