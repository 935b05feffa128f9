import type { Stage } from '@gapboard/board';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { WorkshopHere } from '../useHere.ts';
import { contentOf, type StageDraft } from './stageContent.ts';
import { StageForm } from './StageForm.tsx';
import type { Running } from '../useRun.ts';
import { panelWords } from './words.ts';

const said = panelWords.form;

export interface EditStageProps {
  here: WorkshopHere;
  running: Running;
  /** as it is in the agenda; `undefined`: it has been removed meanwhile, or is a new one */
  stage: Stage | undefined;
  isNew: boolean;
  draft: StageDraft;
  onChange: (draft: StageDraft) => void;
  onClose: () => void;
}

/** Edits a stage where it stands, or writes a new one. */
export function EditStage({
  here: { state, commands },
  running: { run, isBusy },
  stage,
  isNew,
  draft,
  onChange,
  onClose,
}: EditStageProps) {
  const [isRemoving, setRemoving] = useState(false);
  const isGone = !isNew && !stage;
  const runsNow = stage !== undefined && stage.id === state.stage?.id;
  return (
    <StageForm
      draft={draft}
      onChange={onChange}
      note={
        (isGone && <Notice kind="warning" title={said.gone} />) ||
        (runsNow && <Notice kind="info" title={said.runsNow} />)
      }
      submit={stage ? said.save : said.add}
      isBusy={isBusy}
      isFixed={state.private.some((one) => one.stage === stage?.id)}
      onSubmit={(content) =>
        run(
          () =>
            stage ? commands.changeStage(stage.id, content) : commands.addStages([content], null),
          onClose,
        )
      }
      onCancel={onClose}
      more={
        stage && (
          <>
            <Button
              onClick={() =>
                run(
                  () =>
                    commands.addStages(
                      [{ ...contentOf(stage), name: said.copyOf(stage.name) }],
                      stage.id,
                    ),
                  onClose,
                )
              }
            >
              {said.duplicate}
            </Button>
            {isRemoving ? (
              <Button
                look="danger"
                autoFocus
                busy={isBusy}
                aria-label={said.removeSure(stage.name)}
                onClick={() => run(() => commands.removeStage(stage.id), onClose)}
              >
                {said.removeYes}
              </Button>
            ) : (
              <Button onClick={() => setRemoving(true)}>{said.remove}</Button>
            )}
          </>
        )
      }
    />
  );
}
