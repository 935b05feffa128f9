import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Role } from '@gapboard/board';
import { type BoardId, type MomentId, type ParticipantId, parseParticipantId } from './ids.ts';

/** What the server's secret makes: link tokens and session cookies. Both can be made again, so neither is stored. */
export interface Secrets {
  linkToken(board: BoardId, role: Role, version: number): string;
  /** what opens a board's results to anyone who has it */
  resultsToken(board: BoardId, version: number): string;
  /** Whether this is the token that opens them now. */
  isResultsToken(board: BoardId, version: number, token: string): boolean;
  /** what opens a moment of a board's history to anyone who has it, the so-many-th time it is shared */
  momentToken(board: BoardId, moment: MomentId, share: number): string;
  sessionValue(board: BoardId, participant: ParticipantId): string;
  /** Whose session this cookie value is on this board; `undefined` if it is not one of ours. */
  readSession(board: BoardId, value: string): ParticipantId | undefined;
}

/** 128 bits: beyond guessing, and short enough for a QR code that a phone reads across a room. */
const TOKEN_BYTES = 16;
const TOKEN = /^[A-Za-z0-9_-]{22}$/;

export function secretsFrom(secret: Uint8Array): Secrets {
  const sign = (text: string): Buffer => createHmac('sha256', secret).update(text).digest();
  const signature = (board: BoardId, participant: ParticipantId): Buffer =>
    sign(`session:${board}:${participant}`);
  const resultsToken = (board: BoardId, version: number): string =>
    sign(`results:${board}:${version}`).subarray(0, TOKEN_BYTES).toString('base64url');
  return {
    linkToken: (board, role, version) =>
      sign(`link:${board}:${role}:${version}`).subarray(0, TOKEN_BYTES).toString('base64url'),
    resultsToken,
    isResultsToken(board, version, token) {
      const [expected, given] = [resultsToken(board, version), token].map((one) =>
        Buffer.from(one),
      );
      if (!expected || !given || expected.length !== given.length) return false;
      return timingSafeEqual(expected, given);
    },
    momentToken: (board, moment, share) =>
      sign(`moment:${board}:${moment}:${share}`).subarray(0, TOKEN_BYTES).toString('base64url'),
    sessionValue: (board, participant) =>
      `${participant}.${signature(board, participant).toString('base64url')}`,
    readSession(board, value) {
      const [id = '', given = ''] = value.split('.');
      const participant = parseParticipantId(id);
      if (participant === undefined) return undefined;
      const expected = signature(board, participant);
      const signed = Buffer.from(given, 'base64url');
      if (signed.length !== expected.length || !timingSafeEqual(signed, expected)) return undefined;
      return participant;
    },
  };
}

/** What is kept of a token; `undefined` if the text cannot be one. */
export function hashOfToken(token: string): Uint8Array | undefined {
  return TOKEN.test(token) ? createHash('sha256').update(token).digest() : undefined;
}

/** The name of the cookie by which a browser that was given the link reads a board's results. */
export function resultsCookieName(board: BoardId): string {
  return `gapboard_results_${board}`;
}

/** The name of a board's session cookie: one a board, so that a browser can be on several. */
export function cookieName(board: BoardId): string {
  return `gapboard_${board}`;
}
