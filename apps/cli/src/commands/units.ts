import { reportedMonths } from '@xiangtong/collection';
import { parseDivisionCode } from '@xiangtong/domain';
import { DomainError } from '@xiangtong/infrastructure';
import { UnitRegister } from '@xiangtong/reference';
import { withContext } from '../context/cli-context';
import { localActor } from '../context/local-actor';
import { print, type OutputOptions } from '../terminal/output';

export interface StartMonthOptions extends OutputOptions {
  /** Code of a division; all units without it. */
  readonly division?: string;
}

/** From which month units owe reports. */
export const startMonthCommand = (month: string, options: StartMonthOptions): Promise<void> =>
  withContext(async ({ source, clock }) => {
    const division = options.division === undefined ? undefined : parseDivisionCode(options.division);
    if (division === null) throw new DomainError('UNIT.UNKNOWN_DIVISION', { value: options.division! });
    const registrar = { username: localActor().username, mayManage: () => true };
    const register = new UnitRegister({ source, clock, use: reportedMonths });
    const { changed, kept } = await register.setStartMonth(registrar, { month, division });
    const keeping =
      kept.length === 0 ? '' : `; ${kept.length} keep an earlier one, because they have reported since`;
    print({ month, changed, kept }, `start month ${month}: ${changed} units changed${keeping}`, options);
  });
