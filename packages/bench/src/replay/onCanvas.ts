import type { Page } from '@playwright/test';
import type { UnknownRecord } from '@tldraw/store';

/** What becomes of a board from one moment shown to the next. */
export interface Turn {
  put: UnknownRecord[];
  remove: string[];
}

/** What of the canvas's editor, in the page, is used here. */
interface Store {
  mergeRemoteChanges(change: () => void): void;
  put(records: UnknownRecord[]): void;
  remove(ids: string[]): void;
}

/**
 * Puts these one after the other into the store of tldraw's editor, as edits that have come from
 * elsewhere, each when the one before is shown; how long each took until its frame was, in ms.
 */
export async function turnsOnCanvas(page: Page, turns: readonly Turn[]): Promise<number[]> {
  return page.evaluate(async (all) => {
    const editor: unknown = Reflect.get(window, 'gapboard')?.editor;
    const { store, zoomToFit } = editor as {
      store: Store;
      zoomToFit: (options: { immediate: boolean }) => void;
    };
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const taken: number[] = [];
    for (const { put, remove } of all) {
      const begun = await frame();
      store.mergeRemoteChanges(() => {
        store.remove(remove);
        store.put(put);
      });
      if (taken.length === 0) zoomToFit.call(editor, { immediate: true });
      await frame();
      taken.push((await frame()) - begun);
    }
    return taken;
  }, turns);
}
