import type { Queries, Transaction } from '@xiangtong/infrastructure';
import { formatQuantity } from '@xiangtong/domain';
import { platformRelation } from '@xiangtong/reference';
import { hashLines, linesHashOf } from './content-hash';
import type { NewRevision, RecordedRevision, RevisionValue } from './revision';

/** The canonical text of a value; the verifier builds the same text in SQL (verify/verify-ledger.ts). */
const valueText = ({ indicator, platform, value }: RevisionValue): string =>
  `${indicator}\t${platform?.code ?? ''}\t${formatQuantity(value)}\n`;

/** The reported content of a revision of any form: equal for two revisions that report the same. */
export const figuresHashOf = ({ lines, values }: Pick<NewRevision, 'lines' | 'values'>): Buffer =>
  values.length > 0 ? hashLines(values.map(valueText).join('')) : linesHashOf(lines);

/** Values as a JSON list of rows, with the place of their revision in the list, from 1. */
export const valueParameter = (revisions: readonly NewRevision[]): string =>
  JSON.stringify(
    revisions.flatMap(({ values }, index) =>
      values.map(({ indicator, platform, value }, position) => ({
        place: index + 1,
        line: position + 1,
        indicator,
        platform_id: platform?.id ?? null,
        value: formatQuantity(value),
      })),
    ),
  );

/** Rows of `valueParameter`. */
export const valueRows = (parameter: string): string =>
  `json_to_recordset(${parameter}) as input (place int, line int, indicator text, platform_id smallint, value numeric)`;

/** Writes the values of many just recorded revisions, in the caller's transaction. */
export const insertValues = async (
  manager: Transaction,
  recorded: readonly RecordedRevision[],
  revisions: readonly NewRevision[],
): Promise<void> => {
  if (revisions.every(({ values }) => values.length === 0)) return;
  await manager.query(
    `insert into revision_value (revision_id, line, indicator, platform_id, value)
     select ($1::bigint[])[place], line, indicator, platform_id, value from ${valueRows('$2')}`,
    [recorded.map(({ id }) => id), valueParameter(revisions)],
  );
};

export interface RevisionValueView {
  readonly indicator: string;
  readonly platform?: string;
  readonly value: string;
}

/** Values of revisions by revision id, in the order they were reported. */
export const readValueViews = async (
  queries: Queries,
  revisionIds: readonly number[],
): Promise<Map<number, RevisionValueView[]>> => {
  const rows = await queries.query<
    { revision_id: number; indicator: string; platform: string | null; value: string }[]
  >(
    `select revision_id, indicator, platform.code as platform, trim_scale(value) as value
     from revision_value left join ${platformRelation} platform on platform.id = platform_id
     where revision_id = any($1::bigint[]) order by revision_id, line`,
    [revisionIds],
  );
  const views = new Map<number, RevisionValueView[]>();
  for (const { revision_id, platform, ...view } of rows) {
    const own = views.get(revision_id) ?? [];
    own.push(platform === null ? view : { ...view, platform });
    views.set(revision_id, own);
  }
  return views;
};
