import { may } from '@gapboard/board';
import { mapIds } from '@gapboard/evidence';
import { lazy, useEffect, useMemo, useRef } from 'react';
import { useBoardLook } from '../../session/records/useRecordsWatch.ts';
import { useSessionPart } from '../../session/useSessionPart.ts';
import { useRules } from '../../session/rules.ts';
import { useHasRounds } from '../../session/useHasRounds.ts';
import { LazyPart } from '../../ui/LazyPart.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { AlsoOnBoard } from './also/AlsoOnBoard.tsx';
import { loadActing } from './loadActing.ts';
import { Latest } from './live/Latest.tsx';
import type { Live } from './live/useLive.ts';
import { MapView } from './MapView.tsx';
import { useOutline } from './outline.ts';
import style from './Outline.module.css';
import { useAddress } from './useAddress.ts';
import { useMaps } from './useMaps.ts';
import { outlineWords } from './words.ts';

const OwnChanges = lazy(async () => ({ default: (await loadActing()).OwnChanges }));
const Missing = lazy(() => import('./missing/Missing.tsx'));
const VoteInOutline = lazy(() => import('./vote/VoteInOutline.tsx'));

/** Everything of a board there is to read and do without a canvas. */
export function OutlineMain({ latest, own, putAway }: Pick<Live, 'latest' | 'own' | 'putAway'>) {
  const { session, records, me, say } = useOutline();
  const look = useBoardLook(records);
  const ids = useMemo(() => mapIds(look.records.values()), [look]);
  const [address, go] = useAddress();
  const maps = useMaps(look.records, ids);
  const chosen = maps.find(({ id }) => id === address.map) ?? maps[0];
  const ofMaps = useMemo(() => new Set(maps.flatMap(({ notes }) => [...notes.keys()])), [maps]);

  const hasRounds = useHasRounds(session);
  const rules = useRules(session);
  // While a stage runs, the workshop's bar says what to do.
  const hasStage = useSessionPart(session, (said) => Boolean(said.get('stage')));
  const closed = me.role === 'participant' && !hasStage ? outlineWords.closed(rules) : '';
  const lastClosed = useRef(closed);
  useEffect(() => {
    if (closed === lastClosed.current) return;
    lastClosed.current = closed;
    if (!hasStage) say(closed === '' ? outlineWords.openAgain : closed);
  }, [closed, hasStage, say]);

  return (
    <>
      {closed !== '' && <p className={style.closed}>{closed}</p>}
      {(hasRounds || may(me.role, 'run')) && (
        <LazyPart>
          <VoteInOutline maps={maps} />
        </LazyPart>
      )}
      {address.map !== undefined && maps.length > 0 && chosen?.id !== address.map && (
        <LazyPart>
          <Missing what="chosen" />
        </LazyPart>
      )}
      {maps.length > 1 && chosen && (
        <div className={style.choice}>
          <SelectField
            label={outlineWords.maps}
            value={chosen.id}
            onChange={(map) => go({ map, cell: undefined })}
          >
            {maps.map(({ id, title }) => (
              <option key={id} value={id}>
                {outlineWords.map(title)}
              </option>
            ))}
          </SelectField>
        </div>
      )}
      {chosen ? (
        <MapView
          key={chosen.id}
          map={chosen}
          open={address.cell}
          onOpen={(cell) => go({ map: chosen.id, cell })}
        >
          <AlsoOnBoard ofMaps={ofMaps} startsOpen={false} />
          <Latest latest={latest} />
        </MapView>
      ) : (
        <div className={style.rest}>
          <LazyPart>
            <Missing what="map" />
          </LazyPart>
          <AlsoOnBoard ofMaps={ofMaps} startsOpen />
          <Latest latest={latest} />
        </div>
      )}
      {own.length > 0 && (
        <LazyPart quiet>
          <OwnChanges changes={own} onPutAway={putAway} />
        </LazyPart>
      )}
    </>
  );
}
