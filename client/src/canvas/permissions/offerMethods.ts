import { asCopy } from '@gapboard/board';
import type {
  Editor,
  TLContent,
  TLCreateShapePartial,
  TLExternalContent,
  TLPage,
  TLPageId,
  TLShape,
  TLShapeId,
} from 'tldraw';
import type { Permissions } from './Permissions.ts';

/**
 * Stands before those of the editor's methods that would do half of what is asked where the other
 * half is refused, or stumble over a shape that could not be made.
 */
export function offerByMethod(editor: Editor, permissions: Permissions): void {
  const { whyNotDelete, whyNotMake, whyNotMove, whyNotPut, whyNotRename } = permissions;

  /** Those of the shapes that nothing stands against; says of the rest why. */
  const allowed = <T>(items: T[], whyNot: (item: T) => ReturnType<typeof whyNotMake>): T[] =>
    items.filter((item) => {
      const refusal = whyNot(item);
      if (refusal) permissions.say(refusal);
      return !refusal;
    });

  const setErasingShapes = editor.setErasingShapes.bind(editor);
  // The eraser passes over what is not this person's to delete.
  editor.setErasingShapes = (shapes: TLShapeId[] | TLShape[]) => {
    const found = shapes.flatMap((shape) => editor.getShape(shape) ?? []);
    const refusals = found.map(whyNotDelete);
    const erasable = found.filter((_, n) => !refusals[n]);
    if (erasable.length === 0)
      for (const refusal of refusals) if (refusal) permissions.say(refusal);
    return setErasingShapes(erasable);
  };

  const createShapes = editor.createShapes.bind(editor);
  editor.createShapes = <T extends TLShape>(shapes: TLCreateShapePartial<T>[]) =>
    createShapes(allowed(shapes, (made) => whyNotPut(made, editor.getCurrentPageId())));

  const groupShapes = editor.groupShapes.bind(editor);
  // What stays where it is would leave a group of nothing.
  editor.groupShapes = (shapes: TLShapeId[] | TLShape[], options) => {
    const found = shapes.flatMap((shape) => editor.getShape(shape) ?? []);
    return groupShapes(allowed(found, whyNotMove), options);
  };

  const putContent = editor.putContentOntoCurrentPage.bind(editor);
  editor.putContentOntoCurrentPage = (content: TLContent, options) => {
    const made = allowed(content.shapes, ({ type }) => whyNotMake(type));
    if (made.length < content.shapes.length) return editor;
    // What is moved to another page keeps its ids.
    if (options?.preserveIds) return putContent(content, options);
    return putContent({ ...content, shapes: content.shapes.map(asCopy) }, options);
  };

  const putExternal = editor.putExternalContent.bind(editor);
  editor.putExternalContent = async <E>(content: TLExternalContent<E>, options?: object) => {
    // Whatever comes from outside becomes shapes; those from another board are looked at one by one.
    const made = content.type === 'tldraw' ? [] : ['text'];
    if (allowed(made, whyNotMake).length === made.length) await putExternal(content, options);
  };

  const moveShapesToPage = editor.moveShapesToPage.bind(editor);
  editor.moveShapesToPage = (shapes: TLShapeId[] | TLShape[], pageId: TLPageId) => {
    const found = shapes.flatMap((shape) => editor.getShape(shape) ?? []);
    return moveShapesToPage(allowed(found, whyNotMove), pageId);
  };

  const createPage = editor.createPage.bind(editor);
  editor.createPage = (page: Partial<TLPage>) =>
    allowed([editor.getCurrentPage()], whyNotRename).length > 0 ? createPage(page) : editor;

  const duplicatePage = editor.duplicatePage.bind(editor);
  editor.duplicatePage = (page: TLPageId | TLPage, createId?: TLPageId) =>
    allowed([editor.getCurrentPage()], whyNotRename).length > 0
      ? duplicatePage(page, createId)
      : editor;

  const deletePage = editor.deletePage.bind(editor);
  editor.deletePage = (page: TLPageId | TLPage) => {
    const found = editor.getPage(page);
    return found && allowed([found], whyNotDelete).length > 0 ? deletePage(page) : editor;
  };
}
