import type { Page } from '@playwright/test';

/** All that this browser keeps of the board's document, as text. */
export function onDevice(page: Page, board: string): Promise<string> {
  return page.evaluate(async (name) => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('It cannot be read.')));
      });
    const db = await asked(indexedDB.open(name));
    const rows = await asked(db.transaction('updates').objectStore('updates').getAll());
    db.close();
    return rows.map((row) => new TextDecoder().decode(row)).join('\n');
  }, `gapboard:${board}`);
}

/** Puts something into this browser's copy of the board that is no part of a document. */
export async function damageCopy(page: Page, board: string): Promise<void> {
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const db = opening.result;
          const tx = db.transaction('updates', 'readwrite');
          tx.objectStore('updates').put(new Uint8Array([9, 9, 9, 255, 255, 0, 3]), 999_999);
          tx.addEventListener('complete', () => {
            db.close();
            resolve();
          });
        });
      }),
    `gapboard:${board}`,
  );
}
