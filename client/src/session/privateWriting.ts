import type { PrivateWriting } from '@gapboard/board';
import { sessionOf } from '@gapboard/sync';
import type { BoardSession } from './boardSession.ts';
import { useSessionPart } from './useSessionPart.ts';

type Said = ReturnType<typeof sessionOf>;

function isOpenIn(said: Said): boolean {
  // The guard lets nobody but the server write it.
  const all = said.get('private') as PrivateWriting[] | undefined;
  return all?.some(({ state }) => state === 'open') ?? false;
}

/** Whether people are writing privately now, each in a pad of their own. */
export function isWritingPrivately({ doc }: Pick<BoardSession, 'doc'>): boolean {
  return isOpenIn(sessionOf(doc));
}

/** {@link isWritingPrivately}, kept up to date. */
export function useIsWritingPrivately(session: Pick<BoardSession, 'doc'>): boolean {
  return useSessionPart(session, isOpenIn);
}
