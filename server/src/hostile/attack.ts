import type { RefusalReason } from '@gapboard/board';
import { CloseCode } from '@gapboard/sync';
import { equalityDeep } from 'lib0/function';
import { WebSocket } from 'ws';
import { pause, until } from '../testing/server.ts';
import { type Attacker, ATTACKERS, type AttackerRole, type Hall } from './Hall.ts';

/** How the server may answer; `unheard`: nothing comes of it, and nothing is said. */
export interface Answers {
  /** codes by which the socket may be closed: no honest client sends that */
  closed?: readonly CloseCode[];
  /** reasons for which it may be put back, and its sender told */
  refused?: readonly RefusalReason[];
  unheard?: boolean;
}

export interface Attack {
  name: string;
  does: (attacker: Attacker) => void | Promise<void>;
  answer: Answers;
  /** who tries it; everyone unless said */
  roles?: readonly AttackerRole[];
}

export const FORBIDDEN: Answers = { closed: [CloseCode.notAllowed] };
/** It cannot even be read. */
export const GARBLED: Answers = { closed: [CloseCode.badFrame] };
/** Where it is the reader that gives up, or the guard, as deep as they look. */
export const FORBIDDEN_OR_GARBLED: Answers = { closed: [CloseCode.notAllowed, CloseCode.badFrame] };
export const UNHEARD: Answers = { unheard: true };
/** Those who may write, and so can do more wrong. */
export const WRITERS: readonly AttackerRole[] = ['participant', 'scribe'];

export function refused(...reasons: RefusalReason[]): Answers {
  return { refused: reasons };
}

/** An attack by somebody. */
export interface Attempt {
  title: string;
  attack: Attack;
  role: AttackerRole;
}

/** Each attack by each role that tries it. */
export function attemptsOf(attacks: readonly Attack[]): Attempt[] {
  return attacks.flatMap((attack) =>
    (attack.roles ?? ATTACKERS).map((role) => ({ title: `${role} ${attack.name}`, attack, role })),
  );
}

/** What an attack has come to, for its sender and for everyone else. */
export interface Aftermath {
  /** `as it should be`, or what happened instead */
  answer: string;
  /** whether letters of it have reached others */
  heard: boolean;
  /** things of others that are not as they were */
  changed: string[];
  /** things on the board that should not be there */
  strangers: string[];
  /** whether the lists of people and of what happens in the workshop are as they were */
  sessionTouched: boolean;
  /** what was wrong with the board for others at some moment */
  complaints: string[];
  /** what alarms the operator */
  alarms: string[];
}

export const UNHARMED: Aftermath = {
  answer: 'as it should be',
  heard: false,
  changed: [],
  strangers: [],
  sessionTouched: false,
  complaints: [],
  alarms: [],
};

export async function aftermathOf({ attack, role }: Attempt, hall: Hall): Promise<Aftermath> {
  const attacker = await hall.enter(role);
  const before = hall.exhibits();
  const noted = { complaints: hall.watcher.complaints.length, alarms: hall.alarms.length };
  await attack.does(attacker);
  const answer = await answerTo(attacker, expected(attack, role));
  await hall.passed();
  const now = hall.exhibits();
  attacker.client.socket.terminate();
  return {
    answer,
    heard: hall.watcher.heard(attacker.mark),
    changed: Object.keys(now)
      .filter((id) => !equalityDeep(now[id], before[id]))
      .map((id) => `${id}: ${JSON.stringify(before[id])} became ${JSON.stringify(now[id])}`),
    strangers: hall.strangers(),
    sessionTouched: hall.isSessionTouched,
    complaints: hall.watcher.complaints.slice(noted.complaints),
    alarms: hall.alarms.slice(noted.alarms),
  };
}

/** Viewers are answered in the same way whatever they write. */
function expected({ answer }: Attack, role: AttackerRole): Answers {
  return role === 'viewer' ? FORBIDDEN_OR_GARBLED : answer;
}

/** Long enough for an answer that is not to come. */
const UNHEARD_MS = 60;

async function answerTo({ client }: Attacker, answers: Answers): Promise<string> {
  const reasons = (): string[] =>
    client.notices.flatMap((notice) => (notice.kind === 'refused' ? [notice.reason] : []));
  const isClosed = (): boolean => client.socket.readyState === WebSocket.CLOSED;
  if (answers.unheard) await pause(UNHEARD_MS);
  else {
    // That there was none is told below.
    await until('an answer', () => isClosed() || reasons().length > 0).catch(() => undefined);
  }
  const closed = isClosed() ? (await client.closed).code : undefined;
  const allowed =
    closed === undefined
      ? reasons().length === 0
        ? answers.unheard
        : reasons().every((reason) => answers.refused?.some((one) => one === reason))
      : answers.closed?.some((code) => code === closed) && reasons().length === 0;
  return allowed
    ? UNHARMED.answer
    : `closed: ${closed}, refused: ${reasons().join(', ') || 'nothing'}`;
}
