import { salesLineKey, type NamedLine, type SalesLineInput } from '@xiangtong/contracts';
import type { Detail } from '../../../offline/send-draft';

export interface LineComment {
  readonly line: NamedLine;
  readonly actor: string;
  readonly text: string;
}

/** Comments by the key of their line. */
export type LineComments = ReadonlyMap<string, readonly LineComment[]>;

/** What was said of single lines of the revision submitted last, oldest first. */
export const commentsSaid = (detail: Detail | null): readonly LineComment[] => {
  const history = detail?.history ?? [];
  const last = history.findLast(({ action }) => action === 'submit')?.revision;
  return history.flatMap(({ line, actor, text, revision }) =>
    line !== null && text !== null && revision === last ? [{ line, actor, text }] : [],
  );
};

export const commentsOnLines = (detail: Detail | null): LineComments =>
  commentsSaid(detail).reduce((all, comment) => {
    const key = keyOf(comment.line);
    return all.set(key, [...(all.get(key) ?? []), comment]);
  }, new Map<string, readonly LineComment[]>());

const keyOf = ({ product = '', destination = '', platform = '', store, flow }: NamedLine): string =>
  salesLineKey({
    product,
    destination,
    platform,
    ...(store !== undefined && { store }),
    flow: (flow as SalesLineInput['flow']) ?? 'up',
  });
