import type { BoardSession } from '../../session/boardSession.ts';
import { keepCopyFolded } from '../../session/keepCopyFolded.ts';
import { keepForOffline } from '../../session/keepForOffline.ts';
import { loadActing } from './loadActing.ts';
import { loadNotices } from './loadNotices.ts';

/** What shows when the board has not taken something. */
const loadKept = () =>
  Promise.all([
    import('./KeptTool.tsx'),
    import('../../onBoard/kept/KeptNotice.tsx'),
    import('../../onBoard/kept/KeptPanel.tsx'),
  ]);

/**
 * Fetches what has been left for later, so that it is here when it is wanted and when there is no
 * network, has the service worker keep all of it, and what the device keeps of the board written anew. Resolves with how to end that.
 *
 * @param loadList what the outline itself loads late
 */
export async function loadRest(
  session: BoardSession,
  loadList: () => Promise<unknown>,
): Promise<() => void> {
  // What does not come now is tried again when it is wanted.
  await Promise.all([loadActing(), loadList(), loadNotices(), loadKept()]).catch(() => undefined);
  const ends = [keepCopyFolded(session), keepForOffline('outline')];
  return () => {
    for (const end of ends) end();
  };
}
