import type { MapShape } from '@gapboard/evidence';
import type { RecordProps, TLBaseShape, TLPropsMigrations } from '@tldraw/tlschema';
import { T } from '@tldraw/validate';

/** The grid of an evidence map. How large it is follows from its headings and what lies in its cells. */
export type EvidenceMapProps = MapShape['props'];

declare module '@tldraw/tlschema' {
  interface TLGlobalShapePropsMap {
    'evidence-map': EvidenceMapProps;
  }
}

export type EvidenceMapShape = TLBaseShape<'evidence-map', EvidenceMapProps>;

export const evidenceMapProps: RecordProps<EvidenceMapShape> = {
  title: T.string,
  question: T.string,
  source: T.string,
  synthesisThreshold: T.positiveInteger,
  blind: T.boolean,
};

/** None yet. */
export const evidenceMapMigrations: TLPropsMigrations = { sequence: [] };
