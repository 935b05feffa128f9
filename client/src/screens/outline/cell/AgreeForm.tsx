import { type Cell, DEFINITION_MAX, type Direction, type Strength } from '@gapboard/evidence';
import type { KeptReasons } from '@gapboard/board/privacy';
import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { KeepAsked } from '../note/KeepAsked.tsx';
import { usePrivacy } from '../note/usePrivacy.ts';
import { useOutline } from '../outline.ts';
import { useActing } from '../useActing.ts';
import style from './CellForms.module.css';
import { cellAct, cellRecord } from './cellRecords.ts';
import { StrengthChoice } from './StrengthChoice.tsx';
import { cellWords } from './words.ts';

/** What the room agreed about a cell, as the facilitator records it. */
export function AgreeForm({ cell }: { cell: Cell }) {
  const { records, me } = useOutline();
  const { may } = useActing();
  const [isOpen, setOpen] = useState(false);
  const key = `agree ${cell.theme} ${cell.outcome}`;
  const tried = { strength: 'none', direction: null, note: '', by: me.id, at: 1 } as const;
  if (!may(cellAct(records.look.records, cell, { agreed: tried }))) return null;
  return (
    <>
      <Button data-key={key} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {cellWords.agree}
      </Button>
      {isOpen && (
        <div data-key={key}>
          <AgreeFields cell={cell} onClose={() => setOpen(false)} />
        </div>
      )}
    </>
  );
}

function AgreeFields({ cell, onClose }: { cell: Cell; onClose: () => void }) {
  const { records, me, say } = useOutline();
  const { act } = useActing();
  const [before] = useState(() => cellRecord(records.look.records, cell)?.agreed ?? undefined);
  const [strength, setStrength] = useState<Strength | undefined>(
    before?.strength ?? cell.rating?.median,
  );
  const [direction, setDirection] = useState<Direction | null>(
    before?.direction ?? cell.rating?.direction ?? null,
  );
  const [note, setNote] = useState(before?.note ?? '');
  const [error, setError] = useState<string>();
  const privacy = usePrivacy();
  const [kept, setKept] = useState<KeptReasons>({});

  const refuse = (words: string): void => {
    setError(words);
    say(words);
  };
  const save = (): void => {
    if (!strength) return refuse(cellWords.chooseStrength);
    if (privacy.check(note, kept, say)) put(strength);
  };
  const put = (value: Strength): void => {
    const said = { strength: value, direction, note: note.trim() };
    const agreed = { ...said, by: me.id, at: Date.now() };
    const refused = act(cellAct(records.look.records, cell, { agreed }));
    if (refused !== undefined) return refuse(refused);
    say(cellWords.agreeDone);
    onClose();
  };
  const takeBack = (): void => {
    const refused = act(cellAct(records.look.records, cell, { agreed: null }));
    if (refused !== undefined) return refuse(refused);
    say(cellWords.agreeTaken);
    onClose();
  };
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        // Who presses it by habit must not lose their words: for that there is the button.
        if (note === (before?.note ?? '')) onClose();
      }}
    >
      <StrengthChoice
        legend={cellWords.agreeTitle}
        strength={strength}
        direction={direction}
        onChange={(nextStrength, nextDirection) => {
          setStrength(nextStrength);
          setDirection(nextDirection);
          setError(undefined);
        }}
        error={error}
      />
      <TextField
        label={cellWords.agreeNote}
        hint={cellWords.agreeNoteHint}
        error={privacy.found?.level === 'block' ? privacy.line : undefined}
        maxLength={DEFINITION_MAX}
        value={note}
        onChange={(text) => {
          setNote(text);
          privacy.forget();
        }}
      />
      {privacy.found?.level === 'warn' && (
        <KeepAsked
          found={privacy.found}
          say={say}
          onKeep={(reason) => {
            setKept({ ...kept, ...reason });
            if (strength && privacy.check(note, { ...kept, ...reason }, say)) put(strength);
          }}
        />
      )}
      <div className={style.actions}>
        <Button type="submit" look="main">
          {cellWords.save}
        </Button>
        {before && <Button onClick={takeBack}>{cellWords.agreeTakeBack}</Button>}
        <Button look="quiet" onClick={onClose}>
          {cellWords.cancel}
        </Button>
      </div>
    </form>
  );
}
