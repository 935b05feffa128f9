import { useState } from 'react';
import type { CanvasHandle } from '../../../../canvas/handle.ts';
import type { CanvasChange } from '../../../../canvas/together/othersChange.ts';
import { othersChangeWords as said } from '../../../../onBoard/othersChange/words.ts';
import { Unseen } from '../../../../ui/Unseen.tsx';
import style from './Chips.module.css';
import type { OthersChanges } from './useOthersChanges.ts';

/** One line for each of this person's notes that somebody else has moved, changed or deleted: with a way to put it back. */
export default function Chips({
  changes,
  putAway,
  canvas,
}: OthersChanges & { canvas: CanvasHandle }) {
  const [done, setDone] = useState('');
  return (
    <>
      <ul
        className={style.chips}
        aria-label={said.list}
        // Keys pressed in here are not the canvas's shortcuts.
        onKeyDown={(event) => event.stopPropagation()}
      >
        {changes.map((change) => (
          <Chip
            key={change.before.id}
            change={change}
            canvas={canvas}
            onPutAway={() => putAway(change)}
            onDone={() => setDone(said.back(change))}
          />
        ))}
      </ul>
      <Unseen>
        <span role="status">{done}</span>
      </Unseen>
    </>
  );
}

function Chip({
  change,
  canvas,
  onPutAway,
  onDone,
}: {
  change: CanvasChange;
  canvas: CanvasHandle;
  onPutAway: () => void;
  onDone: () => void;
}) {
  const [isRefused, setRefused] = useState(false);
  const words = said.happened(change);
  const { id } = change.before;
  return (
    <li className={style.chip}>
      <p className={style.said} role="status" title={words}>
        <span className={style.words}>{words}</span>
        {isRefused && <span className={style.why}>{said.refused}</span>}
      </p>
      <button
        type="button"
        className={style.action}
        aria-label={said.putBackLabel(change)}
        onClick={() => {
          if (!canvas.putBack(change)) {
            setRefused(true);
            return;
          }
          canvas.show([id]);
          onDone();
          onPutAway();
        }}
      >
        {said.putBack}
      </button>
      {change.kind !== 'deleted' && (
        <button
          type="button"
          className={style.action}
          aria-label={said.showLabel(change)}
          onClick={() => canvas.show([change.into?.id ?? id])}
        >
          {said.show}
        </button>
      )}
      <button
        type="button"
        className={style.close}
        aria-label={said.dismiss(change)}
        onClick={onPutAway}
      >
        <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
          <path d="M6 6l12 12M18 6L6 18" stroke="currentColor" strokeWidth="2.2" />
        </svg>
      </button>
    </li>
  );
}
