import { Inject, Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Cube } from '@xiangtong/analytics';
import type { RenderFiles } from '@xiangtong/documents';
import { Audience, IDENTITY, type Identity } from '@xiangtong/identity';
import {
  CALENDAR_CLOCK,
  CLOCK,
  CONFIG,
  DATABASE,
  LOGGER,
  type Clock,
  type Config,
  type Database,
  type Logger,
} from '@xiangtong/infrastructure';
import {
  AddressGuard,
  channelOf,
  DeadlineReminders,
  DeliveryList,
  Dispatcher,
  EndpointDesk,
  mailPost,
  NotificationKeeper,
  OwnAddress,
  OwnMessagesDesk,
  Planner,
  smsPost,
  SubscriptionFiles,
  Subscriptions,
  type Channel,
  type Post,
  type PostText,
} from '@xiangtong/notifications';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { RENDER_REPORTS } from '../app-options';
import { CubeModule } from '../cube/cube.module';
import { DeliveriesController } from './deliveries.controller';
import { EndpointsController } from './endpoints.controller';
import { OwnMessagesController } from './own-messages.controller';
import { SubscriptionsController } from './subscriptions.controller';
import { UnsubscribeController } from './unsubscribe.controller';

const POST = Symbol('Post');
const POST_TEXT = Symbol('PostText');
const CHANNEL = Symbol('Channel');

const ways = [
  {
    provide: AddressGuard,
    inject: [CONFIG],
    useFactory: ({ notifications }: Config) => new AddressGuard(notifications.innerHosts),
  },
  {
    provide: POST,
    inject: [CONFIG],
    useFactory: ({ notifications: { mail }, publicUrl }: Config): Post | null =>
      mail && mailPost(mail, publicUrl),
  },
  {
    provide: POST_TEXT,
    inject: [CONFIG],
    useFactory: ({ notifications: { sms } }: Config): PostText | null => sms && smsPost(sms),
  },
  {
    provide: CHANNEL,
    inject: [AddressGuard, POST, POST_TEXT, CONFIG],
    useFactory: (guard: AddressGuard, post: Post | null, postText: PostText | null, { publicUrl }: Config) =>
      channelOf({ guard, post, postText, publicUrl }),
  },
];

const desks = [
  {
    provide: OwnMessagesDesk,
    inject: [DATABASE, POST, POST_TEXT],
    useFactory: (source: Database, post: Post | null, postText: PostText | null) =>
      new OwnMessagesDesk(source, { mail: post !== null, sms: postText !== null }),
  },
  {
    provide: OwnAddress,
    inject: [DATABASE, POST, POST_TEXT, CLOCK],
    useFactory: (source: Database, post: Post | null, postText: PostText | null, clock: Clock) =>
      new OwnAddress({ source, post, postText, clock }),
  },
  {
    provide: EndpointDesk,
    inject: [DATABASE, AddressGuard, CHANNEL, CLOCK],
    useFactory: (source: Database, guard: AddressGuard, send: Channel, clock: Clock) =>
      new EndpointDesk(source, guard, send, clock),
  },
  {
    provide: DeliveryList,
    inject: [DATABASE, CLOCK],
    useFactory: (source: Database, clock: Clock) =>
      new DeliveryList(source, clock, async (ids) => new Audience(source).usernames(ids)),
  },
];

const subscribing = [
  {
    provide: Subscriptions,
    inject: [DATABASE, IDENTITY, CLOCK],
    useFactory: (source: Database, identity: Identity, clock: Clock) =>
      new Subscriptions({ source, identity, clock }),
  },
  {
    provide: SubscriptionFiles,
    inject: [DATABASE, IDENTITY, ReferenceCatalogue, Cube, RENDER_REPORTS, CLOCK],
    useFactory: (
      source: Database,
      identity: Identity,
      catalogue: ReferenceCatalogue,
      cube: Cube,
      render: RenderFiles,
      clock: Clock,
    ) => new SubscriptionFiles({ source, identity, catalogue, cube, render, clock }),
  },
  {
    provide: Dispatcher,
    inject: [DATABASE, CHANNEL, CLOCK, SubscriptionFiles],
    useFactory: (source: Database, send: Channel, clock: Clock, files: SubscriptionFiles) =>
      new Dispatcher(source, send, clock, (id, { language }) => files.make(id, language)),
  },
];

const telling = {
  provide: NotificationKeeper,
  inject: [DATABASE, ReferenceCatalogue, Dispatcher, Subscriptions, IDENTITY, CLOCK, CALENDAR_CLOCK, LOGGER],
  useFactory: (
    source: Database,
    catalogue: ReferenceCatalogue,
    dispatcher: Dispatcher,
    subscriptions: Subscriptions,
    { renewalReminders }: Identity,
    clock: Clock,
    calendarClock: Clock,
    logger: Logger,
  ) =>
    new NotificationKeeper({
      source,
      planner: new Planner(source, catalogue, clock),
      dispatcher,
      subscriptions,
      reminders: new DeadlineReminders(source, catalogue, calendarClock, clock),
      renewals: renewalReminders,
      clock,
      logger,
    }),
};

/** Who is told what has happened, and by which way; sent by any process that is free. */
@Module({
  imports: [CubeModule],
  controllers: [
    OwnMessagesController,
    SubscriptionsController,
    UnsubscribeController,
    EndpointsController,
    DeliveriesController,
  ],
  providers: [...ways, ...desks, ...subscribing, telling],
  exports: [DeliveryList],
})
export class NotificationsModule implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(@Inject(NotificationKeeper) private readonly keeper: NotificationKeeper) {}

  onApplicationBootstrap(): void {
    this.keeper.open();
  }

  onModuleDestroy(): Promise<void> {
    return this.keeper.close();
  }
}
