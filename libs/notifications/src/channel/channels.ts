import type { AddressGuard } from './address-guard';
import { mailChannel, type Post } from './mail';
import type { Channel } from './outgoing';
import { robotChannel } from './robots';
import { smsChannel, type PostText } from './sms';
import { webhookChannel } from './webhook';

export interface ChannelParts {
  readonly guard: AddressGuard;
  /** Null where no mail server is configured. */
  readonly post: Post | null;
  /** Null where no SMS gateway is configured. */
  readonly postText: PostText | null;
  readonly publicUrl: string | null;
}

/** Every way there is. */
export const channelOf = ({ guard, post, postText, publicUrl }: ChannelParts): Channel => {
  const personal = { mail: mailChannel(post, publicUrl), sms: smsChannel(postText, publicUrl) };
  const webhook = webhookChannel(guard);
  const robot = robotChannel(guard, publicUrl);
  return (target, outgoing, signal) => {
    if ('address' in target) return personal[target.way](target, outgoing, signal);
    return target.way === 'webhook'
      ? webhook(target, outgoing, signal)
      : robot({ ...target, way: target.way }, outgoing, signal);
  };
};
