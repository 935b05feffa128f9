import { type Finding, KEEP_REASONS, withReason } from '@gapboard/board/privacy';
import { useState } from 'react';
import { useEditor, type TLShapeId } from 'tldraw';
import style from './Keep.module.css';
import { privacyLineWords as words } from './words.ts';

/** Why what somebody was asked about stays, chosen from a few reasons; it is written into the shape. */
export function Keep({
  id,
  finding,
  onKept,
}: {
  id: TLShapeId;
  finding: Finding;
  onKept?: () => void;
}) {
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
          onKept?.();
        }}
      >
        {words.keep}
      </button>
    </div>
  );
}
