/** What the rest of the board screen may ask of the canvas, without knowing what draws it. */
export interface CanvasHandle {
  /** Sees what this person sees from now on, until someone moves the canvas themselves. */
  follow: (participantId: string) => void;
  stopFollowing: () => void;
  /** whom this person follows */
  following: () => string | undefined;
  /** told whenever {@link following} changes; returns an end to it */
  onFollowing: (listener: () => void) => () => void;
  /** Moves the view to these shapes, now or as soon as they have come. */
  show: (shapeIds: readonly string[]) => void;
}
