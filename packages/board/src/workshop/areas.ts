import { isFields } from '../permissions/changes.ts';
import { isPageId, type PageRect, pageRectFrom } from './spotlight.ts';
import { isWorkshopId, type RunningStage, type Stage } from './stages.ts';

/** Where the areas lie in the `session` root, which facilitators write themselves. */
export const AREAS_KEY = 'areas';

/** A part of the board that is opened later: by a stage of the agenda, or by a facilitator. */
export interface Area {
  /** see `isWorkshopId` */
  id: string;
  name: string;
  page: string;
  /** what lies on this part of the page; `null` where the area is of shapes alone */
  rect: PageRect | null;
  /** these shapes and all that lies in them */
  shapes: string[];
  /** nobody but facilitators can see it. For the eye only: what is in it is in everyone's copy */
  hide: boolean;
  /** id of the stage that opens it, as does every later one; `null`: until a facilitator opens it */
  until: string | null;
}

/** More than this nobody keeps in mind. */
export const AREAS_MAX = 50;
/** Whoever wants more chooses the frame they lie in. */
export const AREA_SHAPES_MAX = 200;
const NAME_MAX = 80;
const ID_MAX = 150;

/** The areas in whatever the `session` root holds: what makes no sense is left out. */
export function areasFrom(value: unknown): Area[] {
  return Array.isArray(value)
    ? value.flatMap((one) => areaFrom(one) ?? []).slice(0, AREAS_MAX)
    : [];
}

function areaFrom(value: unknown): Area | null {
  if (!isFields(value)) return null;
  const { id, name, page, hide, until } = value;
  const rect = value['rect'] === null ? null : pageRectFrom(value['rect']);
  const shapes = shapeIdsFrom(value['shapes']);
  if (!isWorkshopId(id) || typeof name !== 'string' || name.length > NAME_MAX) return null;
  if (!isPageId(page) || typeof hide !== 'boolean' || !shapes) return null;
  if (until !== null && !isWorkshopId(until)) return null;
  if (!rect && (value['rect'] !== null || shapes.length === 0)) return null;
  return { id, name, page, rect, shapes, hide, until };
}

function shapeIdsFrom(value: unknown): string[] | null {
  if (!Array.isArray(value) || value.length > AREA_SHAPES_MAX) return null;
  const ids = value.filter((id) => typeof id === 'string' && id.length <= ID_MAX);
  return ids.length === value.length ? ids : null;
}

/** What is known of a workshop that says whether an area is open. */
export interface Course {
  agenda: readonly Pick<Stage, 'id'>[];
  stage: Pick<RunningStage, 'id'> | null;
  /** the workshop is over */
  isOver: boolean;
}

/**
 * Whether an area has been opened: its stage is running, or one that comes after it in the agenda,
 * or the workshop is over. A stage that has been taken out of the agenda opens nothing.
 */
export function isOpen({ until }: Pick<Area, 'until'>, { agenda, stage, isOver }: Course): boolean {
  const opens = agenda.findIndex(({ id }) => id === until);
  if (until === null || opens < 0) return false;
  return isOver || agenda.findIndex(({ id }) => id === stage?.id) >= opens;
}

/** The areas that are closed now, by what the `session` root holds. */
export function closedAreas(get: (key: string) => unknown): readonly Area[] {
  const areas = areasFrom(get(AREAS_KEY));
  if (areas.length === 0) return NONE;
  const agenda = get('agenda');
  const course: Course = {
    agenda: Array.isArray(agenda) ? agenda.filter(hasId) : [],
    stage: stageFrom(get('stage')),
    isOver: isFields(get('closed')),
  };
  return areas.filter((area) => !isOpen(area, course));
}

const NONE: readonly Area[] = [];

function stageFrom(value: unknown): Course['stage'] {
  return hasId(value) ? value : null;
}

function hasId(value: unknown): value is { id: string } {
  return isFields(value) && typeof value['id'] === 'string';
}
