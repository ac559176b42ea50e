import { keyStatus, rotateKeys } from '@xiangtong/impact';
import type { CountySecretStore } from '@xiangtong/infrastructure';
import { withContext, type CliContext } from '../context/cli-context';
import { localActor } from '../context/local-actor';
import { print, type OutputOptions } from '../terminal/output';

export const keyActions = ['status', 'rotate'] as const;
export type KeyAction = (typeof keyActions)[number];

const status = async ({ source, config }: CliContext, options: OutputOptions): Promise<void> => {
  const { secrets } = config.impact;
  const found = await keyStatus(source, secrets.read());
  const text = [
    `${found.households} households, keys under ${found.generation} secrets`,
    ...(found.formerKeys > 0
      ? [`${found.formerKeys} keys without the slow step: import their register again`]
      : []),
    ...(secrets.besideData ? [`the secret stands in the data folder: ${secrets.besideData}`] : []),
  ];
  print({ ...found, secretBesideData: secrets.besideData !== null }, text.join('\n'), options);
};

/** A secret that was added by a rotation that did not get further is used by the next one. */
const newerSecrets = async (
  { source }: CliContext,
  secrets: CountySecretStore,
): Promise<readonly string[]> => {
  const known = secrets.read();
  if ((await keyStatus(source, known)).generation < known.length) return known;
  if (secrets.add() === null)
    throw new Error(
      'IMPACT_SECRET alone cannot be rotated: name a file for the later secrets in IMPACT_SECRET_FILE',
    );
  return secrets.read();
};

const rotate = async (context: CliContext, options: OutputOptions): Promise<void> => {
  const secrets = await newerSecrets(context, context.config.impact.secrets);
  const rotator = { recordedBy: localActor().username, now: context.clock.now() };
  const done = await rotateKeys(context.source, secrets, rotator);
  print(
    done,
    `${done.households} households and ${done.persons} persons of benefit lines under secret ${done.generation}; keep all of them`,
    options,
  );
};

export const householdKeysCommand = (action: KeyAction, options: OutputOptions): Promise<void> =>
  withContext((context) => (action === 'status' ? status : rotate)(context, options));
