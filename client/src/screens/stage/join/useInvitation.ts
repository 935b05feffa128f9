import { useState } from 'react';
import { isLoopback } from '../../../loopback.ts';
import { atOrigin, typedAddress } from '../../../share/addresses.ts';
import { useLinks } from '../../../share/useLinks.ts';

/** How people in the room join: where their phones can reach this server. */
export interface InvitationHere {
  link: string;
  /** what to type into a phone */
  address: string;
  code: string;
}

/** `undefined` while it is not known. */
export function useInvitation(boardId: string): InvitationHere | undefined {
  const { links } = useLinks(boardId);
  // The address that this page was opened at does not change.
  const [loopback] = useState(() => isLoopback(location.hostname));
  if (links.at !== 'ready') return undefined;
  const { links: all, code, lanOrigins } = links.value;
  const link = atOrigin(all.participant, loopback ? lanOrigins[0] : undefined);
  return { link, address: typedAddress(link), code };
}
