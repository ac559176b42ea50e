import { divisionPrefix, type DivisionCode } from '@xiangtong/domain';
import type { Queries } from '@xiangtong/infrastructure';

interface InstallationEvent {
  readonly action: 'trust' | 'distrust' | 'take' | 'refuse';
  /** Division for which the installation speaks, or would. */
  readonly place: DivisionCode;
  /** The key; of a publication the ledger and its hash. */
  readonly about: string;
  readonly actor: string;
  readonly at: Date;
}

/** Kept for ever: who may speak for a place, and what came under whose signature. */
export const recordInstallationEvent = async (
  queries: Queries,
  { action, place, about, actor, at }: InstallationEvent,
): Promise<void> => {
  await queries.query(
    'insert into installation_event (action, place, about, actor, at) values ($1, $2, $3, $4, $5)',
    [action, divisionPrefix(place), about, actor, at],
  );
};
