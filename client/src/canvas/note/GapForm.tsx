import {
  type Finding,
  identifying,
  keptReasons,
  privacyWords,
  standsAgainst,
} from '@gapboard/board/privacy';
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
import { usePermissions } from '../permissions/canvasPermissions.ts';
import { Keep } from '../privacy/Keep.tsx';
import style from './NoteTools.module.css';
import { unsentIn } from './unsent.ts';
import { noteWords as words } from './words.ts';

/**
 * Why there is a gap, and what the question is: what a funder needs to know, and nobody has to say.
 * What is written is kept however the form is left; only to cancel it throws it away. What may
 * identify somebody is asked about; what is certain to is kept here, and not on the board.
 */
export function GapForm({ note, onDone }: { note: EvidenceNote; onDone: () => void }) {
  const editor = useEditor();
  const permissions = usePermissions();
  const [{ reason, picos }] = useState(note.props);
  const [unsent] = useState(() => unsentIn(editor).get(note.id));
  const [found, setFound] = useState(() => unsent && against(note, Object.values(unsent)));
  const form = useRef<HTMLFormElement>(null);
  const isCancelled = useRef(false);
  useLayoutEffect(() => {
    const written = form.current;
    return () => {
      unsentIn(editor).delete(note.id);
      if (!written || isCancelled.current) return;
      const isAllSent = keep(editor, note.id, written, { reason, picos });
      if (!isAllSent) permissions.say({ reason: 'identifying' });
    };
  }, [editor, permissions, note.id, reason, picos]);
  const send = (): void => {
    const shape = editor.getShape(note.id) ?? note;
    const finding = form.current ? against(shape, partsIn(form.current)) : undefined;
    setFound(finding);
    if (!finding) onDone();
  };
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    send();
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
          <input
            name={part}
            defaultValue={unsent?.[part] ?? picos[part] ?? ''}
            maxLength={HEADING_MAX}
          />
        </label>
      ))}
      <div role="status" className={style.found}>
        {found && privacyWords(found).line}
      </div>
      {found?.level === 'warn' && <Keep id={note.id} finding={found} onKept={send} />}
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

/** What stands against what is written, if it is to be said of this note. */
function against(note: object, parts: readonly string[]): Finding | undefined {
  return standsAgainst(parts.join('\n\n'), keptReasons(note));
}

function partsIn(form: HTMLFormElement): string[] {
  const written = new FormData(form);
  return PICOS_PARTS.map((part) => saidIn(written, part));
}

/**
 * Writes what has been changed in the form; the rest stays as others may have changed it meanwhile.
 * @returns whether all of it is on the board; what is not is kept as unsent
 */
function keep(editor: Editor, id: TLShapeId, form: HTMLFormElement, before: Why): boolean {
  const note = editor.getShape(id);
  if (note?.type !== 'evidence-note') return true;
  const written = new FormData(form);
  const reason = GAP_REASONS.find((one) => one === saidIn(written, 'reason')) ?? UNSAID;
  const changed = PICOS_PARTS.map((part) => [part, saidIn(written, part)] as const).filter(
    ([part, text]) => text !== (before.picos[part] ?? ''),
  );
  const unsent = changed.filter(([, text]) => identifying(text));
  if (unsent.length > 0) unsentIn(editor).set(id, Object.fromEntries(unsent));
  const sent = changed.filter(([, text]) => !identifying(text));
  if (reason !== before.reason || sent.length > 0) {
    const parts = Object.entries({ ...note.props.picos, ...Object.fromEntries(sent) });
    const picos: Picos = Object.fromEntries(parts.filter(([, text]) => text !== ''));
    editor.markHistoryStoppingPoint('why there is a gap');
    editor.updateShape<EvidenceNote>({
      id,
      type: note.type,
      props: { picos, ...(reason !== before.reason && { reason }) },
    });
  }
  return unsent.length === 0;
}
