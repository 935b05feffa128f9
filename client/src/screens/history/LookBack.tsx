import { may, type UnknownRecord } from '@gapboard/board';
import type { CreditedChange } from '@gapboard/history';
import { useEffect, useMemo, useState } from 'react';
import { useSearch } from 'wouter';
import { usePicture } from '../../boardAt/usePicture.ts';
import { useSight } from '../../boardAt/view/useSight.ts';
import type { KnownBoard } from '../../session/knownBoard.ts';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { words } from '../../words.ts';
import { AskFirst } from './bring/AskFirst.tsx';
import { BringTools } from './bring/BringTools.tsx';
import { Outcome } from './bring/Outcome.tsx';
import { useBringing } from './bring/useBringing.ts';
import { marksOf, placeOfChange } from './compare/marksOf.ts';
import { SideChoice } from './compare/SideChoice.tsx';
import { useComparing } from './compare/useComparing.ts';
import type { BoardHistory } from './data/historyOf.ts';
import type { OutlineView, ReadyOutline } from './data/useOutline.ts';
import style from './History.module.css';
import { HistoryNotices } from './HistoryNotices.tsx';
import { namesIn } from './names.ts';
import { Picked } from './Picked.tsx';
import { type Part, SidePart } from './SidePart.tsx';
import { startIn } from './start.ts';
import { ThenPicture } from './ThenPicture.tsx';
import { TimePart } from './TimePart.tsx';
import { useLooking } from './useLooking.ts';
import { bringWords, historyWords as said, timeWords } from './words.ts';

export interface LookBackProps {
  history: BoardHistory;
  known: KnownBoard;
  view: OutlineView & { state: ReadyOutline };
}

/** A board's past: the line, the board as it was beside what there is to read of it. */
export function LookBack({ history, known: { participant: me }, view }: LookBackProps) {
  const { outline, newest, isOffline, wasRewritten } = view.state;
  const search = useSearch();
  const [start] = useState(() => startIn(search, outline));
  const [part, setPart] = useState<Part>('session');
  const [page, setPage] = useState<string>();
  const [picked, setPicked] = useState<UnknownRecord>();
  const sight = useSight();

  const looking = useLooking(history, outline, start.seq);
  const { found, moment, seq, go } = looking;
  const drawn = usePicture(found.answer?.value.records, history.boardId);
  const comparing = useComparing(history, outline, moment, drawn);
  const keeps = may(me.role, 'keep-history');
  const bringing = useBringing(history, moment, view.reload);
  const { ask } = bringing;
  const nameOf = useMemo(() => namesIn(outline.people), [outline.people]);

  // To the very entry, before all of it is brought back.
  useEffect(() => {
    if (start.at === undefined) return undefined;
    let current = true;
    history.momentBy(start.at).then(
      (exact) => {
        if (!current) return;
        go(exact.seq);
        if (keeps && start.bringsWhole) ask({ kind: 'whole' }, bringWords.wholeBoard, exact);
      },
      // What is shown is about it, says its own time, and has the same buttons.
      () => undefined,
    );
    return () => {
      current = false;
    };
    // Once, at the beginning.
    // eslint-disable-next-line react/exhaustive-deps
  }, [history, start]);

  const canBring = keeps && seq < newest.to.seq;
  const compared = comparing.with;
  const seen = (compared && comparing[comparing.side]) ?? drawn;
  const pages = seen?.picture.pages() ?? [];
  const shownPage = pages.find(({ id }) => id === page)?.id ?? pages[0]?.id ?? '';
  const marks = useMemo(
    () => (compared ? marksOf(comparing, shownPage) : []),
    // The pictures themselves stay the same objects: their versions say when they have changed.
    [compared, comparing, shownPage],
  );

  const showPage = (id: string): void => {
    setPage(id);
    const of = seen?.picture;
    if (of) sight.fit(of.boundsOf(id));
  };
  const choose = (change: CreditedChange): void => {
    setPart('changes');
    comparing.choose(change.id);
    const place = placeOfChange(change, comparing);
    if (!place) return;
    setPage(place.page);
    sight.show(place.rect);
  };
  const press = (record: UnknownRecord | undefined): void => {
    const change = comparing.changes.find(({ id }) => id === record?.id);
    if (change) choose(change);
    setPicked(change ? undefined : record);
  };
  const latest = (): void => {
    view.catchUp();
    go(newest.to.seq);
    bringing.close();
  };

  return (
    <main className={style.main}>
      <HistoryNotices
        outline={outline}
        newest={newest}
        isOffline={isOffline}
        wasRewritten={wasRewritten}
        isLost={start.isLost}
        catchUp={view.catchUp}
      />
      <Outcome bringing={bringing} onLatest={latest} />
      <TimePart outline={outline} looking={looking} compared={compared} />
      <div className={style.split}>
        <section id="then" tabIndex={-1} className={style.then} aria-label={said.thenTitle}>
          {found.problem && (
            <ProblemNotice
              problem={found.problem}
              actions={<Button onClick={found.again}>{words.app.tryAgain}</Button>}
            />
          )}
          <div className={style.above}>
            {canBring && drawn && (
              <BringTools
                bringing={bringing}
                records={drawn.records}
                picture={drawn.picture}
                page={shownPage}
              />
            )}
            {compared && <SideChoice comparing={comparing} />}
          </div>
          <div className={style.picture}>
            {seen ? (
              <ThenPicture
                drawn={seen}
                page={shownPage}
                onPage={showPage}
                sight={sight}
                when={timeWords.inStage(moment.at, looking.line.stageOf(seq)?.title)}
                marks={marks}
                bringing={bringing}
                onPress={press}
              />
            ) : (
              !found.problem && <Loading words={said.loading} />
            )}
          </div>
        </section>
        <div className={style.side}>
          {picked && drawn && (
            <Picked
              record={picked}
              records={drawn.records}
              nameOf={nameOf}
              onBring={
                canBring
                  ? (label) => bringing.ask({ kind: 'records', ids: [picked.id] }, label)
                  : undefined
              }
              onClose={() => setPicked(undefined)}
            />
          )}
          <SidePart
            part={part}
            onPart={setPart}
            history={history}
            outline={outline}
            looking={looking}
            comparing={comparing}
            drawn={drawn}
            nameOf={nameOf}
            keeps={keeps}
            bringing={bringing}
            canBring={canBring}
            onChoose={choose}
            onChanged={view.reload}
          />
        </div>
      </div>
      {bringing.target && (
        <AskFirst
          history={history}
          bringing={bringing}
          target={bringing.target}
          me={me.id}
          nameOf={nameOf}
        />
      )}
    </main>
  );
}
