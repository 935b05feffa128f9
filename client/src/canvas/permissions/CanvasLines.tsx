import { useValue } from 'tldraw';
import { useIsWritingPrivately } from '../../session/privateWriting.ts';
import { useCanvasSession } from '../canvasSession.ts';
import { canvasWords } from '../words.ts';
import { usePermissions } from './canvasPermissions.ts';
import style from './CanvasLines.module.css';

/** Over the toolbar: why something has just stayed as it was, and what is closed at the moment. */
export function CanvasLines() {
  const permissions = usePermissions();
  const isPrivate = useIsWritingPrivately(useCanvasSession());
  const said = useValue('said', () => permissions.said, [permissions]);
  const closed = useValue(
    'closed',
    // Only participants are held by the rules.
    () =>
      permissions.actor.role === 'participant'
        ? canvasWords.closed(permissions.rules, isPrivate)
        : '',
    [permissions, isPrivate],
  );
  return (
    <div className={style.lines}>
      <div role="status">{said !== undefined && <p className={style.said}>{said}</p>}</div>
      <div role="status">{closed !== '' && <p className={style.closed}>{closed}</p>}</div>
    </div>
  );
}
