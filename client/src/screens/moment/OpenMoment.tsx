import type { SharedMoment } from '@gapboard/history';
import { useRef, useState } from 'react';
import { usePicture } from '../../boardAt/usePicture.ts';
import { BoardPicture } from '../../boardAt/view/BoardPicture.tsx';
import { useSight } from '../../boardAt/view/useSight.ts';
import { ViewTools } from '../../boardAt/view/ViewTools.tsx';
import { InWords } from '../../boardAt/words/InWords.tsx';
import { Logo } from '../../ui/Logo.tsx';
import { useArrival } from '../../ui/useArrival.ts';
import style from './OpenMoment.module.css';
import { momentWords as said } from './words.ts';

/** Nobody is named to whoever has only a link. */
const nobody = (): undefined => undefined;

/** The board as it was, as a picture and in words. */
export function OpenMoment({ moment: { board, name, moment, records } }: { moment: SharedMoment }) {
  const main = useRef<HTMLElement>(null);
  useArrival(main);
  const drawn = usePicture(records);
  const sight = useSight();
  const [page, setPage] = useState<string>();
  const pages = drawn?.picture.pages() ?? [];
  const shownPage = pages.find(({ id }) => id === page)?.id ?? pages[0]?.id ?? '';
  const showPage = (id: string): void => {
    setPage(id);
    sight.fit(drawn?.picture.boundsOf(id));
  };
  return (
    <main ref={main} className={style.page} tabIndex={-1}>
      <header className={style.head}>
        <Logo />
        <div className={style.about}>
          <h1 className={style.title}>{board.title}</h1>
          <p>
            <strong>{name}</strong>
            {' · '}
            {said.when(moment.at)}
          </p>
          <p className={style.soft}>{said.readOnly}</p>
        </div>
      </header>
      {drawn && (
        <div className={style.split}>
          <div className={style.picture}>
            <BoardPicture
              picture={drawn.picture}
              version={drawn.version}
              page={shownPage}
              sight={sight}
              label={said.picture(board.title, moment.at)}
            >
              <ViewTools picture={drawn.picture} page={shownPage} onPage={showPage} sight={sight} />
            </BoardPicture>
          </div>
          <section className={style.words} aria-labelledby="words">
            <h2 id="words" className={style.wordsTitle}>
              {said.inWords}
            </h2>
            <InWords records={drawn.records} nameOf={nobody} />
          </section>
        </div>
      )}
    </main>
  );
}
