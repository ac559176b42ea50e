import { readFile } from 'node:fs/promises';
import { divisionPrefix } from '@xiangtong/domain';
import { changeTrust, PublicationStore, TrustStore } from '@xiangtong/exchange';
import { formatKey, parseKey } from '@xiangtong/proof';
import { withContext } from '../../context/cli-context';
import { localActor } from '../../context/local-actor';
import { print, type OutputOptions } from '../../terminal/output';

/** The newest key in a file, be it the key alone or what `ledger-key status` prints. */
const readKey = async (file: string): Promise<NonNullable<ReturnType<typeof parseKey>>> => {
  const words = (await readFile(file, 'utf8')).split(/\s+/);
  const key = words.map(parseKey).findLast((found) => found !== null);
  if (!key) throw new Error(`${file}: no public key of a ledger`);
  return key;
};

/** Makes this key, and no other, the one that may speak for the place. */
export const exchangeTrustCommand = async (
  place: string,
  file: string,
  options: OutputOptions,
): Promise<void> => {
  const key = await readKey(file);
  await withContext(async ({ source, clock }) => {
    const by = { actor: localActor().username, at: clock.now() };
    await changeTrust(source, (trust) => trust.trust(place, key, by));
    const text = `${formatKey(key)}\nmay speak for ${place}: compare it with what the county reads out to you`;
    print({ place, key: formatKey(key) }, text, options);
  });
};

/** Takes the trust away: nobody may speak for the place. */
export const exchangeDistrustCommand = (place: string, options: OutputOptions): Promise<void> =>
  withContext(async ({ source, clock }) => {
    const by = { actor: localActor().username, at: clock.now() };
    await changeTrust(source, (trust) => trust.distrust(place, by));
    print({ place }, `nobody may speak for ${place} any more; what was taken stays in force`, options);
  });

const SHOWN_PUBLICATIONS = 50;

export const exchangeListCommand = (options: OutputOptions): Promise<void> =>
  withContext(async ({ source }) => {
    const trusted = (await new TrustStore(source.manager).all()).map(({ key, ...each }) => ({
      ...each,
      key: formatKey(key),
    }));
    const publications = await new PublicationStore(source.manager).newest(SHOWN_PUBLICATIONS);
    const text = [
      ...trusted.map(
        ({ place, key, trustedAt }) => `${divisionPrefix(place)} ${trustedAt.toISOString()} ${key}`,
      ),
      ...publications.map(
        ({ place, period, detail, asOf, takenAt, hash }) =>
          `${divisionPrefix(place)} ${period} by ${detail}, as of entry ${asOf}, taken ${takenAt.toISOString()} ${hash}`,
      ),
    ];
    print({ trusted, publications }, text.join('\n') || 'nobody may publish to this installation', options);
  });
