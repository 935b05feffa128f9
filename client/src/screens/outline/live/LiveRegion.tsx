import { Unseen } from '../../../ui/Unseen.tsx';
import type { Announcement } from './useLive.ts';

/** The one place from which the page says, to those who listen to it, what has become of the board. */
export function LiveRegion({ announcement }: { announcement: Announcement | undefined }) {
  return (
    <Unseen>
      <span aria-live="polite" data-live>
        {announcement && (
          // Another element each time: the same words said twice are said twice.
          <span key={announcement.nth}>{announcement.words}</span>
        )}
      </span>
    </Unseen>
  );
}
