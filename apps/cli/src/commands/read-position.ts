import { DomainError } from '@xiangtong/infrastructure';
import { positionIn } from '@xiangtong/proof';
import type { CliContext } from '../context/cli-context';
import { localCaller, positionsOf } from '../context/positions';

/** A ledger position given as an option: its number, a time with its zone, or an edition. */
export const readPosition = async (
  text: string | undefined,
  context: Pick<CliContext, 'source' | 'clock'>,
): Promise<number | undefined> => {
  if (text === undefined) return undefined;
  const value = positionIn(text);
  if (value === 0) throw new DomainError('LEDGER.NO_POSITION', { seq: text.slice(0, 64) });
  return positionsOf(context).resolveName(value, 'asOf', localCaller());
};
