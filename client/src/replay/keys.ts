import type { Player } from '@gapboard/history/replay';

/** How far an arrow key goes, in ms of playing. */
const ARROW_MS = 5_000;

export function toggle(player: Player): void {
  if (player.state.isPlaying) player.pause();
  else player.play();
}

const KEYS: Readonly<Record<string, (player: Player) => void>> = {
  ' ': toggle,
  ArrowLeft: (player) => player.seek(player.state.position - ARROW_MS),
  ArrowRight: (player) => player.seek(player.state.position + ARROW_MS),
  Home: (player) => player.seek(0),
  // Further than any replay goes: it ends at its end.
  End: (player) => player.seek(Number.MAX_SAFE_INTEGER),
  '[': (player) => player.previousChapter(),
  ']': (player) => player.nextChapter(),
  ',': (player) => player.previousChange(),
  '.': (player) => player.nextChange(),
};

/** Does what a key stands for, unless it is another thing's that has the focus; answers whether it did. */
export function playByKey(event: KeyboardEvent, player: Player): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const act = KEYS[event.key];
  if (!act || isOthers(event.key, event.target)) return false;
  act(player);
  return true;
}

/** Space presses what has the focus, and a list of choices is gone through with arrows. */
function isOthers(key: string, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('dialog')) return true;
  if (target.matches('select, textarea, input:not([type=range], [type=checkbox])')) return true;
  return key === ' ' && target.matches('button, a, summary, input[type=checkbox]');
}
