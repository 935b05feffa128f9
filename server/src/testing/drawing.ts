import { createBoardSchema } from '@gapboard/board/schema';
import type { TldrFile } from '../tldr/tldrFile.ts';

const base = { x: 10, y: 20, rotation: 0, isLocked: false, opacity: 1, meta: {} };

/** A drawing with a frame, a rectangle in it, an arrow that is bound to it, and a picture. */
export function drawingFile(): TldrFile {
  const records: object[] = [
    { gridSize: 10, name: '', meta: {}, id: 'document:document', typeName: 'document' },
    { meta: {}, id: 'page:one', name: 'Sketch', index: 'a1', typeName: 'page' },
    { meta: {}, id: 'page:bare', name: 'Nothing here', index: 'a2', typeName: 'page' },
    {
      ...base,
      id: 'shape:frame',
      type: 'frame',
      typeName: 'shape',
      parentId: 'page:one',
      index: 'a1',
      props: { w: 320, h: 180, name: 'What helps', color: 'black' },
    },
    rectangle('shape:box', 'shape:frame', 'a1'),
    {
      ...base,
      id: 'shape:arrow',
      type: 'arrow',
      typeName: 'shape',
      parentId: 'page:one',
      index: 'a2',
      isLocked: true,
      meta: { by: 'somebody else', as: 'scribe' },
      props: {
        kind: 'arc',
        labelColor: 'black',
        color: 'black',
        fill: 'none',
        dash: 'draw',
        size: 'm',
        arrowheadStart: 'none',
        arrowheadEnd: 'arrow',
        font: 'draw',
        start: { x: 0, y: 0 },
        end: { x: 100, y: 50 },
        bend: 0,
        richText: { type: 'doc', content: [{ type: 'paragraph' }] },
        labelPosition: 0.5,
        scale: 1,
        elbowMidPoint: 0.5,
      },
    },
    {
      id: 'binding:end',
      typeName: 'binding',
      type: 'arrow',
      fromId: 'shape:arrow',
      toId: 'shape:box',
      meta: {},
      props: {
        terminal: 'end',
        isPrecise: false,
        isExact: false,
        normalizedAnchor: { x: 0.5, y: 0.5 },
        snap: 'none',
      },
    },
    picture('asset:dot', DOT),
    shown('shape:picture', 'asset:dot', 'a3'),
  ];
  return {
    tldrawFileFormatVersion: 1,
    schema: createBoardSchema().serialize(),
    records: records as TldrFile['records'],
  };
}

/** One white point. */
export const DOT = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

export function rectangle(id: string, parentId: string, index: string): object {
  return {
    ...base,
    id,
    type: 'geo',
    typeName: 'shape',
    parentId,
    index,
    props: {
      geo: 'rectangle',
      dash: 'draw',
      url: '',
      w: 100,
      h: 50,
      growY: 0,
      flipX: false,
      flipY: false,
      scale: 1,
      labelColor: 'black',
      color: 'blue',
      fill: 'none',
      size: 'm',
      font: 'draw',
      align: 'middle',
      verticalAlign: 'middle',
      richText: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Time with one worker' }] }],
      },
    },
  };
}

export function picture(id: string, src: string): object {
  const props = { w: 1, h: 1, name: 'dot.gif', isAnimated: false, mimeType: 'image/gif', src };
  return { id, type: 'image', typeName: 'asset', props, meta: {} };
}

export function shown(id: string, assetId: string, index: string): object {
  return {
    ...base,
    id,
    type: 'image',
    typeName: 'shape',
    parentId: 'page:one',
    index,
    props: {
      w: 100,
      h: 100,
      assetId,
      playing: true,
      url: '',
      crop: null,
      flipX: false,
      flipY: false,
      altText: '',
    },
  };
}
