import { type EvidenceNote, UNSAID } from '@gapboard/board/schema';
import {
  GAP_REASON_LABELS,
  GAP_REASONS,
  HEADING_MAX,
  type Picos,
  PICOS_LABELS,
  PICOS_PARTS,
} from '@gapboard/evidence';
import { useLayoutEffect, useRef, useState, type SubmitEvent } from 'react';
import { useEditor, type Editor, type TLShapeId } from 'tldraw';
import { Button } from '../../ui/Button.tsx';
import { saidIn } from '../../ui/saidIn.ts';
import style from './NoteTools.module.css';
import { noteWords as words } from './words.ts';

/**
 * Why there is a gap, and what the question is: what a funder needs to know, and nobody has to say.
 * What is written is kept however the form is left; only to cancel it throws it away.
 */
export function GapForm({ note, onDone }: { note: EvidenceNote; onDone: () => void }) {
  const editor = useEditor();
  const [{ reason, picos }] = useState(note.props);
  const form = useRef<HTMLFormElement>(null);
  const isCancelled = useRef(false);
  useLayoutEffect(() => {
    const written = form.current;
    return () => {
      if (written && !isCancelled.current) keep(editor, note.id, written, { reason, picos });
    };
  }, [editor, note.id, reason, picos]);
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    onDone();
  };
  const onCancel = (): void => {
    isCancelled.current = true;
    onDone();
  };
  return (
    <form
      ref={form}
      className={style.form}
      onSubmit={onSubmit}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <label>
        {words.reason}
        <select name="reason" defaultValue={reason}>
          <option value={UNSAID}>{words.reasonUnsaid}</option>
          {GAP_REASONS.map((one) => (
            <option key={one} value={one}>
              {GAP_REASON_LABELS[one]}
            </option>
          ))}
        </select>
      </label>
      {PICOS_PARTS.map((part) => (
        <label key={part}>
          {PICOS_LABELS[part]}
          <input name={part} defaultValue={picos[part] ?? ''} maxLength={HEADING_MAX} />
        </label>
      ))}
      <div className={style.row}>
        <Button look="main" type="submit">
          {words.save}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

type Why = Pick<EvidenceNote['props'], 'reason' | 'picos'>;

/** Writes what has been changed in the form; the rest stays as others may have changed it meanwhile. */
function keep(editor: Editor, id: TLShapeId, form: HTMLFormElement, before: Why): void {
  const note = editor.getShape(id);
  if (note?.type !== 'evidence-note') return;
  const written = new FormData(form);
  const reason = GAP_REASONS.find((one) => one === saidIn(written, 'reason')) ?? UNSAID;
  const changed = PICOS_PARTS.map((part) => [part, saidIn(written, part)] as const).filter(
    ([part, text]) => text !== (before.picos[part] ?? ''),
  );
  if (reason === before.reason && changed.length === 0) return;
  const parts = Object.entries({ ...note.props.picos, ...Object.fromEntries(changed) });
  const picos: Picos = Object.fromEntries(parts.filter(([, text]) => text !== ''));
  editor.markHistoryStoppingPoint('why there is a gap');
  editor.updateShape<EvidenceNote>({
    id,
    type: note.type,
    props: { picos, ...(reason !== before.reason && { reason }) },
  });
}
