/** What is shown of a gap's own data; apart from the rest of the vocabulary, which every view of a map needs. */
import type { GapReason, PicosPart } from './vocabulary.ts';

export const GAP_REASON_LABELS: Record<GapReason, string> = {
  insufficient: 'Too little or imprecise information',
  biased: 'Biased information',
  inconsistent: 'Findings inconsistent, or not known to be consistent',
  not_right: 'Not the right information',
};
export const PICOS_LABELS: Record<PicosPart, string> = {
  population: 'Who is it about?',
  intervention: 'What is done?',
  comparison: 'Compared with what?',
  outcomes: 'What should come of it?',
  setting: 'Where?',
};
