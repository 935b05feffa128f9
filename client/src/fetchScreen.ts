/** The screens of the full build, as client/vite/listScreens.ts lists them. */
export type FullScreen = 'canvas' | 'outline';

/**
 * Has what a screen of the full build loads come into the browser's cache, for somebody on a light
 * page who is about to go there. Where it fails the screen loads it itself, a little later.
 */
export function fetchScreen(screen: FullScreen): void {
  fetchAll(screen).catch(() => undefined);
}

async function fetchAll(screen: FullScreen): Promise<void> {
  const response = await fetch('/screens.json');
  const screens: Partial<Record<FullScreen, string[]>> = await response.json();
  for (const file of screens[screen] ?? []) {
    const link = document.createElement('link');
    // Not `modulepreload`, which some phones do not know, nor `prefetch`, which waits until the page
    // is at rest.
    link.rel = 'preload';
    link.as = file.endsWith('.css') ? 'style' : 'script';
    link.crossOrigin = '';
    link.href = file;
    document.head.append(link);
  }
}
