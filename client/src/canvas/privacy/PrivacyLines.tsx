import { type Finding, KEEP_REASONS, privacyWords, withReason } from '@gapboard/board/privacy';
import { useState } from 'react';
import { useEditor, useValue, type TLShapeId } from 'tldraw';
import { pressable } from '../map/pressable.ts';
import { TagAt } from '../TagAt.tsx';
import { tagPlace } from '../tagPlace.ts';
import { useHeldTexts } from './heldTextsContext.ts';
import style from './PrivacyLines.module.css';
import { privacyLineWords as words } from './words.ts';

/** It has to hold a sentence, and a choice below it, in px. */
const WIDE = 280;

/** Under every text that was not sent because of what is in it: what that is, and what to do. */
export function PrivacyLines() {
  const held = useHeldTexts();
  const found = useValue('held texts', () => held.found, [held]);
  const last = found.at(-1);
  return (
    <>
      <div className={style.spoken} role="status">
        {last && privacyWords(last.finding).spoken}
      </div>
      {found.map(({ id, finding }) => (
        <PrivacyLine key={id} id={id} finding={finding} />
      ))}
    </>
  );
}

function PrivacyLine({ id, finding }: { id: TLShapeId; finding: Finding }) {
  const editor = useEditor();
  const place = useValue(
    'place of the line',
    () => {
      const bounds = editor.getShapePageBounds(id);
      if (!bounds || editor.getAncestorPageId(id) !== editor.getCurrentPageId()) return undefined;
      const { x, y } = editor.pageToViewport(bounds);
      const zoom = editor.getZoomLevel();
      const on = { x, y, w: bounds.w * zoom, h: bounds.h * zoom };
      return tagPlace(on, editor.getViewportScreenBounds(), { first: 'below', least: WIDE });
    },
    [editor, id],
  );
  if (!place) return null;
  return (
    <TagAt place={place} className={style.line}>
      <div {...pressable(editor)}>
        <p className={style.words}>{privacyWords(finding).line}</p>
        {finding.level === 'warn' && <Keep id={id} finding={finding} />}
      </div>
    </TagAt>
  );
}

function Keep({ id, finding }: { id: TLShapeId; finding: Finding }) {
  const editor = useEditor();
  const [reason, setReason] = useState('');
  return (
    <div className={style.keep} onKeyDown={(event) => event.stopPropagation()}>
      <select
        aria-label={words.why}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      >
        <option value="">{words.choose}</option>
        {KEEP_REASONS.map((one) => (
          <option key={one.id} value={one.id}>
            {one.label}
          </option>
        ))}
      </select>
      <button
        type="button"
        disabled={reason === ''}
        onClick={() => {
          const shape = editor.getShape(id);
          const why = KEEP_REASONS.find((one) => one.id === reason);
          if (!shape || !why) return;
          editor.updateShape({
            id,
            type: shape.type,
            meta: withReason(shape, finding.kind, why.id),
          });
        }}
      >
        {words.keep}
      </button>
    </div>
  );
}
