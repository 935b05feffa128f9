import { useId, useState } from 'react';
import { useEditor, useValue } from 'tldraw';
import { identifying, privacyWords } from '@gapboard/board/privacy';
import { Button } from '../../ui/Button.tsx';
import { useCanvasSession } from '../canvasSession.ts';
import { ownCredit, setOwnCredit } from './credit.ts';
import { CreditFields, type CreditSaid } from './CreditFields.tsx';
import { LAYER_LOOKS, type LayerLook, setLayerLook } from './layerLook.ts';
import style from './ScribeBar.module.css';
import { scribeWords } from './words.ts';

/** How one sees the scribe's ink; for a scribe also how they are named beside it. */
export default function LayerPanel({ look, isScribe }: { look: LayerLook; isScribe: boolean }) {
  const editor = useEditor();
  const { boardId } = useCanvasSession();
  const id = useId();
  const said = scribeWords.bar;
  return (
    <div className={style.panel}>
      <fieldset className={style.looks}>
        <legend>{said.inkTitle}</legend>
        {LAYER_LOOKS.map((one) => (
          <label key={one} className={style.look}>
            <input
              type="radio"
              name={`${id}look`}
              checked={look === one}
              onChange={() => setLayerLook(editor, boardId, one)}
            />
            {said.looks[one]}
          </label>
        ))}
        <p className={style.hint}>{said.onlyYou}</p>
      </fieldset>
      {isScribe && <OwnCredit />}
    </div>
  );
}

/** What a scribe has said of their name and licence, to be changed at any time. */
function OwnCredit() {
  const editor = useEditor();
  const { participant } = useCanvasSession();
  const said = scribeWords.credit;
  const own = useValue('own credit', () => ownCredit(editor), [editor]);
  const [value, setValue] = useState<CreditSaid>({
    credit: own.credit ?? participant.name,
    licence: own.licence ?? 'All rights reserved',
  });
  const [error, setError] = useState<string>();
  const [done, setDone] = useState('');
  return (
    <form
      className={style.credit}
      onSubmit={(event) => {
        event.preventDefault();
        const found = identifying(value.credit);
        setError(found && privacyWords({ kind: found.kind, level: 'block' }).line);
        if (found) return;
        setOwnCredit(editor, value);
        setDone(said.saved);
      }}
    >
      <CreditFields
        value={value}
        error={error}
        onChange={(next) => {
          setDone('');
          setValue(next);
        }}
      />
      <div className={style.row}>
        <Button type="submit">{said.save}</Button>
        <span role="status">{done}</span>
      </div>
    </form>
  );
}
