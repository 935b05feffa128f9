import { sValidator } from '@hono/standard-validator';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';
import { checkGroups, checkName, checkTitle, type Checked } from '@gapboard/board';
import { Problem, type ProblemType } from './problems.ts';

/** Far above any form of ours. */
const JSON_MAX_BYTES = 64 * 1024;

/** Refuses a larger body before it is read to its end. */
export const limitJson: MiddlewareHandler = bodyLimit({
  maxSize: JSON_MAX_BYTES,
  onError: () => {
    throw new Problem('bad-request', { status: 413 });
  },
});

/** The request's JSON body, checked; anything else is refused in words. */
export function json<T extends v.GenericSchema>(schema: T) {
  return sValidator('json', schema, (result) => {
    if (!result.success) throw new Problem('bad-request');
  });
}

/** What a request's address asks for beside its path, checked; anything else is refused in words. */
export function query<T extends v.GenericSchema>(schema: T) {
  return sValidator('query', schema, (result) => {
    if (!result.success) throw new Problem('bad-request');
  });
}

/** Makes what a person typed fit to keep, or tells them what is wrong with it. */
function checked(type: ProblemType, result: Checked): string {
  if (result.ok) return result.value;
  throw new Problem(type, { detail: result.problem });
}

export const nameFrom = (text: string): string => checked('bad-name', checkName(text));
export const titleFrom = (text: string): string => checked('bad-title', checkTitle(text));

/** Kinds of people to choose from. */
export function groupsFrom(typed: readonly string[]): string[] {
  const result = checkGroups(typed);
  if (result.ok) return result.value;
  throw new Problem('bad-groups', { detail: `${result.problem} Nothing was changed.` });
}
