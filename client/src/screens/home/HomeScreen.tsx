import { useLocation } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { deletedBoardIn } from '../../erasure/deletedBoard.ts';
import { erasureWords } from '../../erasure/words.ts';
import { LicenceWarning } from '../../ui/LicenceNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { useTitle } from '../../useTitle.ts';
import { homeWords } from './words.ts';
import { joinWords } from '../join/words.ts';
import { CodeForm } from '../join/CodeForm.tsx';
import { carryCode } from '../join/invitation.ts';
import { CreateForm } from './CreateForm.tsx';
import style from './HomeScreen.module.css';
import { MyBoards } from './MyBoards.tsx';

export default function HomeScreen() {
  useTitle(homeWords.title);
  const [, navigate] = useLocation();
  const deleted = deletedBoardIn(useHistoryState());

  return (
    <Page
      panel={
        <>
          <h1>
            {homeWords.claim.map((sentence) => (
              <span key={sentence} className={style.sentence}>
                {sentence}{' '}
              </span>
            ))}
          </h1>
          <p>{homeWords.about}</p>
          <p>{homeWords.noAccount}</p>
        </>
      }
    >
      <LicenceWarning />
      {deleted && (
        <Notice kind="done" title={erasureWords.board.done(deleted.title)}>
          {erasureWords.board.receipt(deleted.rows, deleted.files)}
        </Notice>
      )}
      <section className={style.section} aria-labelledby="home-join">
        <h2 id="home-join">{joinWords.byCode.heading}</h2>
        <CodeForm
          onCode={(code) => {
            carryCode(code);
            navigate('/join');
          }}
        />
        <p className={style.aside}>{joinWords.byCode.byLink}</p>
      </section>
      <section className={style.section} aria-labelledby="home-create">
        <h2 id="home-create">{homeWords.create.heading}</h2>
        <CreateForm />
      </section>
      <section className={style.section} aria-labelledby="home-boards">
        <h2 id="home-boards">{homeWords.boards.heading}</h2>
        <MyBoards />
      </section>
    </Page>
  );
}
