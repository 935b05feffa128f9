import { ApiProblem, problemFrom } from '../apiProblem.ts';
import { words } from '../words.ts';

/** The report of a large map takes some seconds, and others may be before it. */
const PATIENCE_MS = 180_000;

/** A file that the server makes, under the name it gives it. A link would only say that it failed, and not why. */
export async function takeFile(address: string): Promise<{ content: Blob; name: string }> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const given = response.headers.get('Content-Disposition') ?? '';
    const name = /filename\*=UTF-8''(\S+)/.exec(given)?.[1];
    if (!response.ok || name === undefined) throw await problemFrom(response);
    return { content: await response.blob(), name: decodeURIComponent(name) };
  } catch (thrown) {
    if (thrown instanceof ApiProblem) throw thrown;
    throw new ApiProblem({ type: 'unreachable', status: 0, ...words.problems.unreachable });
  }
}
