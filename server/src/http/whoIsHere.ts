import type { Role, WorkshopSettings } from '@gapboard/board';
import type { Member } from '../storage/Storage.ts';
import type { NotChanged } from '../workshop/people/Members.ts';
import { mayBeNameless } from '../workshop/people/nameOf.ts';
import { nameFrom } from './body.ts';
import { Problem } from './problems.ts';

/** The name somebody gives; none where the facilitators ask for none. */
export function nameIn({ nameless }: WorkshopSettings, typed: string, role: Role): string {
  if (typed.trim() === '' && nameless && mayBeNameless({ role })) return '';
  return nameFrom(typed);
}

/** The kind of person somebody says they are, if it is among those to choose from. */
export function groupIn({ groups }: WorkshopSettings, given: string | null): string | null {
  if (given !== null && !groups.includes(given)) throw new Problem('group-unknown');
  return given;
}

/** Why somebody was not changed, in words. */
export function notChanged(why: NotChanged): Problem {
  // A name is asked for just as where one has been typed that cannot be used.
  if (why === 'name-needed') return new Problem('bad-name', { detail: NAME_NEEDED });
  return new Problem(why);
}

const NAME_NEEDED = 'Whoever runs the session or draws for it needs a name. Nothing was changed.';
const NOT_LET_IN =
  'If you think this is a mistake, talk to the facilitator: they can still let you in.';

/** What somebody is told who may not come any more. */
export function removed({ lastSeen }: Pick<Member, 'lastSeen'>): Problem {
  const wasIn = lastSeen !== null;
  return new Problem(
    'removed',
    wasIn ? {} : { title: 'A facilitator has not let you in.', detail: NOT_LET_IN },
  );
}
