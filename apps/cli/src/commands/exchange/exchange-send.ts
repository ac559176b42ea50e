import { readFile } from 'node:fs/promises';
import { publicationDetails } from '@xiangtong/contracts';
import { renderFiles } from '@xiangtong/documents';
import { EditionSender, Publisher, receiverOverHttp, usualDelivery } from '@xiangtong/exchange';
import { CheckpointMaker, PublicEditions } from '@xiangtong/proof';
import { RunFiles } from '@xiangtong/reporting';
import { withContext, type CliContext } from '../../context/cli-context';
import { localActor } from '../../context/local-actor';
import { localeLanguage, print, type OutputOptions } from '../../terminal/output';
import { startProgress } from '../../terminal/progress';
import { choose } from '../choose';

export interface ExchangeEditionsOptions extends OutputOptions {
  readonly to: string;
  readonly tokenFile: string;
  readonly place?: string;
}

export interface ExchangeSendOptions extends ExchangeEditionsOptions {
  readonly period: string;
  readonly detail: string;
}

/** What sending needs: who signs, who receives, and how much of the bytes was told to the terminal. */
const openSending = async (
  { to, tokenFile }: ExchangeEditionsOptions,
  { source, clock, config }: CliContext,
  command: string,
) => {
  const { ledger, publicUrl } = config;
  const token = (await readFile(tokenFile, 'utf8')).trim();
  const progress = startProgress(command, 'bytes');
  return {
    signer: new CheckpointMaker({ source, clock, keys: ledger.key, publicUrl }),
    receiver: receiverOverHttp(to, token, localeLanguage()),
    delivery: {
      ...usualDelivery,
      onProgress: (bytes: number, size: number) => progress.update(bytes, size),
    },
    stop: () => progress.stop(),
  };
};

/** Publishes a period to the installation above; goes on where a sending before it broke off. */
export const exchangeSendCommand = async (options: ExchangeSendOptions): Promise<void> => {
  const { period, place } = options;
  const detail = choose(publicationDetails, options.detail, 'detail');
  await withContext(async (context) => {
    const { source, catalogue } = context;
    const { signer, receiver, delivery, stop } = await openSending(options, context, 'exchange send');
    const sent = await new Publisher({ source, catalogue, signer })
      .send({ period, detail, place, actor: localActor().username }, receiver, delivery)
      .finally(stop);
    print(sent, sentText(sent), options);
  });
};

/** Sends the public editions that the installation above does not have, and which of them were taken back since. */
export const exchangeEditionsCommand = async (options: ExchangeEditionsOptions): Promise<void> => {
  await withContext(async (context) => {
    const { source, catalogue, clock, config } = context;
    const { signer, receiver, delivery, stop } = await openSending(options, context, 'exchange editions');
    const files = new RunFiles(config);
    const editions = new PublicEditions(source, clock, catalogue, files, renderFiles);
    const sent = await new EditionSender({ catalogue, editions, signer })
      .send(options.place, receiver, delivery)
      .finally(stop);
    print(sent, editionsText(sent), options);
  });
};

const editionsText = ({ place, sent, lost, known }: Awaited<ReturnType<EditionSender['send']>>): string =>
  [
    `${place}: editions sent: ${sent.length}, there before: ${known}`,
    ...sent.map(({ seal, title, withdrawn }) => `${seal} ${title}${withdrawn ? ' (withdrawn)' : ''}`),
    ...lost.map(({ seal, title }) => `${seal} ${title} (not sent: its files are lost)`),
  ].join('\n');

const sentText = ({ place, hash, wasThere, taken }: Awaited<ReturnType<Publisher['send']>>): string => {
  const { created = 0, changed = 0, unchanged = 0, withdrawn = 0 } = taken ?? {};
  const counts = `${created} new, ${changed} changed, ${unchanged} unchanged, ${withdrawn} withdrawn unit-months`;
  return wasThere
    ? `${place}: the receiver has this publication already; nothing changed\n${hash}`
    : `${place}: taken, ${counts}\n${hash}`;
};
