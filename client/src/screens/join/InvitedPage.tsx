import { Link } from 'wouter';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useTitle } from '../../useTitle.ts';
import { roleWords } from '../../roleWords.ts';
import { words } from '../../words.ts';
import { joinWords } from './words.ts';
import { CodeForm } from './CodeForm.tsx';
import type { Invitation } from './invitation.ts';
import style from './JoinScreen.module.css';
import { NameForm } from './NameForm.tsx';
import { type Look, useLook } from './useLook.ts';

export interface InvitedPageProps {
  invitation: Invitation;
  /** another code was typed, because this invitation did not work */
  onCode: (code: string) => void;
}

/** What the invitation opens, as whom, and the form to go in. */
export function InvitedPage({ invitation, onCode }: InvitedPageProps) {
  const look = useLook(invitation);
  useTitle(look.at === 'ready' ? joinWords.titleOf(look.value.board.title) : joinWords.title);

  return (
    <Page panel={<Panel look={look} />}>
      {look.at === 'waiting' && <Loading words={joinWords.looking} />}
      {look.at === 'ready' && <NameForm invitation={invitation} found={look.value} />}
      {look.at === 'problem' && (
        <>
          <ProblemNotice
            problem={look.problem}
            actions={
              <>
                {mayPass(look.problem.type) && (
                  <Button look="main" onClick={look.again}>
                    {words.app.tryAgain}
                  </Button>
                )}
              </>
            }
          />
          {!mayPass(look.problem.type) && (
            <section className={style.instead}>
              <h2>{'code' in invitation ? joinWords.codeHeading : joinWords.codeInstead}</h2>
              <CodeForm
                initial={'code' in invitation ? invitation.code : undefined}
                onCode={onCode}
              />
            </section>
          )}
          <p>
            <Link href="/">{words.app.home}</Link>
          </p>
        </>
      )}
    </Page>
  );
}

/** A problem with this link or code stays; anything else may be gone at the next try. */
function mayPass(type: string): boolean {
  return !['link-unknown', 'link-renewed', 'code-unknown', 'bad-request'].includes(type);
}

function Panel({ look }: { look: Look }) {
  if (look.at !== 'ready') return <h1>{joinWords.title}</h1>;
  const { board, role } = look.value;
  return (
    <>
      <p>{joinWords.joining}</p>
      <h1>{board.title}</h1>
      <p>
        <strong className={style.role}>{roleWords[role].as}</strong>
        {' – '}
        {roleWords[role].you}
      </p>
    </>
  );
}
