import type { CellRef, EvidenceMap } from '@gapboard/evidence';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { useOutline } from '../outline.ts';
import { CellPicker } from './CellPicker.tsx';
import style from './NoteForm.module.css';
import { noteWords } from './words.ts';

export interface CellFormProps {
  title: string;
  /** on the button */
  submit: string;
  map: EvidenceMap;
  /** the cell chosen at first */
  from: CellRef | null;
  mayBeNowhere: boolean;
  /** what is to happen with the cell; answers why it does not, in words */
  onChosen: (cell: CellRef | null) => string | undefined;
  onClose: () => void;
}

/** Chooses a cell without dragging. A refusal is shown and said, and the form stays for another try. */
export function CellForm(props: CellFormProps) {
  const { say } = useOutline();
  const [to, setTo] = useState(props.from);
  const [problem, setProblem] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('select')?.focus(), []);

  const submit = (): void => {
    const refused = props.onChosen(to);
    if (refused === undefined) return;
    setProblem(refused);
    say(refused);
    form.current?.querySelector('select')?.focus();
  };
  return (
    <form
      ref={form}
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        props.onClose();
      }}
    >
      <fieldset className={style.set}>
        <legend>{props.title}</legend>
        {problem !== undefined && <p className={style.error}>{problem}</p>}
        <CellPicker
          map={props.map}
          value={to}
          onChange={(cell) => {
            setTo(cell);
            setProblem(undefined);
          }}
          mayBeNowhere={props.mayBeNowhere}
        />
      </fieldset>
      <div className={style.actions}>
        <Button type="submit" look="main">
          {props.submit}
        </Button>
        <Button look="quiet" onClick={props.onClose}>
          {noteWords.cancel}
        </Button>
      </div>
    </form>
  );
}
