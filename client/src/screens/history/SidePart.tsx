import type { CellRef } from '@gapboard/evidence';
import type { CreditedChange, HistoryOutline } from '@gapboard/history';
import { useCallback } from 'react';
import type { Drawn } from '../../boardAt/usePicture.ts';
import { type Beside, InWords } from '../../boardAt/words/InWords.tsx';
import { inWordsWords } from '../../boardAt/words/words.ts';
import { Button } from '../../ui/Button.tsx';
import type { Bringing } from './bring/useBringing.ts';
import { ComparePanel } from './compare/ComparePanel.tsx';
import { CompareWith } from './compare/CompareWith.tsx';
import type { Comparing } from './compare/useComparing.ts';
import type { BoardHistory } from './data/historyOf.ts';
import style from './History.module.css';
import { SessionPanel } from './session/SessionPanel.tsx';
import type { Looking } from './useLooking.ts';
import { bringWords, compareWords, historyWords as said } from './words.ts';

const PARTS = ['session', 'words', 'changes'] as const;
export type Part = (typeof PARTS)[number];

export interface SidePartProps {
  part: Part;
  onPart: (part: Part) => void;
  history: BoardHistory;
  outline: HistoryOutline;
  looking: Looking;
  comparing: Comparing;
  drawn: Drawn | undefined;
  nameOf: (participant: string) => string;
  keeps: boolean;
  bringing: Bringing;
  /** there is something to bring back, and whoever looks may */
  canBring: boolean;
  onChoose: (change: CreditedChange) => void;
  onChanged: () => void;
}

/** What there is to read of the past: the session, the board at this moment, what changed between two. */
export function SidePart(props: SidePartProps) {
  const { part, onPart } = props;
  return (
    <>
      <div className={style.parts} role="group" aria-label={said.partsLabel}>
        {PARTS.map((one) => (
          <Button
            key={one}
            look={one === part ? 'main' : 'plain'}
            aria-pressed={one === part}
            onClick={() => onPart(one)}
          >
            {said.parts[one]}
          </Button>
        ))}
      </div>
      <section className={style.part} aria-labelledby="part">
        <h2 id="part" className={style.partTitle}>
          {said.partTitles[part]}
        </h2>
        <Shown {...props} />
      </section>
    </>
  );
}

function Shown({
  part,
  history,
  outline,
  looking,
  nameOf,
  keeps,
  onChanged,
  ...rest
}: SidePartProps) {
  const { comparing, drawn, bringing, canBring, onChoose } = rest;
  const cellName = useCellName(drawn);
  switch (part) {
    case 'session':
      return (
        <SessionPanel
          history={history}
          outline={outline}
          line={looking.line}
          shown={looking.moment}
          keeps={keeps}
          nameOf={nameOf}
          onSeq={looking.go}
          onTime={looking.goBy}
          onChanged={onChanged}
        />
      );
    case 'words':
      return (
        drawn && (
          <InWords
            records={drawn.records}
            nameOf={(participant) => participant && nameOf(participant)}
            beside={canBring ? bringBeside(bringing) : undefined}
          />
        )
      );
    case 'changes':
      return (
        <ComparePanel
          chooser={
            <CompareWith
              outline={outline}
              compared={comparing.with}
              shown={looking.moment}
              onCompare={comparing.compareWith}
            />
          }
          comparing={comparing}
          onChoose={onChoose}
          nameOf={nameOf}
          cellName={cellName}
        />
      );
  }
}

function bringBeside({ ask }: Bringing): Beside {
  return function BringBeside({ ids, label }) {
    return (
      <Button
        look="quiet"
        aria-label={bringWords.oneOf(label)}
        onClick={() => ask({ kind: 'records', ids: [...ids] }, bringWords.quote(label))}
      >
        {bringWords.one}
      </Button>
    );
  };
}

/** What a cell is called, by the headings as they are at the moment shown. */
function useCellName(drawn: Drawn | undefined): (cell: CellRef | null) => string {
  return useCallback(
    (cell) => {
      if (!cell) return compareWords.nowhere;
      const name = (id: string): string => {
        const label: unknown = Reflect.get(drawn?.records.get(id) ?? {}, 'label');
        return typeof label === 'string' && label !== '' ? label : compareWords.goneHeading;
      };
      return inWordsWords.cell(name(cell.theme), name(cell.outcome));
    },
    [drawn],
  );
}
