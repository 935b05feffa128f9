import type { BoardSession } from '../session/boardSession.ts';
import { useSaid } from '../session/useSaid.ts';

const KEYS = ['agenda', 'timer', 'closed', 'hands'];

/** Whether there is anything of a workshop on this board: until then nothing of it is loaded. */
export function useWorkshopOn(session: Pick<BoardSession, 'doc'>): boolean {
  return useSaid(session, (said) => KEYS.some((key) => said.get(key) !== undefined));
}
