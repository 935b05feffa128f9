import type { InferResponseType } from 'hono/client';
import type { ApiProblem } from '../../../../apiProblem.ts';
import { type api, sendForm } from '../../../../api.ts';

type Route = (typeof api.api.boards)[':id']['import']['$post'];
/** What an import adds, or would add. */
export type ImportReport = InferResponseType<Route, 200>;
export type Offer = ImportReport['offers'][number];

/** By file name: which columns of a table, and which codes of a review, are what. */
export type Choices = Record<
  string,
  { columns?: Record<string, number>; axes?: { rows: string; columns: string } | null }
>;

export interface Bringing {
  files: readonly File[];
  map: string | undefined;
  choices: Choices;
  /** only say what would be added */
  dry: boolean;
}

/** Sends files to be added, or to be told what would be. */
export async function bringIn(
  boardId: string,
  { files, map, choices, dry }: Bringing,
): Promise<ImportReport> {
  const form = new FormData();
  for (const file of files) form.append('files', file);
  form.append('choices', JSON.stringify(Object.fromEntries(Object.entries(choices).map(said))));
  if (map !== undefined) form.append('map', map);
  // Whoever presses "Add" has seen what was asked about.
  form.append(dry ? 'dry' : 'accept', dry ? '1' : 'warnings');
  return sendForm<ImportReport>(`/api/boards/${encodeURIComponent(boardId)}/import`, form);
}

/** Only one of the two codes is no choice yet: then there are no rows and columns. */
function said([name, choice]: [string, Choices[string]]): [string, Choices[string]] {
  const { axes } = choice;
  const isHalf = axes && (axes.rows === '' || axes.columns === '');
  return [name, isHalf ? { ...choice, axes: null } : choice];
}

/** What can be chosen about files that could not be read as they are. */
export function offersIn({ more }: ApiProblem): Offer[] {
  const { offers } = more;
  // Our own server's, for the route whose answers have this type.
  return Array.isArray(offers) ? (offers as Offer[]) : [];
}

/** Where in files the server found what may identify somebody. */
export function foundIn({ more }: ApiProblem): ImportReport['found'] {
  const { found } = more;
  return Array.isArray(found) ? (found as ImportReport['found']) : [];
}
