import type { Participant } from '@gapboard/board';
import { FrameError } from '@gapboard/sync';

/** Ours has some 2,000 with three laser traces in it; it is sent to everyone each time it changes. */
const STATE_MAX_CHARACTERS = 16 * 1024;
/** Ours has five. Readers may walk through a state by recursion. */
const STATE_MAX_LEVELS = 32;

/**
 * A state as it goes out to everyone: with the person its connection belongs to, whoever it says it
 * is, and otherwise as it came; the same text if it told the truth.
 * @throws {FrameError} if it is no state, or more than one
 */
export function ownState(json: string, { id, name, role, colour }: Participant): string {
  if (json.length > STATE_MAX_CHARACTERS) throw new FrameError('That presence is too large.');
  const state = parsed(json);
  if (typeof state !== 'object' || state === null || Array.isArray(state)) {
    throw new FrameError('A presence is an object.');
  }
  if (!isWithinLevels(state, STATE_MAX_LEVELS)) throw new FrameError('That presence is too deep.');
  const said: Partial<Record<keyof Participant, unknown>> = state;
  const honest =
    said.id === id && said.name === name && said.role === role && said.colour === colour;
  return honest ? json : JSON.stringify({ ...state, id, name, role, colour });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new FrameError('The presence is no JSON.', { cause });
  }
}

function isWithinLevels(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isWithinLevels(inner, levels - 1));
}
