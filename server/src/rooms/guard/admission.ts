import { isRecordId, kindOfKey, peopleOf, recordsOf } from '@gapboard/sync';
import * as Y from 'yjs';
import { arePlain } from './plainValues.ts';
import { inType, type Place, Places } from './places.ts';
import { type DecodedUpdate, newDeletions, newStructs } from './update.ts';

/**
 * The first gate: what no honest client ever sends is not let into the document, since nothing that
 * has been integrated can be taken out again without a trace. Honest clients write records as
 * `packages/sync` lays them out; who may write what is for the second gate.
 */
export interface Admission {
  doc: Y.Doc;
  /** whether whoever sent it may make a record of this id anew although there is one */
  mayRemake: (id: string) => boolean;
}

/** Longest key of a session, or name of a format or an attribute of a text. */
const KEY = /^[a-z][\w.-]{0,63}$/i;
/** More clients' work in one update than anybody has tabs. */
const CLIENTS_AT_MOST = 64;
/** 2³¹ changes of one client: Yjs itself counts no further with certainty. */
const CLOCK_AT_MOST = 2 ** 31;

/**
 * What is wrong with an update, for whoever reads a trace; `undefined` if it may come in.
 * @throws {FrameError} if its references lead nowhere
 */
export function whyNotAdmitted(update: DecodedUpdate, admission: Admission): string | undefined {
  const { doc } = admission;
  const fresh = newStructs(doc, update);
  if (new Set(fresh.map(({ id }) => id.client)).size > CLIENTS_AT_MOST) {
    return 'It speaks for too many clients.';
  }
  const places = new Places(doc, update);
  for (const struct of fresh) {
    if (struct.id.clock + struct.length >= CLOCK_AT_MOST) return 'It counts further than there is.';
    if (!(struct instanceof Y.Item)) continue;
    const why = whyNotThere(struct, places.of(struct), admission);
    if (why !== undefined) return why;
  }
  return whyNotDeleted(doc, update);
}

function whyNotThere(item: Y.Item, place: Place, admission: Admission): string | undefined {
  switch (place.in) {
    case 'gone':
      return undefined;
    case 'nowhere':
      return 'Nothing lies there in a board.';
    case 'root':
      return whyNotInRoot(item, place.root, place.key, admission);
    case 'record':
      return whyNotInRecord(item, place.id, place.key, admission.doc);
    case 'text':
      return whyNotInText(item, place.key, place.attribute);
  }
}

function whyNotInRoot(
  item: Y.Item,
  root: string,
  key: string | null,
  { doc, mayRemake }: Admission,
): string | undefined {
  switch (root) {
    case 'records':
      if (key === null || !isRecordId(key)) return 'That is no id of a record.';
      if (isDeletedContent(item)) return undefined;
      if (typeIn(item) !== 'map') return 'A record is a map.';
      if (recordsOf(doc).has(key) && !mayRemake(key)) return 'There is such a record already.';
      return undefined;
    case 'session':
      if (key === null || !KEY.test(key)) return 'That is no part of a session.';
      return isPlainValue(item) ? undefined : 'A session is of plain values.';
    case 'people':
      return 'Only the server says who is here.';
    default:
      return 'A board has no such part.';
  }
}

function whyNotInRecord(
  item: Y.Item,
  id: string,
  key: string | null,
  doc: Y.Doc,
): string | undefined {
  const kind = key === null ? undefined : kindOfKey(key);
  if (kind === undefined) return 'A record has no such part.';
  if (isDeletedContent(item)) return undefined;
  if (kind === 'text')
    return typeIn(item) === 'text' ? undefined : 'That part of a record is a text.';
  if (!isPlainValue(item)) return 'That part of a record is a plain value.';
  const has =
    kind === 'base' && recordsOf(doc).get(id)?.has('$') === true && !isBehind(doc, id, item);
  return has ? 'What a record was made as is written once.' : undefined;
}

/** Whether an item is for another map of this record than the one in the document: one that comes with it. */
function isBehind(doc: Y.Doc, id: string, { parent }: Y.Item): boolean {
  const holder = recordsOf(doc).get(id)?._item?.id;
  return parent instanceof Y.ID && holder !== undefined && !Y.compareIDs(parent, holder);
}

function whyNotInText(item: Y.Item, key: string, attribute: string | null): string | undefined {
  if (isDeletedContent(item)) return undefined;
  const isRich = key === 'text';
  if (attribute !== null) {
    return isRich && KEY.test(attribute) && isPlainValue(item)
      ? undefined
      : 'A text has no such attribute.';
  }
  const { content } = item;
  if (content instanceof Y.ContentString) return undefined;
  if (isRich && content instanceof Y.ContentFormat) {
    return KEY.test(content.key) && arePlain([content.value])
      ? undefined
      : 'A text has no such format.';
  }
  return 'A text is made of letters.';
}

function whyNotDeleted(doc: Y.Doc, update: DecodedUpdate): string | undefined {
  const records: unknown = recordsOf(doc);
  const people: unknown = peopleOf(doc);
  for (const { parent, parentSub } of newDeletions(doc, update)) {
    if (parent === people) return 'Only the server says who is here.';
    if (parent === records) return 'A record is never taken out of a board.';
    const place = inType(doc, parent, parentSub);
    if (place.in === 'record' && place.key === '$') return 'What a record was made as stays.';
  }
  return undefined;
}

function isDeletedContent({ content }: Y.Item): boolean {
  return content instanceof Y.ContentDeleted;
}

function isPlainValue(item: Y.Item): boolean {
  const { content } = item;
  if (isDeletedContent(item)) return true;
  return content instanceof Y.ContentAny && content.arr.length === 1 && arePlain(content.arr);
}

function typeIn({ content }: Y.Item): 'map' | 'text' | 'other' {
  if (!(content instanceof Y.ContentType)) return 'other';
  if (content.type.constructor === Y.Map) return 'map';
  return content.type.constructor === Y.Text ? 'text' : 'other';
}
