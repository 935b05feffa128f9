import { roundKey, type UnknownRecord } from '@gapboard/board';
import type { BoardState, SessionRecord } from '@gapboard/history';

/** What a memory keeps of the `session` root: what a session is told by. */
const KEPT = ['agenda', 'stage', 'closed'] as const;
const PREFIX = 'session:';
const ROUND = `${PREFIX}round:`;

/** The id of the record that a key of the `session` root is remembered by; `undefined` where it is not remembered. */
export function sessionIdOf(key: string): string | undefined {
  if (KEPT.some((one) => one === key)) return PREFIX + key;
  return key.startsWith(roundKey('')) ? ROUND + key.slice(roundKey('').length) : undefined;
}

export function isSessionId(id: string): boolean {
  return id.startsWith(PREFIX);
}

/** What a key of the `session` root says, as a record; `undefined`: nothing, or a vote that is not closed yet. */
export function sessionRecord(
  id: string,
  get: (key: string) => unknown,
): SessionRecord | undefined {
  const isRound = id.startsWith(ROUND);
  const value = get(isRound ? roundKey(id.slice(ROUND.length)) : id.slice(PREFIX.length));
  if (value === undefined || value === null) return undefined;
  if (isRound && fieldOf(value, 'state') !== 'closed') return undefined;
  // Ids are a brand over string.
  return { id, typeName: 'session', value } as unknown as SessionRecord;
}

export function isSessionRecord(record: UnknownRecord): record is SessionRecord {
  return record.typeName === 'session' && 'value' in record;
}

/** The stage that is running at a moment; `undefined`: none is. */
export function stageAt(state: BoardState): { id: string; title: string } | undefined {
  const id = fieldOf(valueAt(state, 'stage'), 'id');
  if (typeof id !== 'string') return undefined;
  const agenda = valueAt(state, 'agenda');
  const stage: unknown = Array.isArray(agenda)
    ? agenda.find((one: unknown) => fieldOf(one, 'id') === id)
    : undefined;
  const name = fieldOf(stage, 'name');
  return { id, title: typeof name === 'string' ? name : '' };
}

function valueAt(state: BoardState, key: (typeof KEPT)[number]): unknown {
  const record = state.get(PREFIX + key);
  return record && isSessionRecord(record) ? record.value : undefined;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
