import { useEffect, useState } from 'react';
import { answer, api } from '../../api.ts';
import { asProblem } from '../../apiProblem.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { useTitle } from '../../useTitle.ts';
import { outWords } from './words.ts';

const said = outWords.waiting;

/** How often it is asked whether the door has opened, in ms: a hall of two hundred that waits asks seventy times a second. */
const ASK_EVERY_MS = 3_000;

/** The lobby: opens the board as soon as a facilitator lets this person in, and says so if they do not. */
export function Waiting({ board, onChanged }: { board: string; onChanged: () => void }) {
  const [isOffline, setOffline] = useState(false);
  useTitle(said.title);
  useEffect(() => {
    const ask = async (): Promise<void> => {
      try {
        await answer(api.api.boards[':id'].$get({ param: { id: board } }));
        onChanged();
      } catch (thrown) {
        const { type, status } = asProblem(thrown);
        setOffline(status === 0);
        if (status !== 0 && type !== 'waiting') onChanged();
      }
    };
    const timer = setInterval(() => void ask(), ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [board, onChanged]);
  return (
    <Page panel={<h1>{said.title}</h1>}>
      <Notice kind="info" title={said.told}>
        <p>{said.detail}</p>
        {isOffline && <p>{said.offline}</p>}
      </Notice>
    </Page>
  );
}
