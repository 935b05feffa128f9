import { getRandomValues, randomBytes } from 'node:crypto';

/**
 * Ids are 128 random bits in 22 URL-safe characters. They become file names and cookie names, so
 * everything from outside passes one of the `parse…` functions here, once, at the edge.
 */
export type BoardId = string & { readonly brand: 'BoardId' };
export type ParticipantId = string & { readonly brand: 'ParticipantId' };
export type SnapshotId = string & { readonly brand: 'SnapshotId' };
export type HandedInId = string & { readonly brand: 'HandedInId' };
export type MomentId = string & { readonly brand: 'MomentId' };

const ID = /^[A-Za-z0-9_-]{22}$/;

const newId = (): string => randomBytes(16).toString('base64url');

export const newBoardId = (): BoardId => newId() as BoardId;
export const newParticipantId = (): ParticipantId => newId() as ParticipantId;
export const newSnapshotId = (): SnapshotId => newId() as SnapshotId;
export const newHandedInId = (): HandedInId => newId() as HandedInId;
export const newMomentId = (): MomentId => newId() as MomentId;
export const newErasureId = (): string => newId();
export const newEpochId = (): string => newId();
/** What follows the kind in the id of a heading or a study. */
export const newRecordKey = (): string => newId();

/** Fills an array with random bytes: where shared code asks for that. */
export const randomInto = (bytes: Uint8Array<ArrayBuffer>): void => void getRandomValues(bytes);

export function parseBoardId(text: string): BoardId | undefined {
  return ID.test(text) ? (text as BoardId) : undefined;
}

export function parseParticipantId(text: string): ParticipantId | undefined {
  return ID.test(text) ? (text as ParticipantId) : undefined;
}

export function parseSnapshotId(text: string): SnapshotId | undefined {
  return ID.test(text) ? (text as SnapshotId) : undefined;
}

export function parseHandedInId(text: string): HandedInId | undefined {
  return ID.test(text) ? (text as HandedInId) : undefined;
}

export function parseMomentId(text: string): MomentId | undefined {
  return ID.test(text) ? (text as MomentId) : undefined;
}
