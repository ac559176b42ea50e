import {
  operationKinds,
  type HappeningDetails,
  type NotificationKind,
  type SharedKind,
} from '@xiangtong/contracts';
import { isWithin, type DivisionCode } from '@xiangtong/domain';
import type { Addressee, Audience } from '@xiangtong/identity';
import type { OutboxEvent, Queries } from '@xiangtong/infrastructure';
import type { Catalogue, ReportingUnit } from '@xiangtong/reference';
import type { Endpoint } from '../endpoint/endpoint';
import { readSubscribers } from '../person/contacts';

interface Asked {
  readonly queries: Queries;
  readonly audience: Audience;
  readonly catalogue: Catalogue;
}

type People<Kind extends NotificationKind> = (
  details: HappeningDetails[Kind],
  asked: Asked,
) => Promise<Addressee[]>;

const reporters = ({ unitIds }: { readonly unitIds: readonly number[] }, { audience }: Asked) =>
  audience.reportersOf(unitIds);
const oneself = ({ username }: { readonly username: string }, { audience }: Asked) =>
  audience.withUsername(username);

const administrators = (_: unknown, { audience }: Asked) => audience.withRole('admin');

/** A place that somebody has to do with: their own division, one around it or below it, or that of a unit of theirs. */
const concerns = ({ divisions, unitIds }: Addressee, scope: DivisionCode, catalogue: Catalogue): boolean =>
  divisions.some((own) => isWithin(scope, own) || isWithin(own, scope)) ||
  unitIds.some((id) => isWithin(catalogue.unitsById.get(id)?.division ?? '', scope));

const subscribersOf =
  (kind: 'edition.published' | 'edition.withdrawn'): People<typeof kind> =>
  async ({ scope }, { queries, audience, catalogue }) => {
    const people = await audience.withIds(await readSubscribers(queries, kind));
    return people.filter((person) => concerns(person, scope.padEnd(12, '0'), catalogue));
  };

const nobody = (): Promise<Addressee[]> => Promise.resolve([]);

const peopleOf: { readonly [Kind in NotificationKind]: People<Kind> } = {
  'report.submitted': nobody,
  'report.reminded': reporters,
  'report.returned': reporters,
  'report.accepted': reporters,
  'report.deadline': reporters,
  'report.photo_taken_away': reporters,
  'period.reopened': reporters,
  'run.finished': oneself,
  'account.subscribed': oneself,
  'edition.published': subscribersOf('edition.published'),
  'edition.withdrawn': subscribersOf('edition.withdrawn'),
  'account.new_device': oneself,
  'account.renewal_due': oneself,
  'operation.backup_failed': administrators,
  'operation.disk_full': administrators,
  'operation.replica_behind': administrators,
};

/** Who would be told, before their choices. */
export const readPeople = ({ kind, details }: OutboxEvent, asked: Asked): Promise<Addressee[]> =>
  (peopleOf[kind] as (details: OutboxEvent['details'], asked: Asked) => Promise<Addressee[]>)(details, asked);

/** The units that an event is about; none for those about something else. */
export const unitsOf = ({ details }: OutboxEvent, catalogue: Catalogue): ReportingUnit[] =>
  'unitIds' in details ? details.unitIds.flatMap((id) => catalogue.unitsById.get(id) ?? []) : [];

/** What of an event an endpoint is told: units within its division; null when nothing of it lies there. */
export const partFor = (
  endpoint: Pick<Endpoint, 'division' | 'kinds'>,
  { kind, details }: OutboxEvent,
  units: readonly ReportingUnit[],
): readonly ReportingUnit[] | null => {
  if (!endpoint.kinds.includes(kind as SharedKind)) return null;
  if (operationKinds.includes(kind)) return [];
  if (units.length === 0)
    return 'scope' in details && isWithin(details.scope.padEnd(12, '0'), endpoint.division) ? [] : null;
  const within = units.filter(({ division }) => isWithin(division, endpoint.division));
  return within.length > 0 ? within : null;
};
