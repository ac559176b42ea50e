import { DomainError } from '@xiangtong/infrastructure';

/** One of the values that an option may have; throws REPORT.WRONG_PARAMETER for any other. */
export const choose = <Choice extends string>(
  choices: readonly Choice[],
  value: string,
  name: string,
): Choice => {
  const choice = choices.find((candidate) => candidate === value);
  if (!choice)
    throw new DomainError('REPORT.WRONG_PARAMETER', {
      parameter: name,
      reason: `${value} ≠ ${choices.join(' | ')}`,
    });
  return choice;
};
