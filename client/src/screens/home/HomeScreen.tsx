import { useLocation } from 'wouter';
import { LicenceWarning } from '../../ui/LicenceNotice.tsx';
import { Page } from '../../ui/Page.tsx';
import { useTitle } from '../../useTitle.ts';
import { words } from '../../words.ts';
import { CodeForm } from '../join/CodeForm.tsx';
import { carryCode } from '../join/invitation.ts';
import { CreateForm } from './CreateForm.tsx';
import style from './HomeScreen.module.css';
import { MyBoards } from './MyBoards.tsx';

export default function HomeScreen() {
  useTitle(words.home.title);
  const [, navigate] = useLocation();

  return (
    <Page
      panel={
        <>
          <h1>
            {words.home.claim.map((sentence) => (
              <span key={sentence} className={style.sentence}>
                {sentence}{' '}
              </span>
            ))}
          </h1>
          <p>{words.home.about}</p>
          <p>{words.home.noAccount}</p>
        </>
      }
    >
      <LicenceWarning />
      <section className={style.section} aria-labelledby="home-join">
        <h2 id="home-join">{words.home.join.heading}</h2>
        <CodeForm
          onCode={(code) => {
            carryCode(code);
            navigate('/join');
          }}
        />
        <p className={style.aside}>{words.home.join.byLink}</p>
      </section>
      <section className={style.section} aria-labelledby="home-create">
        <h2 id="home-create">{words.home.create.heading}</h2>
        <CreateForm />
      </section>
      <section className={style.section} aria-labelledby="home-boards">
        <h2 id="home-boards">{words.home.boards.heading}</h2>
        <MyBoards />
      </section>
    </Page>
  );
}
