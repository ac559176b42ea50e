import { shortCode } from '../../../desk/report/scope-field';
import { useUser } from '../../../session/use-user';

/** The code that a form begins with: the own division. */
export const useOwnScope = (): string => shortCode(useUser().divisions[0] ?? '');
