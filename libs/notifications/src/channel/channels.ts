import type { AddressGuard } from './address-guard';
import { mailChannel, type Post } from './mail';
import type { Channel } from './outgoing';
import { robotChannel } from './robots';
import { webhookChannel } from './webhook';

export interface ChannelParts {
  readonly guard: AddressGuard;
  /** Null where no mail server is configured. */
  readonly post: Post | null;
  readonly publicUrl: string | null;
}

/** Every way there is. */
export const channelOf = ({ guard, post, publicUrl }: ChannelParts): Channel => {
  const mail = mailChannel(post, publicUrl);
  const webhook = webhookChannel(guard);
  const robot = robotChannel(guard, publicUrl);
  return (target, outgoing, signal) => {
    if (target.way === 'mail') return mail(target, outgoing, signal);
    return target.way === 'webhook'
      ? webhook(target, outgoing, signal)
      : robot({ ...target, way: target.way }, outgoing, signal);
  };
};
