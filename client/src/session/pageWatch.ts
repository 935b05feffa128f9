/** What a session does as its page comes and goes. */
export interface PageWatch {
  /** the network or the person may be back */
  wake: () => void;
  /** the page may not be seen again */
  flush: () => void;
  /** it is going */
  leave: () => void;
  /** leaving now would lose work */
  isAtRisk: () => boolean;
}

/** Watches the page. Returns an end to it. */
export function watchPage({ wake, flush, leave, isAtRisk }: PageWatch): () => void {
  const onVisibility = (): void => (document.visibilityState === 'visible' ? wake() : flush());
  const guardLeaving = (event: BeforeUnloadEvent): void => {
    flush();
    if (isAtRisk()) event.preventDefault();
  };
  window.addEventListener('online', wake);
  window.addEventListener('offline', wake);
  window.addEventListener('pagehide', flush);
  window.addEventListener('pagehide', leave);
  window.addEventListener('beforeunload', guardLeaving);
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    window.removeEventListener('online', wake);
    window.removeEventListener('offline', wake);
    window.removeEventListener('pagehide', flush);
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('beforeunload', guardLeaving);
    document.removeEventListener('visibilitychange', onVisibility);
  };
}
