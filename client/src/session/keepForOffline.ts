/** Once a board has opened, what comes late (fonts, icons) has come by then, in ms. */
const SETTLED_MS = 3_000;

/**
 * Has the service worker keep what this page has loaded, so that the board opens without a network
 * next time. Does nothing where the browser has no service workers (plain http on a LAN) or while
 * developing. Returns a way to call it off.
 *
 * @param screen whose it is: what another screen needs stays
 */
export function keepForOffline(screen: 'canvas' | 'outline' | 'note' = 'canvas'): () => void {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return () => undefined;
  const timer = setTimeout(() => {
    tell(screen).catch(() => {
      // Switched off in this browser: the board works, and needs the network to open.
    });
  }, SETTLED_MS);
  return () => clearTimeout(timer);
}

async function tell(screen: string): Promise<void> {
  await navigator.serviceWorker.register('/sw.js');
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((url) => url.startsWith(`${location.origin}/assets/`));
  // A worker's message has no target origin: it is ours.
  // eslint-disable-next-line unicorn/require-post-message-target-origin
  active?.postMessage({ keep: [...new Set(loaded)], screen });
}
