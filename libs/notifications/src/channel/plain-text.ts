import type { Content } from './outgoing';

/** Where the message leads; null where the address of the service is not configured. */
export const linkOf = ({ path }: Pick<Content, 'path'>, publicUrl: string | null): string | null =>
  path === null || publicUrl === null ? null : `${publicUrl}${path}`;

/** Title, sentences and link below one another. */
export const plainText = (content: Content, publicUrl: string | null): string =>
  [content.title, ...content.lines, linkOf(content, publicUrl)].filter((line) => line !== null).join('\n');
