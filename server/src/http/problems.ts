import { NAME_MAX, PICTURE_MAX_BYTES } from '@gapboard/board';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { HistoryError } from '../history/HistoryError.ts';
import { type Log, reason } from '../log.ts';
import { BrokenUploadError } from '../pictures/Pictures.ts';
import { NoSuchBoardError, ShuttingDownError } from '../rooms/Rooms.ts';
import { UnfinishedErasureError } from '../erasure/Erasures.ts';
import { UnreadableSnapshotError } from '../rooms/snapshots.ts';
import { StorageError, StorageFullError } from '../storage/errors.ts';
import { WorkshopError } from '../workshop/WorkshopError.ts';

const MB = 1024 * 1024;

/** Every way a request can go wrong: `type: [status, title, detail]`. What happened; then what was kept and what to do. */
const PROBLEMS = {
  'bad-request': [
    400,
    'The server did not understand that.',
    'Nothing was changed. Reload the page and try again.',
  ],
  'bad-name': [400, 'That name cannot be used.', `A name has 1 to ${NAME_MAX} characters.`],
  'bad-title': [400, 'That title cannot be used.', 'Please change it and try again.'],
  'template-unknown': [
    400,
    'There is no such template here.',
    'The board was not made. Reload the page and choose again.',
  ],
  'link-unknown': [
    404,
    'This link does not open a board.',
    'Check that it was copied whole, or ask the facilitator for it.',
  ],
  'link-renewed': [410, 'This link has been replaced.', 'Ask the facilitator for the new one.'],
  'code-unknown': [
    404,
    'No board has this code.',
    'Check it against what the facilitator shows. A code has six signs, such as K7M-X4R.',
  ],
  'no-session': [
    401,
    'You have not joined this board in this browser.',
    'Open the link you were given, or type the code, to join.',
  ],
  'not-allowed': [
    403,
    'Your role on this board does not allow that.',
    'Nothing was changed. Ask the facilitator if you need to do this.',
  ],
  'door-locked': [
    403,
    'The facilitator has closed the door of this board.',
    'You have not joined. Ask the facilitator to open it, and come by the same link or code again.',
  ],
  waiting: [
    403,
    'You are in the lobby of this board.',
    'A facilitator lets you in. Keep this page open: the board opens by itself.',
  ],
  removed: [
    403,
    'A facilitator has taken you off this board.',
    'What you wrote stays on it. If you think this is a mistake, talk to the facilitator: they can let you in again.',
  ],
  'last-facilitator': [
    409,
    'A board needs a facilitator, and this is its only one.',
    'Nothing was changed. Make somebody else a facilitator first, or use another browser to look at the board as others see it.',
  ],
  'person-unknown': [404, 'There is no such person on this board.', 'Nothing was changed.'],
  'group-unknown': [
    400,
    'This kind of person cannot be chosen here any more.',
    'Nothing was changed. Load the page again and choose another.',
  ],
  'bad-groups': [400, 'These kinds of people cannot be used.', 'Nothing was changed.'],
  // Its detail is the words of the refusal.
  refused: [403, 'The board does not take this.', 'Nothing was changed.'],
  // Its detail says what was found, and never quotes it.
  identifying: [400, 'This may identify a person.', 'It was not sent; take it out to go on.'],
  'note-empty': [400, 'This note has no words.', 'Please type some.'],
  'too-many-notes': [
    429,
    'You are adding notes faster than the server takes them.',
    'This one was not added. Try it again in {wait}.',
  ],
  'note-unknown': [404, 'This note is not on the board any more.', 'Nothing was changed.'],
  'map-unknown': [
    404,
    'There is no such map on this board.',
    'Somebody may have removed it just now, or there are several: then choose one. Nothing was changed.',
  ],
  'map-not-empty': [
    409,
    'This map has themes and outcomes already.',
    'Nothing was added. Choose a new map for those in the file, or an empty one.',
  ],
  'framework-missing': [
    409,
    'The file has no themes and outcomes to make a map of.',
    'Nothing was added. Choose the map that its studies are for.',
  ],
  'import-empty': [400, 'No file was chosen.', 'Nothing was added. Choose one and try again.'],
  'import-too-many': [
    413,
    'These are more than 20 files.',
    'Nothing was added. Choose fewer at a time.',
  ],
  'import-too-big': [
    413,
    'The files are larger than 20 MB together.',
    'Nothing was added. Split them, or leave out what the map does not need.',
  ],
  'too-many-imports': [
    429,
    'You are bringing in files faster than the server takes them.',
    'Nothing was added. Try again in {wait}.',
  ],
  // Its detail is what reading the file found.
  'import-unreadable': [400, 'This file cannot be brought in.', 'Nothing was added.'],
  'import-no-room': [409, 'There is not enough room for these studies.', 'Nothing was added.'],
  'import-identifying': [
    400,
    'Something in the file identifies a person.',
    'Nothing was added. Take it out of the file at the places named here, and choose the file again.',
  ],
  'import-questions': [
    409,
    'Something in the file may identify a person.',
    'Nothing was added. Look at the places named here: leave it out, or add the file as it is.',
  ],
  'export-unknown': [
    404,
    'A board cannot be taken away as that.',
    'It can be taken as csv, xlsx, json, eppi.json, ris, html, svg, pdf and tldr.',
  ],
  'export-too-large': [
    503,
    'Making this file took too long or too much memory.',
    'Nothing is wrong with the board. Try another format, or again when there is less going on.',
  ],
  'too-many-exports': [
    429,
    'You are asking for files faster than the server makes them.',
    'Try again in {wait}.',
  ],
  'study-unknown': [
    404,
    'A study that this names is not on the board.',
    'It may have been removed just now. Nothing was changed: please choose again.',
  ],
  'cell-unknown': [
    404,
    'There is no such cell on this board.',
    'Its theme or its outcome may have been removed just now, or be a group. Nothing was changed: please choose the cell again.',
  ],
  'not-blind': [
    409,
    'People rate openly on this map at the moment.',
    'Your rating was not put in: please rate the cell again, on the board itself.',
  ],
  'other-page': [
    403,
    'Another website asked for this, not Gapboard.',
    'Nothing was changed. Open the board at its own address and do it there.',
  ],
  'too-many-wrong-codes': [
    429,
    'Too many wrong codes have been typed just now.',
    'Try the code again in {wait}, or come in by the link or the QR code: they always work.',
  ],
  'too-many-boards': [
    429,
    'Very many boards have been made from this network.',
    'This one was not made. Try again in {wait}, or ask whoever runs the server to allow more.',
  ],
  'too-many-pictures': [
    429,
    'You are adding pictures faster than the server takes them.',
    'This one was not added. Try it again in {wait}.',
  ],
  'board-unknown': [
    404,
    'There is no such board here.',
    'Check the address, or ask the facilitator for the link.',
  ],
  'thing-unknown': [
    404,
    'This cannot be removed for good.',
    'It may have been removed just now, or be the map itself. Nothing was changed.',
  ],
  'erasure-unfinished': [
    507,
    'It is noted, but not all of it is gone yet.',
    'Nobody can bring it back on the board. The rest goes by itself, as soon as the server’s disk has room or works again: tell whoever runs the server.',
  ],
  'too-many-erasures': [
    429,
    'A lot is being removed just now.',
    'This was not. Try again in {wait}.',
  ],
  'title-differs': [
    409,
    'This is not the board’s title.',
    'The board was not deleted. Type its title as it stands at the top.',
  ],
  'snapshot-unknown': [
    404,
    'There is no such snapshot.',
    'Reload the list of snapshots. The board was not changed.',
  ],
  'snapshot-unreadable': [
    409,
    'This snapshot cannot be read by this version of Gapboard.',
    'The board was not changed, and the snapshot is kept as it is.',
  ],
  'moment-unknown': [
    404,
    'There is no such moment in this board’s history.',
    'It lies before the first moment that is kept, or after the last. The board was not changed: choose another on the line.',
  ],
  'moment-damaged': [
    410,
    'What was on the board at this moment cannot be read any more.',
    'The server’s disk has damaged this part of the history. The board itself and the rest of its history are all right: choose another moment.',
  ],
  'named-moment-unknown': [
    404,
    'There is no such named moment.',
    'Somebody may have removed its name just now. The board was not changed.',
  ],
  'moments-full': [
    409,
    'As many moments have a name as a board can have.',
    'This one was not named. Remove a name that is not needed any more.',
  ],
  'moment-link-unknown': [
    404,
    'This link does not open a moment of a board.',
    'Check that it was copied whole. Whoever shared it may have taken it back: ask them for another.',
  ],
  'too-many-wrong-links': [
    429,
    'Too many wrong links have been tried from this network just now.',
    'Try again in {wait}.',
  ],
  'drawing-unknown': [
    404,
    'There is no such drawing on the board.',
    'It may have been removed. Choose another, or the whole board.',
  ],
  'replay-empty': [
    409,
    'There is nothing to replay yet.',
    'A replay shows what is on the board now as it came about. Come back when something is there.',
  ],
  'restore-unknown': [
    404,
    'This cannot be taken back any more.',
    'The board was not changed. What was there before is kept under “Versions”.',
  ],
  'picture-too-big': [
    413,
    `This picture is larger than ${PICTURE_MAX_BYTES / MB} MB.`,
    'It was not added. Make it smaller and try again.',
  ],
  'picture-not-an-image': [
    415,
    'This file is not a picture that a board can show.',
    'It was not added. PNG, JPEG, GIF, WebP, AVIF and SVG pictures work.',
  ],
  'picture-unknown': [
    404,
    'There is no such picture on this board.',
    'It may not have been uploaded yet.',
  ],
  'hand-in-refused': [
    400,
    'That cannot be handed in.',
    'It is still kept on your device. What can be handed in is your own notes and drawings, up to 1 MB at a time: copy the text instead.',
  ],
  'handed-in-full': [
    429,
    'A lot of your work is waiting for the facilitator already.',
    'What you have here is still kept on your device. Ask the facilitator to look at what is waiting, then try again.',
  ],
  'handed-in-unknown': [
    404,
    'There is no such handed-in work.',
    'Reload the list. The board was not changed.',
  ],
  'line-full': [
    503,
    'There is no room for another phone on this board just now.',
    'Nothing you wrote is lost. Keep this page open: it tries again by itself.',
  ],
  'storage-full': [
    507,
    'The server’s disk is full.',
    'This was not saved. What is on the board stays in your browser and is saved as soon as there is room: keep the page open, and tell whoever runs the server.',
  ],
  'storage-failed': [
    503,
    'The server cannot save at the moment.',
    'This was not saved. Keep the page open, tell whoever runs the server, and try again.',
  ],
  'shutting-down': [
    503,
    'The server is being restarted.',
    'Nothing is lost. Try again in a moment.',
  ],
  'metrics-private': [
    401,
    'These figures are for whoever runs the server.',
    'Ask from the machine itself, or with the token that was set as GAPBOARD_METRICS_TOKEN.',
  ],
  'stage-unknown': [
    404,
    'This stage is not in the agenda any more.',
    'Another facilitator may have removed it just now. Nothing was changed.',
  ],
  // Its detail says what runs now, and who started it.
  'stage-changed': [409, 'Another stage has been started.', 'Nothing else was started.'],
  'stage-running': [409, 'This stage is running.', 'It was not removed.'],
  'stage-fixed': [
    409,
    'People have begun to write in this stage.',
    'Whether their notes come in with names or without cannot be changed any more: it is what they were told. Nothing was changed.',
  ],
  'agenda-full': [
    409,
    'The agenda has as many stages as it can hold.',
    'Nothing was added. Remove some that are not needed.',
  ],
  'timer-off': [409, 'There is no time running.', 'Start the timer first.'],
  'private-unknown': [
    404,
    'Nothing has been written privately in this stage.',
    'Your note is kept on your device. Put it on the board, or ask the facilitator.',
  ],
  'private-open': [409, 'Private writing is not over yet.', 'Nothing was changed.'],
  'private-full': [
    429,
    'You have written as many private notes as one person can.',
    'This one was not sent; it is kept on your device.',
  ],
  'round-unknown': [404, 'There is no such vote on this board.', 'Nothing was changed.'],
  'round-open': [409, 'A vote is open already.', 'Close it first.'],
  'round-closed': [
    409,
    'This vote has been closed.',
    'What you had cast before was counted. The result is on the board.',
  ],
  'round-empty': [
    409,
    'There is nothing to vote on.',
    'The vote was not opened. Choose notes, or kinds or cells that have some.',
  ],
  'criterion-missing': [
    400,
    'A vote needs a criterion.',
    'Say by what people are to choose, such as “Which gap matters most to children and families?”. The vote was not opened.',
  ],
  'ballot-refused': [
    400,
    'These votes cannot be counted.',
    'The votes you cast before still count.',
  ],
  'no-ballot': [
    403,
    'You have no vote in this round.',
    'The facilitator has said who votes. Ask them if you think you should.',
  ],
  'results-link-unknown': [
    403,
    'This link does not open these results.',
    'Check that it was copied whole, or ask the facilitator for the one that is good now.',
  ],
  'results-not-yet': [
    409,
    'The results are not there yet.',
    'They can be seen here once the facilitator has closed the workshop. Keep the link, and look again later.',
  ],
  'workshop-closed': [
    409,
    'The workshop has been closed.',
    'Nothing was changed. A facilitator can open it again.',
  ],
  'too-many-reactions': [429, 'That was a lot of signs.', 'Try again in {wait}.'],
  'not-found': [404, 'There is nothing at this address.', 'Check the address.'],
  internal: [
    500,
    'The server made a mistake.',
    'Nothing that was saved is lost. Try again; if it stays, tell whoever runs the server.',
  ],
} as const satisfies Record<string, readonly [ContentfulStatusCode, string, string]>;

