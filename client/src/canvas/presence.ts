import type { Participant } from '@gapboard/board';
import {
  createUserId,
  getDefaultUserPresence,
  InstancePresenceRecordType,
  react,
  UserRecordType,
  type TLInstancePresence,
  type TLInstancePresenceID,
  type TLStore,
} from 'tldraw';
import type { Awareness } from 'y-protocols/awareness';
import { isHere, type Here } from '../session/presence.ts';

/** Pointers travel at most this often, in ms: 20 times a second is smooth once drawn between. */
const SEND_EVERY_MS = 50;

/** Says where this person is on the canvas, whenever that changes. Returns an end to it. */
export function sharePresence(store: TLStore, awareness: Awareness, me: Participant): () => void {
  const user = UserRecordType.create({ id: createUserId(me.id), name: me.name, color: me.colour });
  let latest: Here['canvas'];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sentAt = 0;
  const send = (): void => {
    timer = undefined;
    sentAt = Date.now();
    awareness.setLocalState({ ...me, canvas: latest } satisfies Here);
  };
  const stop = react('share presence', () => {
    const presence = getDefaultUserPresence(store, user);
    if (!presence) return;
    const { userId: _id, userName: _name, color: _color, ...canvas } = presence;
    // Someone who has not pointed at anything yet points nowhere.
    latest = canvas.lastActivityTimestamp ? canvas : { ...canvas, cursor: null };
    timer ??= setTimeout(send, Math.max(0, sentAt + SEND_EVERY_MS - Date.now()));
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}

/** Shows where the others are, as tldraw's own presence records. Returns an end to it. */
export function showPresence(store: TLStore, awareness: Awareness): () => void {
  const own = awareness.clientID;
  const idOf = (client: number): TLInstancePresenceID =>
    InstancePresenceRecordType.createId(String(client));
  const show = (clients: number[]): void => {
    const put: TLInstancePresence[] = [];
    const remove: TLInstancePresenceID[] = [];
    for (const client of clients) {
      if (client === own) continue;
      const presence = presenceOf(idOf(client), awareness.getStates().get(client));
      if (presence) put.push(presence);
      else remove.push(idOf(client));
    }
    store.mergeRemoteChanges(() => {
      if (put.length > 0) store.put(put);
      if (remove.length > 0) store.remove(remove);
    });
  };
  const onChange = ({ added, updated, removed }: Record<string, number[]>): void =>
    show([...(added ?? []), ...(updated ?? []), ...(removed ?? [])]);
  show([...awareness.getStates().keys()]);
  awareness.on('change', onChange);
  return () => awareness.off('change', onChange);
}

/** `undefined` for someone who is not on the canvas, or whose state makes no sense here. */
function presenceOf(id: TLInstancePresenceID, state: unknown): TLInstancePresence | undefined {
  if (!isHere(state) || !state.canvas) return undefined;
  const presence = {
    ...InstancePresenceRecordType.create({
      id,
      userId: createUserId(state.id),
      userName: state.name,
      currentPageId: PAGE_OF_NOBODY,
    }),
    ...state.canvas,
    color: state.colour,
  };
  try {
    return InstancePresenceRecordType.validate(presence);
  } catch {
    return undefined;
  }
}

const PAGE_OF_NOBODY = 'page:none' as TLInstancePresence['currentPageId'];
