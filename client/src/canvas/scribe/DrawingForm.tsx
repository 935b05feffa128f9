import { DRAWING_ALT_MAX, DRAWING_NAME_MAX } from '@gapboard/board';
import {
  identifying,
  isKeepReason,
  KEEP_REASONS,
  type KeptReasons,
  keptReasons,
  privacyWords,
  standsAgainst,
} from '@gapboard/board/privacy';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useEditor } from 'tldraw';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useCanvasSession } from '../canvasSession.ts';
import { pressable } from '../map/pressable.ts';
import { ownKeys } from '../ownKeys.ts';
import { usePermissions } from '../permissions/canvasPermissions.ts';
import { ownCredit, setOwnCredit } from './credit.ts';
import { CreditFields, type CreditSaid } from './CreditFields.tsx';
import style from './DrawingForm.module.css';
import type { Edge } from './edge.ts';
import { type Saying, framingDeskOf } from './FramingDesk.ts';
import { NotesShown } from './NotesShown.tsx';
import { notesNear } from './notesNear.ts';
import { keepDrawing, placeOfSaying, saidBefore } from './saying.ts';
import { scribeWords } from './words.ts';

const said = scribeWords.form;

/**
 * What somebody drew, in a line, a name and the notes it shows; the first time also how they are to
 * be named. It stands at the edge, and the canvas stays in use beside it.
 */
export default function DrawingForm({
  saying,
  edge,
  onDone,
}: {
  saying: Saying;
  edge: Edge;
  /** what was kept, in words; `undefined`: nothing */
  onDone: (kept: string | undefined) => void;
}) {
  const editor = useEditor();
  const session = useCanvasSession();
  const { actor } = usePermissions();
  const desk = framingDeskOf(editor, session.boardId);
  const [before] = useState(() => saidBefore(editor, saying));
  const [alt, setAlt] = useState(before?.props.alt ?? '');
  const [name, setName] = useState(before?.props.name ?? '');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(before?.props.notes));
  const [kept, setKept] = useState<KeptReasons>(() => (before ? keptReasons(before) : {}));
  const [found, setFound] = useState<ReturnType<typeof standsAgainst>>();
  const [isGone, setGone] = useState(false);
  const [notes] = useState(() => notesNear(editor, placeOfSaying(editor, saying)));
  const [own] = useState(() => ownCredit(editor));
  const asksCredit = actor.role === 'scribe' && own.licence === undefined;
  const [credit, setCredit] = useState<CreditSaid>({
    credit: session.participant.name,
    licence: 'All rights reserved',
  });
  const [creditFound, setCreditFound] = useState<string>();
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);

  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    const finding = standsAgainst(`${alt}\n\n${name}`, kept);
    setFound(finding);
    const inCredit = asksCredit ? identifying(credit.credit) : undefined;
    setCreditFound(inCredit && privacyWords({ kind: inCredit.kind, level: 'block' }).line);
    if (finding || inCredit) return;
    const says = { alt: alt.trim(), name: name.trim(), notes: [...chosen] };
    const drawing = keepDrawing(editor, desk, saying, { ...says, kept });
    setGone(drawing === undefined);
    if (drawing === undefined) return;
    if (asksCredit) setOwnCredit(editor, credit);
    onDone(said.done(says.name || says.alt));
  };
  return (
    <form
      className={style.form}
      data-side={edge.side}
      data-line={edge.line}
      role="dialog"
      aria-label={said.title}
      onSubmit={save}
      {...pressable(editor)}
      onKeyDownCapture={(event) => ownKeys(editor, event, () => onDone(undefined))}
    >
      <label className={style.alt}>
        <span className={style.label}>{said.alt}</span>
        <span className={style.hint}>{said.altHint}</span>
        <textarea
          ref={first}
          rows={2}
          value={alt}
          maxLength={DRAWING_ALT_MAX}
          onChange={(event) => setAlt(event.target.value.replaceAll('\n', ' '))}
        />
      </label>
      <TextField label={said.name} value={name} maxLength={DRAWING_NAME_MAX} onChange={setName} />
      <div role="status" className={style.found}>
        {found && privacyWords(found).line}
        {isGone && said.gone}
      </div>
      {found?.level === 'warn' && (
        <SelectField
          label={said.keepWhy}
          value={kept[found.kind] ?? ''}
          onChange={(why) => {
            if (isKeepReason(why)) setKept({ ...kept, [found.kind]: why });
          }}
        >
          <option value="">{said.keepChoose}</option>
          {KEEP_REASONS.map((one) => (
            <option key={one.id} value={one.id}>
              {one.label}
            </option>
          ))}
        </SelectField>
      )}
      <NotesShown notes={notes} chosen={chosen} onChoose={setChosen} />
      {asksCredit && (
        <fieldset className={style.notes}>
          <legend>{scribeWords.credit.title}</legend>
          <p className={style.hint}>{scribeWords.credit.once}</p>
          <CreditFields value={credit} error={creditFound} onChange={setCredit} />
        </fieldset>
      )}
      <div className={style.row}>
        <Button look="main" type="submit">
          {said.save}
        </Button>
        <Button look="quiet" onClick={() => onDone(undefined)}>
          {said.cancel}
        </Button>
      </div>
    </form>
  );
}
