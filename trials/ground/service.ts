import { spawnProduct, type Exit, type ProductProcess } from './spawn-process';
import { waitUntil } from './processes';

export const PASSWORD = 'correct horse battery';

/** The built service as a separate process. */
export interface ServiceProcess extends ProductProcess {
  readonly url: string;
  /** Sends the signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<Exit>;
  log(message: string): boolean;
}

interface LogLine {
  readonly msg?: string;
  readonly url?: string;
}

const logLines = (text: string): LogLine[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('{') && line.endsWith('}'))
    .map((line) => JSON.parse(line) as LogLine);

const hasEnded = ({ exitCode, signalCode }: ProductProcess['child']): boolean =>
  exitCode !== null || signalCode !== null;

/** Resolves when the service says that it listens. */
export const spawnService = async (
  dataDirectory: string,
  variables: Readonly<Record<string, string>> = {},
  before?: string,
): Promise<ServiceProcess> => {
  const started = spawnProduct('api', [], { DATA_DIR: dataDirectory, ...variables }, before);
  const { child, output, exit } = started;
  const find = (message: string) => logLines(output.stdout).find((line) => line.msg === message);
  await waitUntil('the service listens', () => find('listening') !== undefined || hasEnded(child));
  const url = find('listening')?.url;
  if (!url) throw new Error(`the service did not start: ${output.stdout}${output.stderr}`);
  return {
    ...started,
    url,
    end: (signal) => {
      child.kill(signal);
      return exit;
    },
    log: (message) => find(message) !== undefined,
  };
};

export const requestJson = async <T>(url: string, token: string | null, body?: unknown): Promise<T> => {
  const response = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${url}: ${text}`);
  return JSON.parse(text) as T;
};

export const statusOf = async (url: string): Promise<number> => (await fetch(url)).status;

export const logIn = async ({ url }: ServiceProcess, username: string): Promise<string> => {
  const answer = await requestJson<{ token: string }>(`${url}/api/v1/auth/login`, null, {
    username,
    password: PASSWORD,
  });
  return answer.token;
};
