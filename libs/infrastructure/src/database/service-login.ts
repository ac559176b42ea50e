import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Database } from './database';

/** The role of the service. It owns nothing and is a member of no other role. */
export const SERVICE_ROLE = 'xiangtong_service';

/**
 * The default address at which the service logs in: its own role, with a password derived from the owner's, from which
 * the owner's cannot be computed. So every process that knows the owner's address finds the same one. Without a
 * password in the address the server has to trust the machine, or both addresses have to be given.
 */
export const serviceUrlOf = (ownerUrl: string): string => {
  const url = new URL(ownerUrl);
  const secret = decodeURIComponent(url.password) || (url.searchParams.get('password') ?? '');
  const password =
    secret === '' ? '' : createHmac('sha256', secret).update(`login of ${SERVICE_ROLE}`).digest('hex');
  url.searchParams.delete('user');
  url.searchParams.delete('password');
  // The address of a socket can hold the name only here.
  if (url.hostname === '') url.searchParams.set('user', SERVICE_ROLE);
  url.username = SERVICE_ROLE;
  url.password = password;
  return url.href;
};

const NOT_AUTHORIZED = ['28P01', '28000'];
const NOT_PERMITTED = '42501';
const CHANGED_AT_ONCE = 'XX000';
const ATTEMPTS = 20;

/**
 * Connects as the owner, under the lock of the schema, and enables the service's login where it is not enabled yet, as
 * in a database of an earlier release. Refuses a login that could become the owner: an injected statement would then
 * have all rights.
 */
export const ensureServiceLogin = async (
  owner: Database,
  ownerUrl: string,
  serviceUrl: string,
): Promise<void> => {
  const own = serviceUrlOf(ownerUrl);
  try {
    await requireHarmless(serviceUrl);
  } catch (error) {
    if (serviceUrl !== own || !NOT_AUTHORIZED.includes(codeOf(error))) throw error;
    await openLogin(owner, decodeURIComponent(new URL(own).password));
    await requireHarmless(serviceUrl);
  }
};

/** The role belongs to the whole cluster: a change from another database at the same moment is waited for. */
const openLogin = async (owner: Database, password: string): Promise<void> => {
  // Hexadecimal digits alone: a role takes no bound values.
  const statement = `alter role ${SERVICE_ROLE} login${password === '' ? '' : ` password '${password}'`}`;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await owner.query(statement);
      return;
    } catch (error) {
      if (codeOf(error) === NOT_PERMITTED) throw notOpened(error);
      if (codeOf(error) !== CHANGED_AT_ONCE || attempt === ATTEMPTS) throw error;
      await pause(50 * attempt);
    }
  }
};

const notOpened = (cause: unknown): Error =>
  new Error(
    `the role ${SERVICE_ROLE} cannot log in, and the account of DATABASE_URL may not let it: ` +
      'give the owner as MIGRATION_DATABASE_URL and an account of the service as DATABASE_URL (docs/operations.md)',
    { cause },
  );

const codeOf = (error: unknown): string => {
  const { code, driverError } = error as { code?: string; driverError?: { code?: string } };
  return driverError?.code ?? code ?? '';
};

const requireHarmless = async (serviceUrl: string): Promise<void> => {
  const client = new Client({ connectionString: serviceUrl, application_name: 'xiangtong' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ role: string; mighty: boolean }>(mightOfSession);
    if (rows[0]?.mighty)
      throw new Error(
        `the service must not log in as "${rows[0].role}", which is or can become the owner of the tables: ` +
          'give the owner as MIGRATION_DATABASE_URL and another account as DATABASE_URL (docs/operations.md)',
      );
  } finally {
    await client.end().catch(() => undefined);
  }
};

const mightOfSession = `
  select session_user::text as role, role.rolsuper or exists (
      select from pg_class class where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'p')
        and pg_has_role(session_user, class.relowner, 'MEMBER')) as mighty
  from pg_roles role where role.rolname = session_user`;
