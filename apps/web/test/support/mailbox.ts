import { createServer } from 'node:http';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';

/** Folder in which the mail of a test run arrives; specs run in processes of their own. */
const FOLDER = 'WEB_TEST_MAIL';

export interface Mailbox {
  readonly url: string;
  /** Where text messages are posted. */
  readonly gateway: string;
  stop(): Promise<void>;
}

/** A mail server and an SMS gateway that keep each message as a file, named after its recipient. */
export const startMailbox = async (folder: string): Promise<Mailbox> => {
  mkdirSync(folder, { recursive: true });
  process.env[FOLDER] = folder;
  let count = 0;
  const keep = (recipient: string, message: Buffer | string): void => {
    count += 1;
    writeFileSync(join(folder, `${recipient} ${String(count).padStart(6, '0')}`), message);
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        keep(envelope.rcptTo[0]?.address ?? '', Buffer.concat(parts));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const gateway = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { phone, text } = JSON.parse(Buffer.concat(parts).toString()) as { phone: string; text: string };
      keep(phone, `\r\n\r\n${text}`);
      response.end();
    });
  });
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    gateway: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/`,
    stop: async () => {
      gateway.closeAllConnections();
      gateway.close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};

/** Whether this run has a mailbox: not where it uses a service that was there before. */
export const hasMailbox = (): boolean => process.env[FOLDER] !== undefined;

/** Texts of the messages to an address, the oldest first. */
export const mailTo = (address: string): string[] => {
  const folder = process.env[FOLDER] ?? '';
  const names = readdirSync(folder).filter((name) => name.startsWith(`${address} `));
  return names.sort().map((name) => textOf(readFileSync(join(folder, name), 'latin1')));
};

const textOf = (raw: string): string => {
  const body = raw.slice(raw.indexOf('\r\n\r\n') + 4);
  if (/^content-transfer-encoding: base64/im.test(raw)) return Buffer.from(body, 'base64').toString('utf8');
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
};
