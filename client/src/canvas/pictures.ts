import { PICTURE_MAX_BYTES, PICTURE_TYPES } from '@gapboard/board';
import { identifyingName } from '@gapboard/board/privacy';
import type { TLAssetStore } from 'tldraw';
import { ApiProblem, problemFrom } from '../apiProblem.ts';
import { PICTURE_SCHEME, pictureAddress } from '../onBoard/pictureAddress.ts';
import { canvasWords as words } from './words.ts';

/** Keeps a board's pictures on the server, and shows no others: nothing is ever loaded from another host. */
export function pictureStore(boardId: string): TLAssetStore {
  return {
    async upload(_asset, file) {
      return { src: PICTURE_SCHEME + (await uploadPicture(boardId, file)) };
    },
    resolve(asset) {
      const { src } = asset.props;
      return (src && pictureAddress(boardId, src)) || null;
    },
  };
}

/** @throws {ApiProblem} in words, when the server will not have it or cannot be reached */
async function uploadPicture(boardId: string, file: File): Promise<string> {
  let response: Response;
  try {
    response = await fetch(`/api/boards/${encodeURIComponent(boardId)}/assets`, {
      method: 'POST',
      body: file,
      headers: { 'Content-Type': 'application/octet-stream' },
    });
  } catch {
    throw new ApiProblem({ type: 'unreachable', status: 0, ...words.pictureOffline });
  }
  if (!response.ok) throw await problemFrom(response);
  const body: unknown = await response.json();
  if (
    typeof body === 'object' &&
    body !== null &&
    'name' in body &&
    typeof body.name === 'string'
  ) {
    return body.name;
  }
  throw new ApiProblem({ type: 'not-json', status: response.status, ...words.pictureOffline });
}

/** What is wrong with a file before anything is sent; the server checks the content itself. */
export function refusePicture(file: File): ApiProblem | undefined {
  const named = identifyingName(file.name);
  if (named) {
    return new ApiProblem({ type: 'picture-named', status: 0, ...words.pictureNamed(named.kind) });
  }
  const types: readonly string[] = PICTURE_TYPES;
  if (!types.includes(file.type)) {
    return new ApiProblem({
      type: 'picture-not-an-image',
      status: 415,
      ...words.notAPicture(file.name),
    });
  }
  if (file.size > PICTURE_MAX_BYTES) {
    return new ApiProblem({
      type: 'picture-too-big',
      status: 413,
      ...words.pictureTooBig(file.name, file.size, PICTURE_MAX_BYTES),
    });
  }
  return undefined;
}
