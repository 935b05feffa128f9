import { StateNode, type TLKeyboardEventInfo, type TLPointerEventInfo } from 'tldraw';
import { handIn } from '../HandAtWork.ts';
import { inkOf } from '../inkOf.ts';
import { liveInk } from '../live/LiveInk.ts';
import { isSameHeld, type HeldPen } from '../pens.ts';
import { type InkTrail, inkTrailOn } from './inkTrail.ts';
import { PointerTrail } from './PointerTrail.ts';
import { pressTiltOn } from './pressTilt.ts';
import { EVEN_PRESSURE, type Sample, tellsPressure } from './samples.ts';
import { StrokeUnderHand } from './StrokeUnderHand.ts';

/** What two fingers have drawn before they were two is a slip, up to so many ms. */
const SLIP_MS = 250;

/** A stroke under way: what its pointer has told is put on the board once a frame. */
export class Drawing extends StateNode {
  static override id = 'drawing';
  static override trackPerformance = true;

  #stroke: StrokeUnderHand | undefined;
  #trail: PointerTrail | undefined;
  #inkTrail: InkTrail | undefined;
  #held: HeldPen | undefined;
  #mark = '';
  #begunAt = 0;
  /** where the stroke before this one ended, and with what it was drawn */
  #ended: { sample: Sample; held: HeldPen; page: string } | undefined;

  override onEnter(info: TLPointerEventInfo): void {
    const { editor } = this;
    const held = inkOf(editor)?.pens.held;
    if (!held) {
      this.parent.transition('idle');
      return;
    }
    this.#held = held;
    this.#begunAt = performance.now();
    this.#mark = editor.markHistoryStoppingPoint('a stroke');
    const { x, y } = editor.inputs.getOriginPagePoint();
    const pressure = info.point.z ?? EVEN_PRESSURE;
    const first = { x, y, pressure, tilt: info.isPen ? pressTiltOn(editor) : 0 };
    const type = info.isPen ? 'pen' : editor.getInstanceState().isCoarsePointer ? 'touch' : 'mouse';
    const from = info.shiftKey ? this.#endedWith(held) : undefined;
    this.#stroke = StrokeUnderHand.begin(
      editor,
      held,
      from ? [from, first] : [first],
      tellsPressure(type, pressure),
    );
    if (!this.#stroke) {
      this.parent.transition('idle');
      return;
    }
    handIn(editor.store).begin();
    this.#trail = new PointerTrail(editor, info.pointerId, () => this.#complete());
    this.#inkTrail = info.isPen ? inkTrailOn(editor, held) : undefined;
    if (info.shiftKey) this.#stroke.runStraight();
  }

  override onTick(): void {
    this.#follow(true);
  }

  override onKeyDown({ key }: TLKeyboardEventInfo): void {
    if (key !== 'Shift') return;
    this.#follow(false);
    this.#stroke?.runStraight();
  }

  override onKeyUp({ key }: TLKeyboardEventInfo): void {
    if (key !== 'Shift') return;
    this.#follow(false);
    this.#stroke?.followHand();
  }

  override onPointerUp(): void {
    this.#complete();
  }

  override onComplete(): void {
    this.#complete();
  }

  override onCancel(): void {
    this.editor.bailToMark(this.#mark);
    this.parent.transition('idle');
  }

  override onInterrupt(): void {
    if (performance.now() - this.#begunAt < SLIP_MS) this.onCancel();
    else this.#complete();
  }

  override onExit(): void {
    const { editor } = this;
    if (this.#stroke) liveInk(editor).forgetAhead(this.#stroke.id);
    this.#trail?.stop();
    this.#inkTrail?.stop();
    this.#trail = undefined;
    this.#inkTrail = undefined;
    this.#stroke = undefined;
    handIn(editor.store).end();
  }

  #follow(isLookingAhead: boolean): void {
    if (!this.#stroke || !this.#trail) return;
    const { samples, ahead, latest } = this.#trail.taken();
    const live = liveInk(this.editor);
    const before = this.#stroke.id;
    this.#stroke.add(samples);
    if (before !== this.#stroke.id) live.forgetAhead(before);
    live.setAhead(this.#stroke.id, isLookingAhead ? this.#stroke.ahead(ahead) : []);
    if (!this.#stroke.write()) {
      this.parent.transition('idle');
      return;
    }
    handIn(this.editor.store).did();
    if (latest) this.#inkTrail?.drawnUpTo(latest);
  }

  #complete(): void {
    this.#follow(false);
    if (!this.#stroke || !this.#held) return;
    this.#stroke.complete();
    const { x, y, z } = this.#stroke.last;
    const page = this.editor.getCurrentPageId();
    this.#ended = { sample: { x, y, pressure: z, tilt: 0 }, held: this.#held, page };
    this.parent.transition('idle');
  }

  /** With Shift, a press leads a straight line from where the stroke before it ended, as with tldraw's own pen. */
  #endedWith(held: HeldPen): Sample | undefined {
    const ended = this.#ended;
    if (ended?.page !== this.editor.getCurrentPageId()) return undefined;
    return isSameHeld(ended.held, held) ? ended.sample : undefined;
  }
}
