import { ApiProblem, problemFrom } from '../../../apiProblem.ts';
import { words } from '../../../words.ts';

/** What plays a replay in a file, built beside the pages. */
export async function fetchPlayer(): Promise<string> {
  let response: Response;
  try {
    response = await fetch('/player.js');
    // A Wi-Fi's own page is no script.
    const isScript = response.headers.get('Content-Type')?.includes('javascript') === true;
    if (response.ok && isScript) return await response.text();
  } catch {
    throw new ApiProblem({ type: 'unreachable', status: 0, ...words.problems.unreachable });
  }
  throw await problemFrom(response);
}
