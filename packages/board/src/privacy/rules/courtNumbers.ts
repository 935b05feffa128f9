import type { Finding } from '../kinds.ts';
import { search } from './search.ts';

/** A court, a year, the kind of case and its number: ZC15C00123, FD12P00123. */
const FORM = /(?<![\p{L}\d])[A-Z]{2}[\s._-]?\d{2}[\s._-]?[A-Z][\s._-]?\d{5}(?![\p{L}\d])/gu;

/** Numbers of cases in the family courts. Citations such as [2013] EWCA Civ 965 are of published judgments. */
export function courtNumbers(plain: string): Finding[] {
  return search(FORM, plain, ({ 0: written, index }) => ({
    kind: 'court-number',
    level: 'warn',
    start: index,
    end: index + written.length,
  }));
}
