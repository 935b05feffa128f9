import type { Boards } from '../boards.ts';
import type { History } from '../history/History.ts';
import type { Moments } from '../history/Moments.ts';
import type { Restores } from '../history/Restores.ts';
import type { Erasures } from '../erasure/Erasures.ts';
import type { VisitLimits } from '../limits/VisitLimits.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { People } from '../people.ts';
import type { Pictures } from '../pictures/Pictures.ts';
import type { Rooms } from '../rooms/Rooms.ts';
import type { Secrets } from '../secrets.ts';
import type { Storage } from '../storage/Storage.ts';
import type { Here } from '../workshop/people/Here.ts';
import type { Members } from '../workshop/people/Members.ts';
import type { Phones } from '../workshop/phone/Phones.ts';
import type { Workshop } from '../workshop/Workshop.ts';

/** What the routes have to work with. */
export interface Services {
  storage: Storage;
  boards: Boards;
  people: People;
  members: Members;
  here: Here;
  rooms: Rooms;
  workshop: Workshop;
  phones: Phones;
  history: History;
  restores: Restores;
  moments: Moments;
  pictures: Pictures;
  erasures: Erasures;
  secrets: Secrets;
  limits: VisitLimits;
  log: Log;
  metrics: Metrics;
  metricsToken: string | null;
  /** a reverse proxy is in front, and what it says of who asks is believed */
  trustProxy: boolean;
  /** how others in the same network reach this server */
  lanOrigins: () => string[];
  tldrawLicenseKey: string | null;
  /** false from when the server begins to go down */
  isReady: () => boolean;
}
