import type { InferResponseType } from 'hono/client';
import { answer, api } from '../../api.ts';

/** What a board can start from, as somebody chooses by it. */
export type TemplateLook = InferResponseType<
  typeof api.api.templates.$get,
  200
>['templates'][number];

/** Those that there are, the usual one first. */
export async function fetchTemplates(): Promise<TemplateLook[]> {
  return (await answer(api.api.templates.$get())).templates;
}
