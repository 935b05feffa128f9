import type { ReplayScript } from '@gapboard/history';
import { useState } from 'react';
import { download } from '../../../takeAway/download.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useTask } from '../../../useTask.ts';
import type { PictureAddresses } from '../../../replay/pictures.ts';
import { fetchPlayer } from './fetchPlayer.ts';
import { replayFile } from './replayFile.ts';
import style from './TakeAway.module.css';
import { picturesAsData } from './takePictures.ts';
import { takeAwayWords } from './words.ts';

const said = takeAwayWords.file;

/** Saves a replay as one HTML file. */
export function FileForm({
  script,
  drawing = null,
  pictures,
}: {
  script: ReplayScript;
  drawing: string | null | undefined;
  pictures: PictureAddresses;
}) {
  const [task, run] = useTask();
  const [saved, setSaved] = useState<{ missing: number }>();
  const save = async (): Promise<void> => {
    setSaved(undefined);
    const player = await fetchPlayer();
    const taken = await picturesAsData(pictures);
    const held = { script, drawing, pictures: Object.fromEntries(taken.pictures) };
    const file = replayFile({ ...held, player, nonce: newNonce() });
    download(new Blob([file], { type: 'text/html' }), said.name(script.title));
    setSaved(taken);
  };
  return (
    <section className={style.part} aria-labelledby="take-page">
      <h3 id="take-page">{said.title}</h3>
      <p>{said.hint}</p>
      <Button look="main" busy={task.at === 'work'} onClick={() => run(save)}>
        {said.save}
      </Button>
      {task.at === 'problem' && <ProblemNotice problem={task.problem} />}
      {saved && (
        <Notice kind="done" title={said.saved}>
          {saved.missing > 0 && takeAwayWords.missing(saved.missing)}
        </Notice>
      )}
    </section>
  );
}

function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
