import { REACTIONS, type Reaction } from '@gapboard/board';
import style from '../bar/StageBar.module.css';
import { ReactionSign } from './ReactionSign.tsx';
import { reactionWords as said } from './words.ts';

/** A button for each small sign. */
export function ReactionButtons({ onReact }: { onReact: (reaction: Reaction) => void }) {
  return (
    <div role="group" aria-label={said.group} className={style.group}>
      {REACTIONS.map((reaction) => (
        <button
          key={reaction}
          type="button"
          className={style.tool}
          aria-label={said.names[reaction]}
          title={said.names[reaction]}
          onClick={() => onReact(reaction)}
        >
          <ReactionSign reaction={reaction} />
        </button>
      ))}
    </div>
  );
}
