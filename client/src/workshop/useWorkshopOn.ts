import type { BoardSession } from '../session/boardSession.ts';
import { useSessionPart } from '../session/useSessionPart.ts';

const KEYS = ['agenda', 'timer', 'closed', 'hands'];

/** Whether there is anything of a workshop on this board: until then nothing of it is loaded. */
export function useWorkshopOn(session: Pick<BoardSession, 'doc'>): boolean {
  return useSessionPart(session, (said) => KEYS.some((key) => said.get(key) !== undefined));
}
