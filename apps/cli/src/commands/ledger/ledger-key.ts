import { CheckpointMaker, CheckpointStore, formatKey } from '@xiangtong/proof';
import { withContext, type CliContext } from '../../context/cli-context';
import { localActor } from '../../context/local-actor';
import { print, type OutputOptions } from '../../terminal/output';

export const ledgerKeyActions = ['status', 'rotate'] as const;
export type LedgerKeyAction = (typeof ledgerKeyActions)[number];

export interface LedgerKeyOptions extends OutputOptions {
  readonly lost?: boolean;
}

const makerOf = ({ source, clock, config: { ledger, publicUrl } }: CliContext): CheckpointMaker =>
  new CheckpointMaker({ source, clock, keys: ledger.key, publicUrl });

/** Signs the ledger as it is now, and prints the checkpoint. */
export const ledgerCheckpointCommand = (options: OutputOptions): Promise<void> =>
  withContext(async (context) => {
    const { size, note, madeAt } = await makerOf(context).make();
    print({ size, note, madeAt }, note.trimEnd(), options);
  });

const status = async ({ source, config }: CliContext, options: OutputOptions): Promise<void> => {
  const { key } = config.ledger;
  const keys = (await new CheckpointStore(source).keys()).map(({ madeAt, madeBy, ...each }) => ({
    key: formatKey(each),
    isVouchedFor: each.statement !== null,
    madeAt,
    madeBy,
  }));
  const text = [
    ...keys.map(({ key: text, madeAt }) => `${madeAt.toISOString()} ${text}`),
    keys.length === 0 ? 'no key yet: the first checkpoint makes it' : `the private key: ${key.file}`,
    ...(key.isBesideData ? ['it stands in the data folder: move it, and name it in LEDGER_KEY_FILE'] : []),
  ];
  print({ file: key.file, isBesideData: key.isBesideData, keys }, text.join('\n'), options);
};

const rotate = async (context: CliContext, options: LedgerKeyOptions): Promise<void> => {
  const made = await makerOf(context).rotate(localActor().username, options.lost === true);
  const text = options.lost
    ? 'nobody vouches for it: hand it to every witness yourself, and say why'
    : 'the former key vouches for it: witnesses follow by themselves; destroy its copies';
  print({ key: formatKey(made) }, `${formatKey(made)}\n${text}`, options);
};

export const ledgerKeyCommand = (action: LedgerKeyAction, options: LedgerKeyOptions): Promise<void> =>
  withContext((context) => (action === 'status' ? status : rotate)(context, options));
