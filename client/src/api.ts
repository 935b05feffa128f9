import type { Api } from '@gapboard/server/api';
import { hc, parseResponse } from 'hono/client';
import { ApiProblem, problemFrom } from './apiProblem.ts';
import { words } from './words.ts';

/** After this long without an answer we say so, rather than leave someone in front of a dead button. */
const PATIENCE_MS = 20_000;
/** Files of some megabytes over a hall's Wi-Fi, and thousands of studies in them, take their time. */
const FILES_PATIENCE_MS = 180_000;

/** `fetch` that answers with JSON or throws an {@link ApiProblem}, and nothing else. */
async function fetchJson(
  input: RequestInfo | URL,
  init?: RequestInit,
  patience = PATIENCE_MS,
): Promise<Response> {
  let response: Response;
  const timeout = AbortSignal.timeout(patience);
  // Whoever asks may want to know no longer.
  const signal = init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
  try {
    response = await fetch(input, { ...init, signal });
  } catch {
    throw new ApiProblem({ type: 'unreachable', status: 0, ...words.problems.unreachable });
  }
  if (!response.ok) throw await problemFrom(response);
  if (!response.headers.get('content-type')?.includes('json')) {
    // A captive portal or a proxy's own page answers 200 with HTML.
    throw new ApiProblem({ type: 'not-json', status: response.status, ...words.problems.notOurs });
  }
  return response;
}

/** The server's routes, typed by the server: `await answer(api.api.config.$get())`. */
export const api = hc<Api>('/', {
  fetch: (input: RequestInfo | URL, init?: RequestInit) => fetchJson(input, init),
});

/** What a call of {@link api} answers when it goes well; otherwise it throws an {@link ApiProblem}. */
export const answer: typeof parseResponse = async (request) => {
  try {
    return await parseResponse(request);
  } catch (error) {
    if (error instanceof ApiProblem) throw error;
    // The connection broke within the body, or the body is not the JSON it says it is.
    throw new ApiProblem({ type: 'unreachable', status: 0, ...words.problems.unreachable });
  }
};

/** Sends a form with files in it; what it answers is typed by whoever knows the route. */
export async function sendForm<Answer>(address: string, form: FormData): Promise<Answer> {
  const response = await fetchJson(address, { method: 'POST', body: form }, FILES_PATIENCE_MS);
  try {
    return await response.json();
  } catch {
    throw new ApiProblem({ type: 'unreachable', status: 0, ...words.problems.unreachable });
  }
}
