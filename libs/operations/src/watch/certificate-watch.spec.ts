import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:tls';
import { createLogger } from '@xiangtong/infrastructure';
import { testCertificate, type TestCertificate } from '@xiangtong/testing';
import { CertificateWatch } from './certificate-watch';

const DAY_MS = 86_400_000;
const inDays = (days: number): Date => new Date(Date.now() + days * DAY_MS);

const root = testCertificate('County authority', { isAuthority: true });
const leaf = (name: string, to = inDays(90), from = inDays(-30)): TestCertificate =>
  testCertificate(name, { issuer: root, from, to });

describe('the watch of the certificate', () => {
  const servers: Server[] = [];
  afterEach(() => servers.splice(0).forEach((server) => server.close()));

  /** A proxy of its own, and what is found there. */
  const watchOf = async (
    certificate: TestCertificate,
    {
      authorities = [root],
      now = () => new Date(),
    }: { authorities?: TestCertificate[]; now?: () => Date } = {},
  ) => {
    const server = createServer({
      cert: certificate.pem,
      key: certificate.key.export({ type: 'pkcs8', format: 'pem' }),
    }).listen(0, 'localhost');
    servers.push(server);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const warned: unknown[] = [];
    const logger = createLogger('silent');
    jest.spyOn(logger, 'warn').mockImplementation((...words: unknown[]) => {
      warned.push({ ...(words[0] as object), text: words[1] });
    });
    const watch = new CertificateWatch({
      publicUrl: `https://localhost:${port}/xiangtong`,
      authorities: authorities.map(({ pem }) => new X509Certificate(pem)),
      clock: { now },
      logger,
    });
    await watch.look();
    return { watch, warned, server, host: `localhost:${port}` };
  };

  it('finds one of an authority that is named good, with the day of its end', async () => {
    const certificate = leaf('localhost');
    const { watch, warned, host } = await watchOf(certificate);
    const endsAt = new Date(new X509Certificate(certificate.pem).validTo).toISOString();
    expect(watch.standing).toEqual({ state: 'good', host, endsAt });
    expect(warned).toEqual([]);
  });

  it.each([
    ['of an authority that nobody has named', leaf('localhost'), [], 'untrusted', 'no public authority'],
    ['that vouches for itself', testCertificate('localhost'), [root], 'untrusted', 'no public authority'],
    ['for another name', leaf('other.example'), [root], 'wrongName', 'another name'],
    ['that has expired', leaf('localhost', inDays(-1)), [root], 'invalid', 'not valid today'],
    ['from tomorrow on', leaf('localhost', inDays(90), inDays(1)), [root], 'invalid', 'not valid today'],
    ['that ends in 20 days', leaf('localhost', inDays(20)), [root], 'ending', 'ends soon'],
  ] as const)('warns once of one %s', async (_, certificate, authorities, state, text) => {
    const { watch, warned } = await watchOf(certificate, { authorities: [...authorities] });
    await watch.look();
    expect(watch.standing?.state).toBe(state);
    expect(warned).toEqual([expect.objectContaining({ state, text: expect.stringContaining(text) })]);
  });

  it('counts the days from now, between two looks too', async () => {
    let time = new Date();
    const { watch } = await watchOf(leaf('localhost', inDays(90)), { now: () => time });
    const after = (days: number) => {
      time = inDays(days);
      return watch.standing?.state;
    };
    expect([after(68), after(70), after(91)]).toEqual(['good', 'ending', 'invalid']);
  });

  it('says nothing of an address that does not answer, and finds it when it does', async () => {
    const { watch, warned, server } = await watchOf(leaf('localhost'));
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    await watch.look();
    expect(watch.standing).toMatchObject({ state: 'unknown', endsAt: null });
    expect(warned).toEqual([]);
    const ended = leaf('localhost', inDays(-1));
    const later = createServer({ cert: ended.pem, key: ended.key.export({ type: 'pkcs8', format: 'pem' }) });
    servers.push(later.listen(port, 'localhost'));
    await once(later, 'listening');
    await watch.look();
    expect(watch.standing?.state).toBe('invalid');
  });

  it.each([null, 'http://localhost:3000'])('has nothing to look at for %s', async (publicUrl) => {
    const watch = new CertificateWatch({
      publicUrl,
      authorities: [],
      clock: { now: () => new Date() },
      logger: createLogger('silent'),
    });
    watch.open();
    await watch.look();
    watch.close();
    expect(watch.standing).toBeNull();
  });
});
