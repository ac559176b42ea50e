import { Audience } from '@xiangtong/identity';
import {
  Outbox,
  type Clock,
  type Database,
  type OutboxEvent,
  type Transaction,
} from '@xiangtong/infrastructure';
import { readWithdrawal } from '@xiangtong/proof';
import type { Catalogue, ReferenceCatalogue, ReportingUnit } from '@xiangtong/reference';
import type { Language } from '@xiangtong/contracts';
import type { Content } from '../channel/outgoing';
import { addDeliveries, type NewDelivery } from '../deliver/delivery-store';
import { endpointColumns, type Endpoint } from '../endpoint/endpoint';
import { quietOf, readContacts, waysFor } from '../person/contacts';
import { isUrgent } from '../person/usual-choices';
import { compose } from './compose';
import { afterQuiet, nextAt, type QuietHours } from '../person/quiet-hours';
import { partFor, readPeople, unitsOf } from './receivers';

const AT_ONCE = 100;

type Names = ReadonlyMap<string, { readonly zh: string; readonly en: string }>;

interface Context {
  readonly transaction: Transaction;
  readonly catalogue: Catalogue;
  readonly names: Names;
  readonly endpoints: readonly Endpoint[];
  readonly now: Date;
}

/** Decides who is told what has happened, and by which way: once for each event, in the order of events. */
export class Planner {
  constructor(
    private readonly source: Database,
    private readonly catalogue: ReferenceCatalogue,
    private readonly clock: Clock,
  ) {}

  /** Number of events that were planned; 0 also while another process plans. */
  async plan(): Promise<number> {
    const now = this.clock.now();
    const catalogue = await this.catalogue.current();
    return this.source.transaction(async (transaction) => {
      const outbox = new Outbox(transaction);
      if (!(await outbox.takeTurn())) return 0;
      const events = await outbox.due(now, AT_ONCE);
      if (events.length === 0) return 0;
      const names = await this.catalogue.divisionNames(events.flatMap(scopesOf));
      const endpoints = await transaction.query<Endpoint[]>(
        `select ${endpointColumns} from notification_endpoint where is_open order by made_at, id`,
      );
      const context = { transaction, catalogue, names, endpoints, now };
      for (const event of events) await addDeliveries(transaction, await deliveriesOf(event, context));
      await outbox.notePlanned(
        events.map(({ id }) => id),
        now,
      );
      return events.length;
    });
  }
}

const scopesOf = ({ details }: OutboxEvent): string[] =>
  'scope' in details ? [details.scope.padEnd(12, '0')] : [];

const deliveriesOf = async (event: OutboxEvent, context: Context): Promise<NewDelivery[]> => {
  const isTakenBack =
    event.kind === 'edition.published' &&
    (await readWithdrawal(context.transaction, event.details.seal)) !== null;
  if (isTakenBack) return [];
  const units = unitsOf(event, context.catalogue);
  return [...(await personalOf(event, units, context)), ...sharedOf(event, units, context)];
};

interface Receiver {
  readonly language: Language;
  readonly quiet: QuietHours | null;
  /** Minute of the day of the one letter. */
  readonly digestAt: number | null;
}

const dueAt = (event: OutboxEvent, { quiet, digestAt }: Receiver, now: Date): Date => {
  if (isUrgent[event.kind]) return now;
  return digestAt === null ? afterQuiet(now, quiet) : nextAt(now, digestAt);
};

const deliver = (
  event: OutboxEvent,
  units: readonly ReportingUnit[],
  receiver: Receiver,
  { catalogue, names, now }: Context,
): Pick<NewDelivery, 'event' | 'unitIds' | 'content' | 'dueAt'> => {
  const { language } = receiver;
  const content: Content = compose(event, { language, units, catalogue, divisionNames: names });
  const unitIds = units.map(({ id }) => id);
  return { event, unitIds, content, dueAt: dueAt(event, receiver, now) };
};

const personalOf = async (
  event: OutboxEvent,
  units: readonly ReportingUnit[],
  context: Context,
): Promise<NewDelivery[]> => {
  const { transaction: queries, catalogue } = context;
  const people = await readPeople(event, { queries, audience: new Audience(queries), catalogue });
  const contacts = await readContacts(
    queries,
    people.map(({ accountId }) => accountId),
  );
  return people.flatMap(({ accountId, unitIds }): NewDelivery[] => {
    const contact = contacts.get(accountId);
    if (!contact) return [];
    const own = units.filter(({ id }) => unitIds.includes(id));
    return waysFor(contact, event.kind).map((way) => {
      // A text message of the day would not fit into one.
      const receiver = way === 'mail' ? contact : { ...contact, digestAt: null };
      return { ...deliver(event, own, receiver, context), accountId, way, endpointId: null };
    });
  });
};

const sharedOf = (event: OutboxEvent, units: readonly ReportingUnit[], context: Context): NewDelivery[] =>
  context.endpoints.flatMap((endpoint): NewDelivery[] => {
    const part = partFor(endpoint, event, units);
    if (!part) return [];
    const receiver = { language: endpoint.language, quiet: quietOf(endpoint), digestAt: null };
    return [
      { ...deliver(event, part, receiver, context), accountId: null, way: null, endpointId: endpoint.id },
    ];
  });
