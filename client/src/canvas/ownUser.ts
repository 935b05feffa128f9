import type { Participant } from '@gapboard/board';
import {
  computed,
  createUserId,
  type Signal,
  type TLStore,
  type TLUser,
  UserRecordType,
} from 'tldraw';

/**
 * Who signs what this person writes. tldraw puts this over their record on the board whenever it
 * differs, so it has what that says of them already, such as how they want to be named beside
 * their drawings.
 */
export function ownUser(me: Participant, store: () => TLStore): Signal<TLUser> {
  return computed('own user', () => {
    const id = createUserId(me.id);
    const meta = store().get(id)?.meta ?? NOTHING;
    return UserRecordType.create({ id, name: me.name, color: me.colour, meta });
  });
}

const NOTHING = {};
