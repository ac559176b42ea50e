import { everything } from '@xiangtong/identity';
import { LedgerReader } from '@xiangtong/ledger';
import { Positions, type EditionReader } from '@xiangtong/proof';
import type { CliContext } from './cli-context';
import { localActor } from './local-actor';

/** Positions by number, time or publication, for the command line. */
export const positionsOf = ({ source, clock }: Pick<CliContext, 'source' | 'clock'>): Positions =>
  new Positions({ source, ledger: new LedgerReader(source), clock });

export const localCaller = (): EditionReader => ({ scope: everything, username: localActor().username });
