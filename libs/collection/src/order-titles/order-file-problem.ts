import { DomainError, type InputMistake } from '@xiangtong/infrastructure';
import type { OrderFileFailure, OrderRowFault } from '@xiangtong/order-exports';

/** Throws a problem that names all files that cannot be read. */
export const orderFileProblem = (failures: readonly OrderFileFailure[]): DomainError =>
  new DomainError(
    'ORDER.INVALID',
    { count: failures.length },
    failures.flatMap(({ file, code, details, row, faults = [] }): InputMistake[] => [
      { path: file, ...(row && { row }), code, parameters: { file, ...details, row: row ?? 1 } },
      ...faults.map((fault) => rowMistake(file, fault)),
    ]),
  );

const rowMistake = (file: string, { sheet, row, column, head, text, code }: OrderRowFault): InputMistake => ({
  path: file,
  ...(sheet !== undefined && { sheet }),
  cell: `${column}${row}`,
  row,
  column,
  code,
  parameters: { row, column, head, text },
});
