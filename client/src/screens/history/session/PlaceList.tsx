import type { ReactNode } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { sessionWords as said } from '../words.ts';
import style from './SessionPanel.module.css';

/** A moment that has a name. */
export interface Place {
  id: string;
  name: string;
  facts: string;
  go: () => void;
  /** what else can be done with it */
  actions?: ReactNode;
  /** what is asked or said of it */
  below?: ReactNode;
}

export interface PlaceListProps {
  places: readonly Place[];
  /** what is said where there is none */
  none: string;
}

/** Moments by their names, with the way to each. */
export function PlaceList({ places, none }: PlaceListProps) {
  if (places.length === 0) return <p className={style.soft}>{none}</p>;
  return (
    <ul className={style.list}>
      {places.map(({ id, name, facts, go, actions, below }) => (
        <li key={id} className={style.place}>
          <div className={style.line}>
            <div className={style.about}>
              <p className={style.name}>{name}</p>
              <p className={style.soft}>{facts}</p>
            </div>
            <div className={style.actions}>
              <Button look="quiet" aria-label={said.goToOf(`${name}, ${facts}`)} onClick={go}>
                {said.goTo}
              </Button>
              {actions}
            </div>
          </div>
          {below}
        </li>
      ))}
    </ul>
  );
}
