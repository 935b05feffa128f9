/** How long after it did not come it is asked for again, in ms. */
const AGAIN_MS = 2_000;

/**
 * What a person has to know while they work, in a chunk of its own. It is asked for until it comes:
 * what is told is often that there is no line, over which it would come.
 */
export async function loadNotices() {
  for (;;) {
    try {
      return (await import('../../onBoard/Notices.tsx')).Notices;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}
