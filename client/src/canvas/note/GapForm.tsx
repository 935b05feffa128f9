import { type EvidenceNote, UNSAID } from '@gapboard/board/schema';
import {
  GAP_REASON_LABELS,
  GAP_REASONS,
  HEADING_MAX,
  type Picos,
  PICOS_LABELS,
  PICOS_PARTS,
} from '@gapboard/evidence';
import type { SubmitEvent } from 'react';
import { useEditor } from 'tldraw';
import { Button } from '../../ui/Button.tsx';
import { saidIn } from '../../ui/saidIn.ts';
import style from './NoteTools.module.css';
import { noteWords as words } from './words.ts';

/** Why there is a gap, and what the question is: what a funder needs to know, and nobody has to say. */
export function GapForm({ note, onDone }: { note: EvidenceNote; onDone: () => void }) {
  const editor = useEditor();
  const { reason, picos } = note.props;
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const parts = PICOS_PARTS.map((part) => [part, saidIn(form, part)] as const);
    const said: Picos = Object.fromEntries(parts.filter(([, text]) => text !== ''));
    editor.markHistoryStoppingPoint('why there is a gap');
    editor.updateShape<EvidenceNote>({
      id: note.id,
      type: note.type,
      props: {
        reason: GAP_REASONS.find((one) => one === saidIn(form, 'reason')) ?? UNSAID,
        picos: said,
      },
    });
    onDone();
  };
  return (
    <form className={style.form} onSubmit={onSubmit} onKeyDown={(event) => event.stopPropagation()}>
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
        <Button look="quiet" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
