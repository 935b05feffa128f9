import type { Role } from '@gapboard/board';
import { roleWords } from '../roleWords.ts';

/** Words of the share panel. */
export const shareWords = {
  title: 'Invite people',
  subtitle: (board: string) => `to “${board}”`,
  loading: 'Fetching the links…',
  scan: 'Scan to join as a participant',
  code: 'Or type this code',
  codeAt: (address: string) => `at ${address}`,
  qrLabel: (address: string, code: string) =>
    `QR code that opens the board for a participant. Without a camera: go to ${address} and type ${code}.`,
  show: 'Show to the room',
  links: 'Links',
  linksHint: 'Send each person the link for what they should be able to do.',
  linkOf: (role: Role) => `${roleWords[role].name} link`,
  copyOf: (role: Role) => `Copy the ${roleWords[role].name.toLowerCase()} link`,
  full: 'This link gives full control of the board. Send it only to people who run the session with you, and never show it on a screen.',
  reveal: 'Show the facilitator link',
  conceal: 'Hide the facilitator link',
  renew: 'Make a new link',
  renewOf: (role: Role) => `Make a new link: ${roleWords[role].name.toLowerCase()}`,
  renewAsk: {
    title: (role: Role) => `Make a new ${roleWords[role].name.toLowerCase()} link?`,
    detail: (role: Role) =>
      role === 'participant'
        ? 'The old link, the old code and the old QR code stop working at once. People who are already on the board stay.'
        : 'The old link stops working at once. People who are already on the board stay.',
    yes: 'Yes, make a new one',
    no: 'Keep the old one',
    busy: 'Making a new link…',
  },
  renewed: (role: Role) =>
    role === 'participant'
      ? 'The participant link, the code and the QR code are new.'
      : `The ${roleWords[role].name.toLowerCase()} link is new.`,
  loopback: {
    title: 'You have Gapboard open on this computer’s own address',
    detail: (host: string) =>
      `Others cannot use that address. The links here use ${host} instead, for people on the same network.`,
    choose: 'Network address to share',
    chooseHint: 'If people cannot connect, try another one.',
  },
  alone: {
    title: 'Other people cannot reach this computer',
    detail:
      'It is not connected to a network, so these links work only on this computer. Connect it to Wi-Fi or a cable, then open this panel again.',
  },
} as const;

/** What the room reads on the projector. */
export const roomWords = {
  title: 'Join this board',
  scan: 'Point your phone’s camera here',
  or: 'or go to',
  type: 'and type',
} as const;
