import {
  CalendarDesk,
  ClosingDesk,
  LateListReadModel,
  OfficerDesk,
  RespondentDesk,
} from '@xiangtong/collection';
import type { SharedKind } from '@xiangtong/contracts';
import { catalogueUnits, createIdentity, type Identity } from '@xiangtong/identity';
import { createLogger, type Database } from '@xiangtong/infrastructure';
import {
  explanations,
  MailServer,
  openTestCounty,
  Receiver,
  salesLine,
  type TestCounty,
} from '@xiangtong/testing';
import type { EntityManager } from 'typeorm';
import { AddressGuard } from '../../src/channel/address-guard';
import { channelOf } from '../../src/channel/channels';
import { mailPost } from '../../src/channel/mail';
import type { Attachment } from '../../src/channel/outgoing';
import { smsPost } from '../../src/channel/sms';
import { DeliveryList } from '../../src/deliver/delivery-list';
import { Dispatcher } from '../../src/deliver/dispatcher';
import { NotificationKeeper } from '../../src/notification-keeper';
import { EndpointDesk } from '../../src/endpoint/endpoint-desk';
import { OwnAddress } from '../../src/person/own-address';
import { OwnMessagesDesk } from '../../src/person/own-messages';
import { DeadlineReminders } from '../../src/plan/deadline-reminders';
import { Planner } from '../../src/plan/planner';
import { Subscriptions } from '../../src/subscription/subscriptions';

const anybody = { username: 'anybody', mayRespondFor: () => true, mayReview: () => true };

type Account = Parameters<Identity['createAccount']['execute']>[0];

/** A county whose people and programs are told, by a mail server and a receiver on this machine. */
export interface Telling {
  readonly county: TestCounty;
  readonly source: Database;
  readonly identity: Identity;
  readonly mail: MailServer;
  readonly receiver: Receiver;
  readonly keeper: NotificationKeeper;
  readonly endpoints: EndpointDesk;
  readonly messages: OwnMessagesDesk;
  readonly addresses: OwnAddress;
  readonly deliveries: DeliveryList;
  readonly reminders: DeadlineReminders;
  readonly planner: Planner;
  readonly dispatcher: Dispatcher;
  readonly subscriptions: Subscriptions;
  /** What is made for whoever subscribed; null: they may have nothing now. */
  readonly files: { made: readonly Attachment[] | null };
  /** A reporter of these units with a confirmed address; told at any hour. Resolves to the account. */
  reporter(username: string, units: readonly string[]): Promise<string>;
  /** An administrator of the same kind. */
  admin(username: string): Promise<string>;
  /** A webhook at `/<name>`; resolves to its id. */
  webhook(name: string, division: string, kinds?: readonly SharedKind[]): Promise<string>;
  submit(unit: string, period: string): Promise<string>;
  returnIt(id: string): Promise<void>;
  accept(id: string): Promise<void>;
  chase(period: string): Promise<void>;
  /** Closes the period and opens it again. */
  reopen(period: string): Promise<void>;
  close(): Promise<void>;
}

export const openTelling = async (): Promise<Telling> => {
  const county = await openTestCounty();
  const { source, catalogue, clock } = county;
  const [mail, receiver] = [await new MailServer().start(), await Receiver.start()];
  const guard = new AddressGuard([receiver.host]);
  const publicUrl = 'https://tongji.example.gov.cn';
  const post = mailPost({ url: mail.url, from: '乡统 <tongji@example.gov.cn>' }, publicUrl);
  const postText = smsPost({
    url: receiver.url('/sms'),
    authorization: 'Bearer sms secret',
    body: '{"mobile":"{phone}","content":["{text}"],"no":"{id}"}',
  });
  const send = channelOf({ guard, post, postText, publicUrl });
  const identity = createIdentity({
    manager: source.manager as EntityManager,
    units: catalogueUnits(catalogue),
    clock,
    passwordCost: { memoryCost: 8, timeCost: 1, parallelism: 1 },
  });
  const person = async (account: Pick<Account, 'username' | 'grants' | 'units'>): Promise<string> => {
    const { username } = account;
    const password = 'correct horse battery';
    const id = await identity.createAccount.execute({ ...account, displayName: username, password });
    await source.query(
      'insert into notification_contact (account_id, quiet_from, quiet_until) values ($1, null, null)',
      [id],
    );
    await source.query(
      `insert into notification_address (account_id, way, address, confirmed_at) values ($1, 'mail', $2, $3)`,
      [id, `${username}@example.com`, clock.now()],
    );
    return id;
  };
  const planner = new Planner(source, catalogue, clock);
  const subscriptions = new Subscriptions({ source, identity, clock });
  const files: Telling['files'] = { made: [{ name: 'view.xlsx', content: Buffer.from('figures') }] };
  const dispatcher = new Dispatcher(source, send, clock, async () => files.made);
  const reminders = new DeadlineReminders(source, catalogue, clock, clock);
  const logger = createLogger('silent');
  const endpoints = new EndpointDesk(source, guard, send, clock);
  const respondent = new RespondentDesk({ source, catalogue, clock });
  const officer = new OfficerDesk({ source, catalogue, clock });
  const late = new LateListReadModel({ source, catalogue, clock });
  const closing = new ClosingDesk({ source, catalogue, clock, calendarClock: clock, late });
  return {
    county,
    source,
    identity,
    mail,
    receiver,
    keeper: new NotificationKeeper({
      source,
      planner,
      dispatcher,
      subscriptions,
      reminders,
      renewals: identity.renewalReminders,
      clock,
      logger,
    }),
    endpoints,
    messages: new OwnMessagesDesk(source, { mail: true, sms: true }),
    addresses: new OwnAddress({ source, post, postText, clock }),
    deliveries: new DeliveryList(source, clock, async () => new Map()),
    reminders,
    planner,
    dispatcher,
    subscriptions,
    files,
    reporter: (username, units) => person({ username, grants: ['reporter'], units }),
    admin: (username) => person({ username, grants: ['admin'] }),
    webhook: async (
      name,
      division,
      kinds = ['report.reminded', 'report.returned', 'report.deadline', 'edition.published'],
    ) => {
      const made = await endpoints.add(
        {
          type: 'webhook',
          url: receiver.url(`/${name}`),
          secret: null,
          name,
          division,
          kinds,
          language: 'zh',
          quietFrom: null,
          quietUntil: null,
          isOpen: true,
        },
        'admin',
      );
      return made.endpoint.id;
    },
    submit: async (unit, period) => {
      const { id } = await respondent.saveDraft(anybody, {
        unit,
        period,
        lines: [salesLine()],
        explanations,
      });
      await respondent.submit(anybody, id);
      return id;
    },
    returnIt: async (id) => {
      await officer.return({ ...anybody, username: 'officer' }, id, '金额 20.00 元与上月不符');
    },
    accept: async (id) => {
      await officer.accept({ ...anybody, username: 'officer' }, id);
    },
    chase: async (period) => {
      const actor = {
        ...anybody,
        username: 'xifeng',
        displayName: '息烽县商务局',
        mayRule: () => true,
        reviewedPrefixes: [''],
      };
      await closing.chase(actor, { form: 'sales', period });
    },
    reopen: async (period) => {
      const calendar = new CalendarDesk({ source, catalogue, clock });
      const actor = { username: 'xifeng', mayRule: () => true, mayReview: () => true };
      const decision = { form: 'sales', period, reason: '单位来电更正 20.00 元' } as const;
      await calendar.close(actor, decision);
      await calendar.reopen(actor, decision);
    },
    close: async () => {
      await receiver.close();
      await mail.close();
      await county.close();
    },
  };
};
