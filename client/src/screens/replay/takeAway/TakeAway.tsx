import type { ReplayScript } from '@gapboard/history';
import { useState } from 'react';
import type { PictureAddresses } from '../../../replay/pictures.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { FileForm } from './FileForm.tsx';
import { FilmForm } from './film/FilmForm.tsx';
import style from './TakeAway.module.css';
import { takeAwayWords } from './words.ts';

export interface TakeAwayProps {
  script: ReplayScript;
  drawing: string | undefined;
  pictures: PictureAddresses;
  onClose: () => void;
}

/** A replay as a page or a film, for whoever was not there. */
export default function TakeAway({ script, drawing, pictures, onClose }: TakeAwayProps) {
  // Closing while a film is made cancels it: nobody would see it end.
  const [cancel] = useState(() => new AbortController());
  return (
    <Dialog
      title={takeAwayWords.title}
      size="wide"
      onClose={() => {
        cancel.abort();
        onClose();
      }}
    >
      <div className={style.parts}>
        <p>{takeAwayWords.intro(drawing !== undefined)}</p>
        <FileForm script={script} drawing={drawing} pictures={pictures} />
        <FilmForm script={script} drawing={drawing} pictures={pictures} closing={cancel.signal} />
      </div>
    </Dialog>
  );
}
