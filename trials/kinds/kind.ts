import { setTimeout as pause } from 'node:timers/promises';
import type { OpenStage } from '../stage';
import type { Trial } from '../trial';

export interface Kind {
  /** Default: the service has its own embedded server. */
  readonly open?: OpenStage;
  /** Runs beside the load. */
  readonly disturb: (trial: Trial) => Promise<void>;
}

/** A moment within the load. */
export const someTime = (random: () => number, most = 900): Promise<void> => pause(random() * most);
