import { text } from 'node:stream/consumers';
import { HouseholdDesk, type HouseholdRequest } from '@xiangtong/impact';
import { everything } from '@xiangtong/identity';
import { withContext } from '../context/cli-context';
import { localActor } from '../context/local-actor';
import { print, type OutputOptions } from '../terminal/output';

export const householdActions = ['export', 'erase', 'expire'] as const;
export type HouseholdAction = (typeof householdActions)[number];

export interface HouseholdOptions extends OutputOptions {
  readonly purpose: string;
  readonly key?: string;
  readonly county?: string;
  readonly years?: string;
}

/** An ID number comes over standard input: arguments stay in the history of the shell and in the list of processes. */
const requestOf = async ({ purpose, key, county }: HouseholdOptions): Promise<HouseholdRequest> =>
  key === undefined
    ? { purpose, county, idNumber: (await text(process.stdin)).trim() }
    : { purpose, county, key };

const yearsOf = ({ years = '' }: HouseholdOptions): number => {
  if (!/^[1-9]\d?$/.test(years)) throw new Error('--years must be a number from 1 to 99');
  return Number(years);
};

/** The rights of one household, for the administrator of the installation. */
export const householdCommand = (action: HouseholdAction, options: HouseholdOptions): Promise<void> =>
  withContext(async ({ source, catalogue, clock, config }) => {
    const desk = new HouseholdDesk(source, catalogue, clock, config.impact.secrets.read);
    const caller = { username: localActor().username, scope: everything };
    if (action === 'expire') {
      const erased = await desk.expire(yearsOf(options), options.purpose, caller);
      print({ erased }, `${erased} households erased`, options);
      return;
    }
    const request = await requestOf(options);
    if (action === 'export') {
      const data = await desk.export(request, caller);
      print(data, JSON.stringify(data, null, 2), options);
      return;
    }
    const { incomes, lines } = await desk.erase(request, caller);
    print({ incomes, lines }, `erased: ${incomes} incomes, persons and vouchers of ${lines} lines`, options);
  });
