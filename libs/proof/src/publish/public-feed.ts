import type { PublicEdition, PublicEditionFilter } from '@xiangtong/contracts';
import { atomFeed, siteMap, type FeedPlace } from './feed-markup';
import type { PublicEditions } from './public-editions';

/** Editions of one question, and most that a map of a site may name (sitemaps.org). */
const PAGE = 1_000;
const MOST_OF_MAP = 49_000;

/** What programs follow: new editions as a feed, all of them as a map. */
export class PublicFeed {
  constructor(private readonly editions: PublicEditions) {}

  async atom(filter: PublicEditionFilter, at: Omit<FeedPlace, 'next'>): Promise<string> {
    const page = await this.editions.list(filter);
    const next = new URL(at.self);
    next.searchParams.set('cursor', page.next ?? '');
    return atomFeed(page, { ...at, next: page.next === null ? null : next.href });
  }

  async map(site: string): Promise<string> {
    const all: PublicEdition[] = [];
    let cursor: string | undefined;
    do {
      const { items, next } = await this.editions.list({ limit: PAGE, cursor });
      all.push(...items);
      cursor = next ?? undefined;
    } while (cursor !== undefined && all.length < MOST_OF_MAP);
    return siteMap(site, all);
  }
}