export type ProblemType = keyof typeof PROBLEMS;

/** Thrown by a route to say no, in words; {@link answerProblem} makes the answer of it. */
export class Problem extends Error {
  override name = 'Problem';
  readonly type: ProblemType;
  readonly detail: string;
  readonly status: ContentfulStatusCode;

  /** when asking again may help, in whole seconds */
  readonly retryAfter: number | undefined;
  /** what else the answer says, beside the words */
  readonly more: Readonly<Record<string, unknown>>;

  constructor(
    type: ProblemType,
    {
      title,
      detail,
      status,
      retryAfterMs,
      more = {},
    }: {
      title?: string;
      detail?: string;
      status?: ContentfulStatusCode;
      retryAfterMs?: number;
      more?: Readonly<Record<string, unknown>>;
    } = {},
  ) {
    const [usualStatus, usualTitle, usualDetail] = PROBLEMS[type];
    super(title ?? usualTitle);
    this.type = type;
    this.more = more;
    this.status = status ?? usualStatus;
    this.retryAfter = retryAfterMs === undefined ? undefined : Math.ceil(retryAfterMs / 1000);
    this.detail = (detail ?? usualDetail).replace('{wait}', inWords(this.retryAfter ?? 0));
  }
}

function inWords(seconds: number): string {
  if (seconds > 90) return `${Math.ceil(seconds / 60)} minutes`;
  return seconds === 1 ? 'one second' : `${seconds} seconds`;
}

