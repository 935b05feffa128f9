import { type Stage, stageOf, type WorkshopState } from '@gapboard/board';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { startWords as said, whatEnding, whatStarting } from './startWords.ts';

export interface StartAskedProps {
  state: WorkshopState;
  /** the stage to start; `null`: the one that runs ends, and none follows */
  stage: Stage | null;
  isBusy: boolean;
  onStart: () => void;
  onCancel: () => void;
}

/** Before a stage is started for everybody: what changes by it. */
export function StartAsked({ state, stage, isBusy, onStart, onCancel }: StartAskedProps) {
  const open = state.private.find((one) => one.state === 'open');
  const changes = stage ? whatStarting(stage, open) : whatEnding(open);
  return (
    <Notice
      kind="info"
      title={stage ? said.ask(stage.name) : said.askEnd(stageOf(state)?.name ?? '')}
      actions={
        <>
          {/* Whoever has asked for it goes on from here. */}
          <Button look="main" autoFocus busy={isBusy} onClick={onStart}>
            {stage ? said.start : said.end}
          </Button>
          <Button onClick={onCancel}>{said.cancel}</Button>
        </>
      }
    >
      <ul>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </Notice>
  );
}
