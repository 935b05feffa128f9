import { DOORS } from '@gapboard/board';
import { Hono } from 'hono';
import * as v from 'valibot';
import { changeSettings } from '../workshop/people/settings.ts';
import { groupsFrom, json } from './body.ts';
import type { Services } from './services.ts';
import { session } from './session.ts';

const settings = v.object({
  groups: v.optional(v.array(v.string())),
  nameless: v.optional(v.boolean()),
  door: v.optional(v.picklist(DOORS)),
});

/** How a board is run: what kinds of people take part, whether without names, and who may come in. */
export function settingsRoutes(services: Services) {
  const { rooms, members, workshop } = services;
  return new Hono().put(
    '/boards/:id/workshop/settings',
    session(services, 'run'),
    json(settings),
    async (c) => {
      const { board, participant } = c.var.session;
      const { groups, nameless, door } = c.req.valid('json');
      const given = {
        ...(groups !== undefined && { groups: groupsFrom(groups) }),
        ...(nameless !== undefined && { nameless }),
        ...(door !== undefined && { door }),
      };
      const now = await changeSettings(rooms, board.id, participant.id, given);
      // Nobody is left standing before an open door.
      if (door === 'open') {
        await members.admitAll(board.id);
        workshop.live.changed(board.id);
      }
      return c.json({ settings: now });
    },
  );
}
