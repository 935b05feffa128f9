import { nextStage } from '../panel/planned.ts';
import type { WorkshopHere } from '../useHere.ts';
import type { Run } from '../useRun.ts';
import { Icon, Tool } from './Tool.tsx';
import { barWords as said } from './words.ts';

/** What is asked before it is done, for everybody to be changed by it. */
export type Asked = 'next' | 'end-writing';

export interface ControlsProps {
  here: WorkshopHere;
  asked: Asked | undefined;
  onAsk: (asked: Asked) => void;
  onPanel: (panel: 'workshop' | 'reveal') => void;
  run: Run;
}

/** What a facilitator needs at hand while a stage runs. The rest is in the panel. */
export function Controls({ here, asked, onAsk, onPanel, run }: ControlsProps) {
  const { state, stage, writing, pulse, commands } = here;
  const { timer, agenda } = state;
  const held = pulse?.writing?.notes ?? 0;
  const next = nextStage(agenda, stage?.id);
  const isOpen = writing?.state === 'open';
  const toBringIn = !isOpen && held > 0;
  const toGoOn = !state.closed && (next !== undefined || stage !== undefined);
  return (
    <>
      {timer && (
        <>
          <Tool
            label={timer.state === 'paused' ? said.resume : said.pause}
            name={timer.state === 'paused' ? said.resumeLong : said.pauseLong}
            icon={<Icon d={timer.state === 'paused' ? PLAY : PAUSE} />}
            onClick={() =>
              run(() => commands.timer({ do: timer.state === 'paused' ? 'resume' : 'pause' }))
            }
          />
          <Tool
            label={said.add}
            name={said.addLong}
            icon={<Icon d={PLUS} />}
            onClick={() => run(() => commands.timer({ do: 'add', minutes: 1 }))}
          />
        </>
      )}
      {isOpen && (
        <Tool
          label={said.endWriting}
          name={said.endWritingLong}
          icon={<Icon d={STOP} />}
          isMain
          aria-expanded={asked === 'end-writing'}
          onClick={() => onAsk('end-writing')}
        />
      )}
      {toBringIn && (
        <Tool
          label={said.bringIn(held)}
          name={said.bringInLong(held)}
          icon={<Icon d={BRING} />}
          isMain
          keepsWord
          onClick={() => onPanel('reveal')}
        />
      )}
      {toGoOn && (
        <Tool
          label={next ? said.next : said.end}
          name={next ? said.nextLong(next.name) : said.endLong}
          icon={<Icon d={NEXT} />}
          isMain={!isOpen && !toBringIn}
          aria-expanded={asked === 'next'}
          onClick={() => onAsk('next')}
        />
      )}
      <Tool
        label={said.agenda}
        name={said.agendaLong}
        icon={<Icon d={LIST} />}
        onClick={() => onPanel('workshop')}
      />
    </>
  );
}

const PAUSE = 'M9 5v14M15 5v14';
const PLAY = 'M7 5l12 7-12 7z';
const PLUS = 'M12 5v14M5 12h14';
const STOP = 'M6 6h12v12H6z';
const NEXT = 'M5 5l10 7-10 7zM19 5v14';
const LIST = 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01';
const BRING = 'M12 3v10M8 9.5l4 4 4-4M4 15v5h16v-5';
