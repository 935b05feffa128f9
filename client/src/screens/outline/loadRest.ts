import { keepForOffline } from '../../session/keepForOffline.ts';
import { loadActing } from './loadActing.ts';
import { loadNotices } from './loadNotices.ts';
import { loadList } from './TableOrList.tsx';

/** What shows when the board has not taken something. */
const loadKept = () =>
  Promise.all([
    import('./KeptTool.tsx'),
    import('../../onBoard/kept/KeptNotice.tsx'),
    import('../../onBoard/kept/KeptPanel.tsx'),
  ]);

/** ms after the board is there to read, at which what is needed to change it is fetched, wanted or not. */
const REST_AFTER_MS = 2_000;

/**
 * Fetches what has been left for later, so that it is here when it is wanted and when there is no
 * network, and has the service worker keep all of it. Returns a way to call it off.
 */
export function loadRest(): () => void {
  let end: (() => void) | undefined;
  const timer = setTimeout(() => {
    // What does not come now is tried again when it is wanted.
    Promise.all([loadActing(), loadList(), loadNotices(), loadKept()])
      .catch(() => undefined)
      .finally(() => {
        end ??= keepForOffline('outline');
      });
  }, REST_AFTER_MS);
  return () => {
    clearTimeout(timer);
    end?.();
    end = () => undefined;
  };
}
