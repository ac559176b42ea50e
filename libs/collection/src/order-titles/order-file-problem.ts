import { DomainError, type InputMistake } from '@xiangtong/infrastructure';
import type { OrderFileFailure } from '@xiangtong/order-exports';

/** Files that cannot be read, each with its name, as the end of a use case. */
export const orderFileProblem = (failures: readonly OrderFileFailure[]): DomainError =>
  new DomainError(
    'ORDER.INVALID',
    { count: failures.length },
    failures.map(({ file, code, details, row }): InputMistake => ({
      path: file,
      ...(row && { row }),
      code,
      parameters: { file, ...details, row: row ?? 1 },
    })),
  );
