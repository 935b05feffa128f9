import type { UnsentMark } from '@gapboard/sync';
import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from 'idb';

/** How a board's copy lies in IndexedDB. */
export interface CopySchema extends DBSchema {
  /** document updates, in the order they came */
  updates: { key: number; value: Uint8Array };
  /** updates that could not be read when the copy was opened, kept as they are */
  damaged: { key: number; value: unknown };
  /** record id -> what of it this device has changed and the server has not confirmed; `true` is how version 1 said it */
  unsent: { key: string; value: UnsentMark | true };
  /** `epoch`: which document this is. `generation`: grows when another takes its place */
  about: { key: 'epoch' | 'generation'; value: string | number };
}

/** Version 1 did not know what of a record was changed, only that it was. */
const MADE_HERE: UnsentMark = { fields: ['$'] };

/**
 * @throws if this browser will not store anything, or a tab with an older version of this page holds on to the tables
 */
export function openTables(name: string): Promise<IDBPDatabase<CopySchema>> {
  return new Promise((resolve, reject) => {
    openDB<CopySchema>(name, 2, {
      upgrade(tables, from) {
        if (from < 1) {
          tables.createObjectStore('updates', { autoIncrement: true });
          tables.createObjectStore('damaged', { autoIncrement: true });
          tables.createObjectStore('unsent');
        }
        tables.createObjectStore('about');
      },
      blocked: () => reject(new Error('Another tab keeps the older tables open.')),
      // A page of a newer version wants to change the tables: nothing is kept here from then on.
      blocking: (_now, _wanted, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
      },
    }).then(resolve, reject);
  });
}

type Store<Name extends 'unsent' | 'about'> = IDBPObjectStore<
  CopySchema,
  ('updates' | 'damaged' | 'unsent' | 'about')[],
  Name,
  'readwrite'
>;

/** What is marked as unsent, by record id. */
export async function marksIn(store: Store<'unsent'>): Promise<Map<string, UnsentMark>> {
  const [ids, marks] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return new Map(
    ids.map((id, n) => {
      const mark = marks[n];
      return [id, mark === undefined || mark === true ? MADE_HERE : mark];
    }),
  );
}

/** Which document this is. */
export async function aboutIn(
  store: Store<'about'>,
): Promise<{ epoch: string; generation: number }> {
  const [epoch, generation] = await Promise.all([store.get('epoch'), store.get('generation')]);
  return {
    epoch: typeof epoch === 'string' ? epoch : '',
    generation: typeof generation === 'number' ? generation : 0,
  };
}
