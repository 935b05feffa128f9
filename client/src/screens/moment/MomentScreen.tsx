import { useCallback } from 'react';
import { Link } from 'wouter';
import { answer, api } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useAnswer } from '../../useAnswer.ts';
import { useTitle } from '../../useTitle.ts';
import { words } from '../../words.ts';
import { tokenIn } from '../join/invitation.ts';
import { OpenMoment } from './OpenMoment.tsx';
import { momentWords as said } from './words.ts';

/** One moment of a board, for anyone with its link: to look at, and nothing else. */
export default function MomentScreen() {
  // It stays in the address, which no server is told: who loads the page again sees the same.
  const token = tokenIn(location.hash);
  return token === undefined ? <NoLink /> : <Opened token={token} />;
}

function Opened({ token }: { token: string }) {
  const ask = useCallback(() => answer(api.api.moments.open.$post({ json: { token } })), [token]);
  const opened = useAnswer(ask);
  useTitle(opened.at === 'ready' ? said.of(opened.value.board.title) : said.title);
  if (opened.at === 'ready') return <OpenMoment moment={opened.value} />;
  return (
    <Page panel={<h1>{said.title}</h1>}>
      {opened.at === 'waiting' ? (
        <Loading words={said.opening} />
      ) : (
        <>
          <ProblemNotice
            problem={opened.problem}
            actions={
              <Button look="main" onClick={opened.again}>
                {words.app.tryAgain}
              </Button>
            }
          />
          <Home />
        </>
      )}
    </Page>
  );
}

function NoLink() {
  useTitle(said.title);
  return (
    <Page panel={<h1>{said.title}</h1>}>
      <Notice kind="info" title={said.noToken.title}>
        {said.noToken.detail}
      </Notice>
      <Home />
    </Page>
  );
}

function Home() {
  return (
    <p>
      <Link href="/">{words.app.home}</Link>
    </p>
  );
}
