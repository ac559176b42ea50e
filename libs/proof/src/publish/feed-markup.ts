import {
  describe,
  type Language,
  type Page,
  type PublicEdition,
  withdrawalWords,
} from '@xiangtong/contracts';
import { markup, markupText } from '@xiangtong/documents';

const words = {
  zh: { title: '公开发布的统计报告', correction: '更正版', seal: '防伪校验码', withdrawn: '【已撤回】' },
  en: {
    title: 'Published statistical reports',
    correction: 'Corrected edition',
    seal: 'Seal',
    withdrawn: '[Withdrawn] ',
  },
} as const;

const tags: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';

export interface FeedPlace {
  /** Address of the service, without a slash at its end. */
  readonly site: string;
  /** Address of this page of the feed, and of the next one. */
  readonly self: string;
  readonly next: string | null;
  readonly language: Language;
  /** Address below the site and content type of a file. */
  readonly fileOf: (seal: string, name: string) => { readonly path: string; readonly type: string };
}

/** Where people read an edition. */
const editionPath = (seal: string): string => `/open/${seal}`;

/** A seal is a SHA-256: its name for ever, wherever the service moves (RFC 6920). */
const idOf = (seal: string): string => `ni:///sha-256;${Buffer.from(seal, 'hex').toString('base64url')}`;

const element = (name: string, text: string) => markup(name, {}, markupText(text));

const link = (rel: string, href: string, type: string, length?: number) =>
  markup('link', { rel, href, type, length });

/** When an edition came out, or was withdrawn: readers of the feed are told again. */
const changedAt = ({ publishedAt, withdrawn }: PublicEdition): string => withdrawn?.at ?? publishedAt;

const entry = (edition: PublicEdition, { site, language, fileOf }: FeedPlace) => {
  const { seal, title, place, year, report, publishedAt, replaces, withdrawn, files } = edition;
  const { correction, seal: sealWord } = words[language];
  const summary = [
    place.name[language],
    edition.period,
    ...(replaces === null ? [] : [correction]),
    ...(withdrawn === null ? [] : [describe('EDITION.WITHDRAWN', withdrawalWords(withdrawn), language)]),
    `${sealWord} ${seal}`,
  ].join(' · ');
  return markup(
    'entry',
    { 'xml:lang': tags[edition.language] },
    element('id', idOf(seal)),
    element('title', `${withdrawn ? words[edition.language].withdrawn : ''}${title}`),
    element('published', publishedAt),
    element('updated', changedAt(edition)),
    link('alternate', `${site}${editionPath(seal)}`, 'text/html'),
    ...files.map(({ name, bytes }) => {
      const { path, type } = fileOf(seal, name);
      return link('enclosure', `${site}${path}`, type, bytes);
    }),
    ...[report, place.code, String(year)].map((term) => markup('category', { term })),
    markup('summary', { 'xml:lang': tags[language] }, markupText(summary)),
  );
};

/** New editions as an Atom feed (RFC 4287), a page of it (RFC 5005). */
export const atomFeed = ({ items }: Page<PublicEdition>, at: FeedPlace): string => {
  const { site, self, next, language } = at;
  const feed = markup(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': tags[language] },
    element('id', self),
    element('title', words[language].title),
    element('updated', items.map(changedAt).sort().at(-1) ?? new Date(0).toISOString()),
    markup('author', {}, element('name', '乡统 Xiangtong')),
    link('self', self, 'application/atom+xml'),
    link('alternate', `${site}/open`, 'text/html'),
    ...(next === null ? [] : [link('next', next, 'application/atom+xml')]),
    ...items.map((edition) => entry(edition, at)),
  );
  return `${DECLARATION}${feed.markup}\n`;
};

/** Pages for search engines (sitemaps.org): the list, and each edition. */
export const siteMap = (site: string, editions: readonly PublicEdition[]): string => {
  const page = (path: string, changed?: string) =>
    markup(
      'url',
      {},
      element('loc', `${site}${path}`),
      ...(changed === undefined ? [] : [element('lastmod', changed)]),
    );
  const map = markup(
    'urlset',
    { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
    page('/open', editions[0]?.publishedAt),
    ...editions
      .filter(({ withdrawn }) => withdrawn === null)
      .map(({ seal, publishedAt }) => page(editionPath(seal), publishedAt)),
  );
  return `${DECLARATION}${map.markup}\n`;
};
