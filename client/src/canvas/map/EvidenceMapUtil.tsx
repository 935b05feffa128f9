import {
  type EvidenceMapShape,
  evidenceMapMigrations,
  evidenceMapProps,
  type EvidenceNote,
} from '@gapboard/board/schema';
import {
  type Editor,
  Group2d,
  Rectangle2d,
  ShapeUtil,
  type TLFontFace,
  type TLShape,
  type TLShapeId,
} from 'tldraw';
import { LABEL_FONTS } from '../note/noteFonts.ts';
import { canvasWords } from '../words.ts';
import { mapsOf, type MapSpot } from './BoardMaps.ts';
import { copyMap } from './copyMap.ts';
import type { MapLayout, Rect } from '@gapboard/evidence/layout';
import { MapGrid } from './MapGrid.tsx';
import { MapPicture } from './MapPicture.tsx';
import { placeNotes } from './placeNotes.ts';

/** Of a map that has no headings yet, or whose parts have not come. */
const EMPTY: Rect = { x: 0, y: 0, w: 800, h: 400 };

/**
 * The grid of an evidence map. It draws headings, cells, studies and the tray; notes and drawings are
 * its children. How large it is follows from what is in it.
 */
export class EvidenceMapUtil extends ShapeUtil<EvidenceMapShape> {
  static override type = 'evidence-map' as const;
  static override props = evidenceMapProps;
  static override migrations = evidenceMapMigrations;

  constructor(editor: Editor) {
    super(editor);
    placeNotes(editor);
  }

  override canResize(): boolean {
    return false;
  }

  override canBind(): boolean {
    return false;
  }

  override canReceiveNewChildrenOfType(_: EvidenceMapShape, type: TLShape['type']): boolean {
    return type !== 'evidence-map' && type !== 'frame';
  }

  /**
   * A tone lies under every line, and not under the map it is drawn on. (tldraw asks this of every
   * shape, and leaves it out of its types.)
   */
  providesBackgroundForChildren(): boolean {
    return true;
  }

  override hideRotateHandle(): boolean {
    return true;
  }

  override hideResizeHandles(): boolean {
    return true;
  }

  getDefaultProps(): EvidenceMapShape['props'] {
    return { title: '', question: '', source: '', synthesisThreshold: 5, blind: false };
  }

  /** One takes it by its title or an edge; what is in it is reached through it. */
  getGeometry(shape: EvidenceMapShape): Group2d {
    const layout = mapsOf(this.editor).layout(shape.id);
    const { w, h } = layout ?? EMPTY;
    const title = layout?.title ?? { ...EMPTY, h: 80 };
    return new Group2d({
      children: [
        new Rectangle2d({ width: w, height: h, isFilled: false }),
        new Rectangle2d({ width: title.w, height: title.h, isFilled: true }),
      ],
    });
  }

  override getFontFaces(): TLFontFace[] {
    return LABEL_FONTS;
  }

  override getText({ props }: EvidenceMapShape): string {
    return props.title;
  }

  override getAriaDescriptor({ id, props }: EvidenceMapShape): string {
    const map = mapsOf(this.editor).map(id);
    return canvasWords.map({
      title: props.title,
      themes: map?.themes.leaves.length ?? 0,
      outcomes: map?.outcomes.leaves.length ?? 0,
    });
  }

  override onBeforeDuplicate(map: EvidenceMapShape, copy: EvidenceMapShape): void {
    copyMap(this.editor, map.id, copy.id);
  }

  override onDragShapesIn(map: EvidenceMapShape, shapes: TLShape[]): void {
    const others = shapes.filter(({ parentId }) => parentId !== map.id);
    if (others.length > 0) this.editor.reparentShapes(others, map.id);
  }

  override onDragShapesOut(map: EvidenceMapShape, shapes: TLShape[]): void {
    const inside = shapes.filter(({ parentId }) => parentId === map.id);
    if (inside.length > 0) this.editor.reparentShapes(inside, this.editor.getCurrentPageId());
    // Of what is in a group nobody is told when it is put down: it is let go of here.
    const grouped = this.#notesIn(inside.filter(({ type }) => type === 'group'));
    this.editor.updateShapes<EvidenceNote>(
      grouped.map(({ id, type }) => ({ id, type, props: { cell: null } })),
    );
  }

  /**
   * Notes go to the cell they are dropped in, out of the group they may be in; where no cell is they stay in the one
   * they came from.
   */
  override onDropShapesOver(map: EvidenceMapShape, shapes: TLShape[]): void {
    const notes = this.#notesIn(shapes);
    const maps = mapsOf(this.editor);
    const spotOf = (note: TLShape): MapSpot | undefined => {
      const point =
        notes.length === 1
          ? this.editor.inputs.getCurrentPagePoint()
          : this.editor.getShapePageBounds(note)?.center;
      return point && maps.spotAt(point);
    };
    // The first that leaves a group may dissolve it, and the others then lie elsewhere.
    for (const [note, spot] of notes.map((one) => [one, spotOf(one)] as const)) {
      if (spot?.map === map.id) maps.put([note], spot);
    }
  }

  component({ id, props }: EvidenceMapShape) {
    return <MapGrid id={id} title={props.title} question={props.question} />;
  }

  override getIndicatorPath({ id }: EvidenceMapShape): Path2D {
    const { w, h } = this.#layout(id) ?? EMPTY;
    const path = new Path2D();
    path.rect(0, 0, w, h);
    return path;
  }

  override toSvg({ id, props }: EvidenceMapShape) {
    const layout = this.#layout(id);
    return layout ? (
      <MapPicture layout={layout} map={mapsOf(this.editor).map(id)} title={props.title} />
    ) : null;
  }

  /** The notes among these shapes, and in the groups among them. */
  #notesIn(shapes: readonly TLShape[]): EvidenceNote[] {
    const ids = [...this.editor.getShapeAndDescendantIds(shapes.map(({ id }) => id))];
    return ids.flatMap((id) => {
      const shape = this.editor.getShape(id);
      return shape?.type === 'evidence-note' ? shape : [];
    });
  }

  #layout(id: TLShapeId): MapLayout | undefined {
    return mapsOf(this.editor).layout(id);
  }
}
