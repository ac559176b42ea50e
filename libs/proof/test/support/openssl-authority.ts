import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { freshFolder } from './signed-county';

const run = promisify(execFile);

const settings = `
[tsa]
serial = serial
crypto_device = builtin
signer_cert = tsa.pem
certs = ca.pem
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_chain = no
[stamp]
basicConstraints = critical,CA:FALSE
extendedKeyUsage = critical,timeStamping
`;

type Answer = (request: Buffer, response: ServerResponse) => void | Promise<void>;

/** A time-stamping authority of OpenSSL behind HTTP, with a certificate authority of its own. */
export class OpensslAuthority {
  /** What it does instead of answering as it should. */
  answer: Answer = (request, response) => this.stamp(request).then((reply) => void response.end(reply));

  private constructor(
    readonly folder: string,
    private readonly server: Server,
  ) {}

  static async open(): Promise<OpensslAuthority> {
    const folder = await freshFolder();
    await writeFile(join(folder, 'tsa.cnf'), settings);
    await writeFile(join(folder, 'serial'), '01');
    const openssl = (...args: string[]) => run('openssl', args, { cwd: folder });
    const key = '-newkey rsa:2048 -nodes';
    const root = `-x509 ${key} -days 3650 -keyout ca.key -out ca.pem -addext basicConstraints=critical,CA:TRUE`;
    await openssl('req', ...root.split(' '), '-subj', '/CN=Root of the test');
    await openssl(
      'req',
      ...`${key} -keyout tsa.key -out tsa.csr`.split(' '),
      '-subj',
      '/CN=Clock of the test',
    );
    const issue = '-req -in tsa.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 3650 -out tsa.pem';
    await openssl('x509', ...issue.split(' '), '-extfile', 'tsa.cnf', '-extensions', 'stamp');
    const server = createServer((request, response) => {
      void buffer(request).then((body) => authority.answer(body, response));
    });
    const authority = new OpensslAuthority(folder, server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return authority;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  async roots(): Promise<X509Certificate[]> {
    return [new X509Certificate(await readFile(join(this.folder, 'ca.pem')))];
  }

  async stamp(request: Buffer): Promise<Buffer> {
    await writeFile(join(this.folder, 'query'), request);
    const args = 'ts -reply -config tsa.cnf -section tsa -queryfile query -out reply';
    await run('openssl', args.split(' '), { cwd: this.folder });
    return readFile(join(this.folder, 'reply'));
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
