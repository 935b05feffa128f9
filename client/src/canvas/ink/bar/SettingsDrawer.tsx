import { useId } from 'react';
import { useValue } from 'tldraw';
import type { PenCase } from '../PenCase.ts';
import { PEN_BUTTONS } from '../penState.ts';
import { penWords } from '../words.ts';
import { Drawer } from './Drawer.tsx';
import { PenSign } from './PenSign.tsx';
import style from './PensBar.module.css';

/** How somebody likes to work: which hand, and what the button on their pen does. */
export function SettingsDrawer({ pens }: { pens: PenCase }) {
  const { isLeftHanded, button } = useValue('settings', () => pens.state, [pens]);
  const id = useId();
  return (
    <Drawer label={penWords.settings} folds="always" sign={<PenSign sign="settings" />}>
      <div className={style.settings}>
        <label className={style.setting}>
          <input
            type="checkbox"
            checked={isLeftHanded}
            onChange={(event) => pens.setLeftHanded(event.target.checked)}
          />
          {penWords.leftHanded}
        </label>
        <fieldset className={style.choice}>
          <legend>{penWords.button}</legend>
          {PEN_BUTTONS.map((one) => (
            <label key={one} className={style.setting}>
              <input
                type="radio"
                name={id}
                checked={button === one}
                onChange={() => pens.setButton(one)}
              />
              {penWords.buttonDoes(one)}
            </label>
          ))}
        </fieldset>
      </div>
    </Drawer>
  );
}
