import { DomainError, type InputMistake } from '@xiangtong/infrastructure';

/**
 * Mistakes that were found before asking, with everything that asking finds wrong, as CUBE.INVALID. What it says about the
 * same places, where it takes a name for a mistake, gives way. Rejects with whatever else asking fails for.
 */
export const withOthers = async (
  own: readonly InputMistake[],
  ask: () => Promise<unknown>,
): Promise<DomainError> => {
  const others = await ask().then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof DomainError) || error.code !== 'CUBE.INVALID') throw error;
      return error.mistakes.filter(({ path }) => own.every((mistake) => mistake.path !== path));
    },
  );
  const all = [...own, ...others];
  return new DomainError('CUBE.INVALID', { count: all.length }, all);
};
