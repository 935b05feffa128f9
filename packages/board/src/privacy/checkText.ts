import { findings } from './findings.ts';
import type { Kind } from './kinds.ts';

/** Why a text is refused as a whole. It names what was found and never holds it. */
export interface Identifying {
  reason: 'identifying';
  kind: Kind;
}

/** What in a text is certain enough to identify a person that no board takes it. */
export function identifying(text: string): Identifying | undefined {
  const blocked = findings(text).find(({ level }) => level === 'block');
  return blocked && { reason: 'identifying', kind: blocked.kind };
}

/** The same for the name of a file, in which spaces may be written as `+` or `%20`. */
export function identifyingName(fileName: string): Identifying | undefined {
  return identifying(fileName.replace(/%20|\+/g, ' '));
}
