import { may } from '@gapboard/board';
import { createBoardSchema } from '@gapboard/board/schema';
import { guardUndo, StoreBinding } from '@gapboard/sync';
import { useEffect, useMemo, useState } from 'react';
import { atom, computed, createTLStore, type TLStore } from 'tldraw';
import type { BoardSession } from '../session/boardSession.ts';
import { useSessionView } from '../session/useBoardSession.ts';
import { handIn } from './ink/HandAtWork.ts';
import { ownUser } from './ownUser.ts';
import { Permissions } from './permissions/Permissions.ts';
import { pictureStore } from './pictures.ts';
import { HeldTexts } from './privacy/HeldTexts.ts';
import { hasViewOf, rememberView } from './viewMemory.ts';

/** A store and what may be done in it. */
export interface BoundStore {
  store: TLStore;
  permissions: Permissions;
  held: HeldTexts;
  /** this person has looked at the board before */
  wasHere: boolean;
}

/** Less than a frame, so that each is written with what it draws: a few points cost less than a pointer's place. */
const INK_EVERY_MS = 8;
/** Seldomer than this is how often is written where nobody watches. */
const IN_COMPANY_MS = 50;

function inkInterval(usual: number): number {
  return usual <= IN_COMPANY_MS ? INK_EVERY_MS : usual;
}

/**
 * The store that shows this session's document, bound to it for as long as the component lives.
 *
 * @param looks nothing is written by it whatever this person may do, and where they look is not remembered
 */
export function useBoundStore(
  session: BoardSession,
  { looks = false }: { looks?: boolean } = {},
): BoundStore | undefined {
  const isLive = useSessionView(session, ({ connection }) => connection.kind === 'live');
  const status = useMemo(() => atom<'online' | 'offline'>('connection', 'offline'), []);
  useEffect(() => {
    status.set(isLive ? 'online' : 'offline');
  }, [status, isLive]);

  const [bound, setBound] = useState<BoundStore>();
  useEffect(() => {
    const { participant: me } = session;
    const readonly = looks || !may(me.role, 'write');
    // tldraw puts a record of its user on the board, to sign notes with; a looker-on signs nothing.
    const own = ownUser(me, () => opened);
    const currentUser = computed('currentUser', () => (readonly ? null : own.get()));
    const opened: TLStore = createTLStore({
      schema: createBoardSchema(),
      assets: pictureStore(session.boardId),
      users: { currentUser },
      collaboration: { status, mode: atom('mode', readonly ? 'readonly' : 'readwrite') },
    });
    const held = new HeldTexts(opened);
    const hand = handIn(opened);
    const binding = session.bind(
      (needs) =>
        new StoreBinding({
          ...needs,
          store: opened,
          readonly: () => readonly,
          holds: held.holds,
          pace: hand,
          interval: () => (hand.isBusy() ? inkInterval(needs.interval()) : needs.interval()),
        }),
    );
    hand.onDone = () => binding.writeIfDue();
    const permissions = new Permissions(opened, session);
    const wasHere = hasViewOf(session.boardId);
    const ends = [
      () => permissions.stop(),
      guardUndo(opened, (id) => binding.othersChanged(id)),
      ...(looks ? [] : [rememberView(opened, session.boardId)]),
    ];
    setBound({ store: opened, permissions, held, wasHere });
    return () => {
      for (const end of ends) end();
      hand.onDone = undefined;
      session.keepHeld();
      binding.destroy();
      opened.dispose();
    };
  }, [looks, session, status]);
  return bound;
}
