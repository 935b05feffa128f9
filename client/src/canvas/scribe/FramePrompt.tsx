import { useEditor } from 'tldraw';
import { pressable } from '../map/pressable.ts';
import { ownKeys } from '../ownKeys.ts';
import type { Edge } from './edge.ts';
import style from './FramePrompt.module.css';
import { scribeWords } from './words.ts';

const said = scribeWords.prompt;

/** A small question at the edge: it takes no focus, one key or tap opens it, another puts it off. */
export function FramePrompt({
  asks,
  edge,
  onSay,
  onLater,
}: {
  asks: string;
  edge: Edge;
  onSay: () => void;
  onLater: () => void;
}) {
  const editor = useEditor();
  const { say, later } = scribeWords.keys;
  return (
    <div
      className={style.prompt}
      data-line={edge.line}
      role="group"
      aria-label={said.label}
      {...pressable(editor)}
      onKeyDownCapture={(event) => ownKeys(editor, event)}
    >
      <p role="status" className={style.asks}>
        {asks}
      </p>
      <button type="button" className={style.say} aria-keyshortcuts={say} onClick={onSay}>
        {said.say} <kbd>{say}</kbd>
      </button>
      <button type="button" className={style.later} aria-keyshortcuts={later} onClick={onLater}>
        {said.later} <kbd>{later}</kbd>
      </button>
    </div>
  );
}
