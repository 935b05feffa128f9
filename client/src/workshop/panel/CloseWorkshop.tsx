import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { WorkshopHere } from '../useHere.ts';
import style from './Panel.module.css';
import type { Running } from '../useRun.ts';
import { panelWords } from './words.ts';

const said = panelWords.close;

/** Closes the workshop, once it has been said what that does. */
export function CloseWorkshop({
  here: { commands },
  running: { run, isBusy },
}: {
  here: WorkshopHere;
  running: Running;
}) {
  const [isAsking, setAsking] = useState(false);
  return (
    <section className={style.section} aria-labelledby="close-workshop">
      <h3 id="close-workshop">{said.title}</h3>
      {isAsking ? (
        <Notice
          kind="warning"
          title={said.ask}
          actions={
            <>
              <Button
                look="main"
                autoFocus
                busy={isBusy}
                onClick={() =>
                  run(
                    () => commands.close(),
                    () => setAsking(false),
                  )
                }
              >
                {said.yes}
              </Button>
              <Button onClick={() => setAsking(false)}>{said.cancel}</Button>
            </>
          }
        >
          <ul>
            {said.what.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <>
          <p className={style.hint}>{said.hint}</p>
          <p>
            <Button onClick={() => setAsking(true)}>{said.button}</Button>
          </p>
        </>
      )}
    </section>
  );
}
