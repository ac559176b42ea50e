import type { Clock, Database } from '@xiangtong/infrastructure';
import type { SourceParts } from '@xiangtong/reporting';
import { readPublicEditions } from './public-edition-list';

/** What everybody has now: neither embargoed nor corrected nor withdrawn; the newest, in the language asked for if there is one. */
export const editionInForce =
  (source: Database, clock: Clock): NonNullable<SourceParts['editionInForce']> =>
  async ({ report, scope, period, language }) => {
    const asked = { report, period, scope, limit: 10 };
    const found = await readPublicEditions(source, asked, clock.now());
    const inForce = found.filter(({ withdrawnAt }) => withdrawnAt === null);
    const edition = inForce.find((one) => one.language === language) ?? inForce[0];
    return edition?.seal ?? null;
  };
