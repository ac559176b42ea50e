import type { ReportDocument, FileFormat, RunFile, RunState } from '@xiangtong/contracts';
import type { Queries, Transaction } from '@xiangtong/infrastructure';

/** What the SQL of other libs joins instead of the table of runs, with the columns that may be counted on. */
export const runRelation =
  '(select id, report, parameters, status, document, files, seal, requested_at from report_run)';

/** A run with what its edition is made of. */
export interface KeptRun {
  readonly id: string;
  readonly parameters: { readonly scope: string; readonly formats: readonly FileFormat[] };
  readonly status: RunState;
  readonly document: ReportDocument | null;
  readonly definition: string | null;
  readonly seal: string | null;
}

export const readKeptRun = async (queries: Queries, id: string): Promise<KeptRun | null> => {
  const [run] = await queries.query<KeptRun[]>(
    'select id, parameters, status, document, definition, seal from report_run where id::text = lower($1)',
    [id],
  );
  return run ?? null;
};

/** The run is published under the seal, with these files. */
export const noteSeal = async (
  transaction: Transaction,
  id: string,
  seal: string,
  files: readonly RunFile[],
): Promise<void> => {
  await transaction.query('update report_run set seal = $2, files = $3 where id = $1', [
    id,
    seal,
    JSON.stringify(files),
  ]);
};
