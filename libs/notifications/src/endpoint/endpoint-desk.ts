import { randomUUID } from 'node:crypto';
import type { EndpointType, Language, SharedKind } from '@xiangtong/contracts';
import { changed, DomainError, isUuid, type Clock, type Database } from '@xiangtong/infrastructure';
import type { AddressGuard } from '../channel/address-guard';
import { type Channel, type Content, type Outgoing, SendingFailure } from '../channel/outgoing';
import { newWebhookSecret } from '../channel/webhook';
import { endpointColumns, type Endpoint, type EndpointSettings, type EndpointView } from './endpoint';

const words: Readonly<Record<Language, Pick<Content, 'title' | 'lines'>>> = {
  zh: { title: '试发', lines: ['这是一条试发的消息：收到就说明设置对了。'] },
  en: { title: 'A trial', lines: ['This message is a trial: if you read it, everything is set up.'] },
};

/** What is sent to find out whether an endpoint takes messages. */
const trialContent = (language: Language): Content => ({
  type: 'endpoint.trial',
  language,
  ...words[language],
  path: null,
  data: {},
});

export interface NewEndpoint extends EndpointSettings {
  readonly type: EndpointType;
  readonly url: string;
  /** Secret of a robot; that of a webhook is made here. */
  readonly secret: string | null;
}

/** Omitted fields do not change. */
export interface EndpointChanges {
  readonly name?: string | undefined;
  readonly kinds?: readonly SharedKind[] | undefined;
  readonly isOpen?: boolean | undefined;
}

/** The secret of a webhook is shown only here. */
export interface MadeEndpoint {
  readonly endpoint: EndpointView;
  readonly secret: string | null;
}

export interface Trial {
  readonly isTaken: boolean;
  readonly failure: SendingFailure['failure'] | null;
  readonly detail: string | null;
}

type Row = Endpoint & Pick<EndpointView, 'waiting' | 'dead'> & { readonly lastSentAt: Date | null };

const select = `
  select ${endpointColumns},
    (select count(*)::int from notification_delivery where endpoint_id = endpoint.id and state = 'waiting') as waiting,
    (select count(*)::int from notification_delivery where endpoint_id = endpoint.id and state = 'dead') as dead,
    (select max(ended_at) from notification_delivery where endpoint_id = endpoint.id and state = 'sent') as "lastSentAt"
  from notification_endpoint endpoint`;

const toView = ({ url, secret, madeAt, lastSentAt, ...endpoint }: Row): EndpointView => ({
  ...endpoint,
  host: new URL(url).host,
  isSigned: secret !== null,
  madeAt: madeAt.toISOString(),
  lastSentAt: lastSentAt?.toISOString() ?? null,
});

/** Programs and group chats that are told; kept by administrators. */
export class EndpointDesk {
  constructor(
    private readonly source: Database,
    private readonly guard: AddressGuard,
    private readonly send: Channel,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<EndpointView[]> {
    return (await this.source.query<Row[]>(`${select} order by made_at, id`)).map(toView);
  }

  /** Throws NOTIFY.ADDRESS_NOT_ALLOWED for one inside the network, and NOTIFY.NOT_ENCRYPTED. */
  async add(endpoint: NewEndpoint, madeBy: string): Promise<MadeEndpoint> {
    this.requireAllowed(endpoint.url);
    const id = randomUUID();
    const secret = endpoint.type === 'webhook' ? newWebhookSecret() : endpoint.secret;
    const { type, url, ...settings } = endpoint;
    await this.source.query(
      `insert into notification_endpoint (id, type, url, secret, made_by, made_at, name, division, kinds, language,
         quiet_from, quiet_until, is_open) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        id,
        type,
        url,
        secret,
        madeBy,
        this.clock.now(),
        settings.name,
        settings.division,
        settings.kinds,
        settings.language,
        settings.quietFrom,
        settings.quietUntil,
        settings.isOpen,
      ],
    );
    return { endpoint: await this.view(id), secret: type === 'webhook' ? secret : null };
  }

  async change(id: string, { name, kinds, isOpen }: EndpointChanges): Promise<EndpointView> {
    requireId(id);
    await this.source.query(
      `update notification_endpoint set name = coalesce($2, name), kinds = coalesce($3::text[], kinds),
         is_open = coalesce($4, is_open) where id = $1`,
      [id, name ?? null, kinds ?? null, isOpen ?? null],
    );
    return this.view(id);
  }

  /** Removes an endpoint with all messages that wait for it. */
  async remove(id: string): Promise<void> {
    requireId(id);
    const [removed] = await changed(
      this.source,
      'delete from notification_endpoint where id = $1 returning id',
      [id],
    );
    if (!removed) throw unknown(id);
  }

  /** Sends a message now, and tells what became of it. */
  async tryOut(id: string): Promise<Trial> {
    const { type, url, secret, language } = await this.row(id);
    const now = this.clock.now();
    const outgoing: Outgoing = {
      messageId: `msg_${randomUUID()}`,
      content: trialContent(language),
      at: now,
      sentAt: now,
    };
    try {
      await this.send({ way: type, url, secret }, outgoing, new AbortController().signal);
      return { isTaken: true, failure: null, detail: null };
    } catch (error) {
      if (!(error instanceof SendingFailure)) throw error;
      return { isTaken: false, failure: error.failure, detail: error.detail };
    }
  }

  private async view(id: string): Promise<EndpointView> {
    return toView(await this.row(id));
  }

  private async row(id: string): Promise<Row> {
    requireId(id);
    const [row] = await this.source.query<Row[]>(`${select} where id = $1`, [id]);
    if (!row) throw unknown(id);
    return row;
  }

  private requireAllowed(given: string): void {
    const url = URL.canParse(given) ? new URL(given) : null;
    if (!url || url.username !== '' || url.password !== '') throw new DomainError('NOTIFY.ADDRESS_INVALID');
    try {
      this.guard.check(url);
    } catch (cause) {
      const isInner = cause instanceof SendingFailure && cause.failure === 'inner-address';
      throw new DomainError(
        isInner ? 'NOTIFY.ADDRESS_NOT_ALLOWED' : 'NOTIFY.NOT_ENCRYPTED',
        { host: url.host },
        [],
        { cause },
      );
    }
  }
}

const unknown = (id: string): DomainError =>
  new DomainError('NOTIFY.ENDPOINT_UNKNOWN', { id: id.slice(0, 64) });

const requireId = (id: string): void => {
  if (!isUuid(id)) throw unknown(id);
};