/** A restart takes a second or two. */
const RESTART_MS = 2_000;

export function goingDown(): Problem {
  return new Problem('shutting-down', { retryAfterMs: RESTART_MS });
}

/** The answer to a request that went wrong, whatever it was. */
export function answerProblem(log: Log, error: unknown, c: Context): Response {
  const { type, status, message: title, detail, retryAfter, more } = problemOf(log, error, c);
  if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter));
  return c.body(JSON.stringify({ type, title, detail, status, ...more }), status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  });
}

function problemOf(log: Log, error: unknown, c: Context): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof WorkshopError) {
    const { why, detail } = error;
    return new Problem(why, detail === undefined ? {} : { detail });
  }
  if (error instanceof HistoryError) return new Problem(error.why);
  if (error instanceof StorageError) {
    const request = c.get('requestId');
    log.error('a request could not be stored', { request, route: routeOf(c), why: reason(error) });
    return new Problem(error instanceof StorageFullError ? 'storage-full' : 'storage-failed');
  }
  if (error instanceof UnreadableSnapshotError) {
    log.warn('a snapshot could not be read', { why: reason(error) });
    return new Problem('snapshot-unreadable');
  }
  if (error instanceof BrokenUploadError) return new Problem('bad-request');
  if (error instanceof ShuttingDownError) return goingDown();
  if (error instanceof NoSuchBoardError) return new Problem('board-unknown');
  if (error instanceof UnfinishedErasureError) return new Problem('erasure-unfinished');
  // Hono's own refusals: all of them are about how the request was written.
  if (error instanceof HTTPException && error.status < 500) return new Problem('bad-request');
  const request = c.get('requestId');
  log.error('a request failed', { request, route: routeOf(c), why: reason(error) });
  const [, , detail] = PROBLEMS.internal;
  return new Problem('internal', { detail: `${detail} (Its number in the log is ${request}.)` });
}

/** The method and path, which hold no secret: tokens and names travel in bodies and cookies only. */
function routeOf(c: Context): string {
  return `${c.req.method} ${c.req.path}`;
}
