import type { NotificationKind } from '@xiangtong/contracts';
import type { Content } from '../channel/outgoing';

/** A sign-in by somebody else is only noticed by this mail, so no mail program may end it in passing. */
const indispensable: readonly NotificationKind[] = ['account.new_device'];

interface InLetter {
  readonly kind: NotificationKind;
  readonly content: Pick<Content, 'path'>;
}

/**
 * Path at which a mail program ends what a letter is about, without a sign-in (RFC 8058): the one subscription whose
 * files it brings, or all kinds that it has messages of. Null for what nobody can do without.
 */
export const unsubscribePath = (letter: readonly InLetter[], stopWord: string | null): string | null => {
  const [first] = letter;
  if (first?.kind === 'account.subscribed') {
    const subscription = first.content.path?.split('/').at(-1);
    return subscription === undefined ? null : `/api/v1/subscriptions/stop/${subscription}`;
  }
  const kinds = [...new Set(letter.map(({ kind }) => kind))].filter((kind) => !indispensable.includes(kind));
  return stopWord === null || kinds.length === 0
    ? null
    : `/api/v1/notifications/stop/${stopWord}/${kinds.join(',')}`;
};
