/** Why a person keeps what they were asked about. The ids are stable: they are logged and counted, without the text. */
export const KEEP_REASONS = [
  { id: 'public', label: 'It is public (an organisation’s own number or address)' },
  { id: 'not-a-person', label: 'It is not about a person' },
  { id: 'published', label: 'It is in a published work' },
  { id: 'example', label: 'It is made up' },
] as const;

export type KeepReason = (typeof KEEP_REASONS)[number]['id'];

export function isKeepReason(value: unknown): value is KeepReason {
  return KEEP_REASONS.some(({ id }) => id === value);
}
