import { useUser } from '../../../session/use-user';

/** The code that a form begins with: the own division without the zeros at its end. */
export const useOwnScope = (): string => {
  const [division = ''] = useUser().divisions;
  return division
    .slice(0, 6)
    .replace(/(00)+$/, '')
    .padEnd(6, '0');
};
