import { isLoopback } from './loopback.ts';

/**
 * Whether tldraw's editor goes blank here five seconds after it opens. Seen with SDK 5.4.2: without
 * a key it stays on http and on loopback, except under `.localhost`, which it takes for production.
 */
export function canvasNeedsLicence(
  { protocol, hostname }: Pick<Location, 'protocol' | 'hostname'>,
  key: string | null,
): boolean {
  if (key) return false;
  if (hostname.endsWith('.localhost')) return true;
  return protocol === 'https:' && !isLoopback(hostname);
}
