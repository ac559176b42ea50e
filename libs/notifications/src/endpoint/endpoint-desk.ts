import { randomUUID } from 'node:crypto';
import type { EndpointType, Language, SharedKind } from '@xiangtong/contracts';
import { changed, DomainError, isUuid, type Clock, type Database } from '@xiangtong/infrastructure';
import type { AddressGuard } from '../channel/address-guard';
import { type Channel, type Content, type Outgoing, SendingFailure } from '../channel/outgoing';
import { writeInterest } from './interest';
import { newWebhookSecret } from '../channel/webhook';
import { endpointColumns, type Endpoint, type EndpointSettings, type EndpointView } from './endpoint';

const HOUR_MS = 3_600_000;

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
  /** Where messages go from now on, those that wait too. */
  readonly url?: string | undefined;
  /** Secret of a robot; that of a webhook is changed by `rotateSecret`. */
  readonly secret?: string | undefined;
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

const toView = (row: Row, now: Date): EndpointView => {
  const { url, secret, formerSecret: _kept, formerSecretUntil: until, madeAt, lastSentAt, ...endpoint } = row;
  return {
    ...endpoint,
    host: new URL(url).host,
    isSigned: secret !== null,
    formerSecretUntil: until !== null && until > now ? until.toISOString() : null,
    madeAt: madeAt.toISOString(),
    lastSentAt: lastSentAt?.toISOString() ?? null,
  };
};

/** Programs and group chats that are told; kept by administrators. */
export class EndpointDesk {
  constructor(
    private readonly source: Database,
    private readonly guard: AddressGuard,
    private readonly send: Channel,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<EndpointView[]> {
    const rows = await this.source.query<Row[]>(`${select} order by made_at, id`);
    return rows.map((row) => toView(row, this.clock.now()));
  }

  /** Throws NOTIFY.ADDRESS_NOT_ALLOWED for one inside the network, as sending would, and NOTIFY.NOT_ENCRYPTED. */
  async add(endpoint: NewEndpoint, madeBy: string): Promise<MadeEndpoint> {
    await this.requireAllowed(endpoint.url);
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
    await writeInterest(this.source);
    return { endpoint: await this.view(id), secret: type === 'webhook' ? secret : null };
  }

  /** Throws as `add` does, and NOTIFY.SECRET_IS_MADE_HERE for the secret of a webhook. */
  async change(id: string, changes: EndpointChanges): Promise<EndpointView> {
    const { name, kinds, isOpen, url, secret } = changes;
    const { type } = await this.row(id);
    if (secret !== undefined && type === 'webhook') throw new DomainError('NOTIFY.SECRET_IS_MADE_HERE');
    if (url !== undefined) await this.requireAllowed(url);
    await this.source.query(
      `update notification_endpoint set name = coalesce($2, name), kinds = coalesce($3::text[], kinds),
         is_open = coalesce($4, is_open), url = coalesce($5, url), secret = coalesce($6, secret) where id = $1`,
      [id, name ?? null, kinds ?? null, isOpen ?? null, url ?? null, secret ?? null],
    );
    await writeInterest(this.source);
    return this.view(id);
  }

  /**
   * A new secret for a webhook. For so many hours messages are signed with the former one too, so that the receiver can
   * change over at its own time; a secret that somebody has stolen gets none. One that was former until now ends at
   * once. Throws NOTIFY.NO_SECRET_MADE for a robot.
   */
  async rotateSecret(id: string, overlapHours: number): Promise<MadeEndpoint> {
    const { type } = await this.row(id);
    if (type !== 'webhook') throw new DomainError('NOTIFY.NO_SECRET_MADE');
    const secret = newWebhookSecret();
    const until = overlapHours === 0 ? null : new Date(this.clock.now().getTime() + overlapHours * HOUR_MS);
    await this.source.query(
      `update notification_endpoint set secret = $2, former_secret_until = $3::timestamptz,
         former_secret = case when $3::timestamptz is not null then secret end where id = $1`,
      [id, secret, until],
    );
    return { endpoint: await this.view(id), secret };
  }

  /** The receiver has changed over: messages are signed with the secret of today alone. */
  async endFormerSecret(id: string): Promise<EndpointView> {
    requireId(id);
    await this.source.query(
      'update notification_endpoint set former_secret = null, former_secret_until = null where id = $1',
      [id],
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
    await writeInterest(this.source);
  }

  /** Sends a message now, and tells what became of it. */
  async tryOut(id: string): Promise<Trial> {
    const { type, url, secret, formerSecret, formerSecretUntil, language } = await this.row(id);
    const now = this.clock.now();
    const isBoth = formerSecretUntil !== null && formerSecretUntil > now;
    const outgoing: Outgoing = {
      messageId: `msg_${randomUUID()}`,
      content: trialContent(language),
      at: now,
      sentAt: now,
    };
    try {
      const target = { way: type, url, secret, formerSecret: isBoth ? formerSecret : null };
      await this.send(target, outgoing, new AbortController().signal);
      return { isTaken: true, failure: null, detail: null };
    } catch (error) {
      if (!(error instanceof SendingFailure)) throw error;
      return { isTaken: false, failure: error.failure, detail: error.detail };
    }
  }

  private async view(id: string): Promise<EndpointView> {
    return toView(await this.row(id), this.clock.now());
  }

  private async row(id: string): Promise<Row> {
    requireId(id);
    const [row] = await this.source.query<Row[]>(`${select} where id = $1`, [id]);
    if (!row) throw unknown(id);
    return row;
  }

  private async requireAllowed(given: string): Promise<void> {
    const url = URL.canParse(given) ? new URL(given) : null;
    if (!url || url.username !== '' || url.password !== '') throw new DomainError('NOTIFY.ADDRESS_INVALID');
    try {
      await this.guard.checkHost(url);
    } catch (cause) {
      if (!(cause instanceof SendingFailure)) throw cause;
      const isInner = cause.failure === 'inner-address';
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
