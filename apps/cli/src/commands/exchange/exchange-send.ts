import { readFile } from 'node:fs/promises';
import { publicationDetails } from '@xiangtong/contracts';
import { Publisher, receiverOverHttp, usualDelivery } from '@xiangtong/exchange';
import { CheckpointMaker } from '@xiangtong/proof';
import { withContext } from '../../context/cli-context';
import { localActor } from '../../context/local-actor';
import { localeLanguage, print, type OutputOptions } from '../../terminal/output';
import { startProgress } from '../../terminal/progress';
import { choose } from '../choose';

export interface ExchangeSendOptions extends OutputOptions {
  readonly to: string;
  readonly tokenFile: string;
  readonly period: string;
  readonly detail: string;
  readonly place?: string;
}

/** Publishes a period to the installation above; goes on where a sending before it broke off. */
export const exchangeSendCommand = async (options: ExchangeSendOptions): Promise<void> => {
  const { to, period, place } = options;
  const detail = choose(publicationDetails, options.detail, 'detail');
  const token = (await readFile(options.tokenFile, 'utf8')).trim();
  await withContext(async ({ source, catalogue, clock, config }) => {
    const { ledger, publicUrl } = config;
    const signer = new CheckpointMaker({ source, clock, keys: ledger.key, publicUrl });
    const progress = startProgress('exchange send', 'bytes');
    const receiver = receiverOverHttp(to, token, localeLanguage());
    const sent = await new Publisher({ source, catalogue, signer })
      .send({ period, detail, place, actor: localActor().username }, receiver, {
        ...usualDelivery,
        onProgress: (bytes, size) => progress.update(bytes, size),
      })
      .finally(() => progress.stop());
    print(sent, sentText(sent), options);
  });
};

const sentText = ({ place, hash, wasThere, taken }: Awaited<ReturnType<Publisher['send']>>): string => {
  const { created = 0, changed = 0, unchanged = 0, withdrawn = 0 } = taken ?? {};
  const counts = `${created} new, ${changed} changed, ${unchanged} unchanged, ${withdrawn} withdrawn unit-months`;
  return wasThere
    ? `${place}: the receiver has this publication already; nothing changed\n${hash}`
    : `${place}: taken, ${counts}\n${hash}`;
};
