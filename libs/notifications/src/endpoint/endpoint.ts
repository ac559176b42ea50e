import type { EndpointType, Instant, Language, SharedKind } from '@xiangtong/contracts';
import type { DivisionCode } from '@xiangtong/domain';

/** A program or a group chat that is told of what happens within a division. */
export interface EndpointSettings {
  readonly name: string;
  /** Division of twelve digits. */
  readonly division: DivisionCode;
  readonly kinds: readonly SharedKind[];
  readonly language: Language;
  /** Minutes of the day in China; null: at any hour. */
  readonly quietFrom: number | null;
  readonly quietUntil: number | null;
  readonly isOpen: boolean;
}

export interface Endpoint extends EndpointSettings {
  readonly id: string;
  readonly type: EndpointType;
  readonly url: string;
  readonly secret: string | null;
  readonly formerSecret: string | null;
  readonly formerSecretUntil: Date | null;
  readonly madeBy: string;
  readonly madeAt: Date;
}

/** An endpoint without what opens the receiver: addresses of robots are keys. */
export interface EndpointView extends EndpointSettings {
  readonly id: string;
  readonly type: EndpointType;
  readonly host: string;
  readonly isSigned: boolean;
  /** Until then messages are signed with the former secret too; null: with that of today alone. */
  readonly formerSecretUntil: Instant | null;
  readonly madeBy: string;
  readonly madeAt: Instant;
  readonly waiting: number;
  readonly dead: number;
  readonly lastSentAt: Instant | null;
}

export const endpointColumns = `id, type, name, url, secret, former_secret as "formerSecret",
  former_secret_until as "formerSecretUntil", division, kinds, language, quiet_from as "quietFrom",
  quiet_until as "quietUntil", is_open as "isOpen", made_by as "madeBy", made_at as "madeAt"`;
