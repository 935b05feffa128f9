import type { Hand } from '@gapboard/board';
import { Button } from '../../ui/Button.tsx';
import style from './HandQueue.module.css';
import { handWords as said } from './words.ts';

export interface HandQueueProps {
  /** in their order */
  hands: readonly Hand[];
  me: string;
  nameOf: (participant: string) => string | undefined;
  /** takes hands down; only for facilitators */
  onSpoken: ((people: readonly string[]) => void) | undefined;
}

/** Who would like to speak, in the order they said so. */
export function HandQueue({ hands, me, nameOf, onSpoken }: HandQueueProps) {
  return (
    <div className={style.queue}>
      <h3 className={style.title}>{said.queue}</h3>
      <ol className={style.list}>
        {hands.map(({ id }) => {
          const name = nameOf(id) ?? said.somebody;
          return (
            <li key={id}>
              <span>
                {name}
                {id === me && ` (${said.you})`}
              </span>
              {onSpoken && (
                <Button
                  look="quiet"
                  aria-label={said.hasSpokenOf(name)}
                  onClick={() => onSpoken([id])}
                >
                  {said.hasSpoken}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      {onSpoken && hands.length > 1 && (
        <Button look="quiet" onClick={() => onSpoken(hands.map(({ id }) => id))}>
          {said.clear}
        </Button>
      )}
    </div>
  );
}
