import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TimeAuthority } from '@xiangtong/infrastructure';
import { itWith, saidBy } from '@xiangtong/testing';
import { TimeStamper } from '../src/timestamp/time-stamper';
import { OpensslAuthority } from './support/openssl-authority';
import { SignedCounty } from './support/signed-county';

describe('time-stamps of checkpoints', () => {
  let signed: SignedCounty;
  let authority: OpensslAuthority;
  beforeEach(async () => {
    signed = await SignedCounty.open();
    await signed.fill('20.00', '2019-10');
    await signed.maker.make();
    authority = await OpensslAuthority.open();
  });
  afterEach(async () => {
    authority?.close();
    await signed.county.close();
  });

  const stamper = async (given: Partial<TimeAuthority> = {}): Promise<TimeStamper> =>
    new TimeStamper(signed.county.source, signed.county.clock, {
      url: authority.url,
      roots: await authority.roots(),
      ...given,
    });

  itWith('openssl')('are made once of the newest checkpoint, and hold for openssl', async () => {
    await expect(signed.desk.stamped()).rejects.toMatchObject({ code: 'LEDGER.NO_TIMESTAMP' });
    const began = Date.now();
    expect(await (await stamper()).stampNewest()).toMatchObject({ size: 2 });
    expect(await (await stamper()).stampNewest()).toBeNull();
    const { note, time, authority: subject, token } = await signed.desk.stamped();
    expect(note).toBe(await signed.desk.newest());
    expect(subject).toBe('CN=Clock of the test');
    expect(Math.abs(Date.parse(time) - began)).toBeLessThan(60_000);
    const data = join(authority.folder, 'note');
    const held = async (text: string): Promise<string> => {
      await writeFile(data, text);
      const roots = join(authority.folder, 'ca.pem');
      return saidBy('openssl', Buffer.from(token, 'base64'), (path) =>
        `ts -verify -token_in -in ${path} -data ${data} -CAfile ${roots}`.split(' '),
      );
    };
    expect(await held(note)).toMatch(/Verification: OK/);
    await expect(held(`${note} `)).rejects.toThrow();
  });

  itWith('openssl')('are made later when the authority is away or talks nonsense', async () => {
    for (const answer of [
      (_: Buffer, response: { destroy(): unknown }) => void response.destroy(),
      (_: Buffer, response: { end(text: string): unknown }) => void response.end('<html>504</html>'),
      (_: Buffer, response: { writeHead(status: number): { end(): unknown } }) =>
        void response.writeHead(503).end(),
      (_: Buffer, response: { end(text: string): unknown }) => void response.end('x'.repeat(200_000)),
      (_: Buffer, response: { writeHead(status: number, head: object): { end(): unknown } }) =>
        void response.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end(),
    ]) {
      authority.answer = answer;
      await expect((await stamper()).stampNewest()).rejects.toThrow();
    }
    authority.answer = async (request, response) => void response.end(await authority.stamp(request));
    expect(await (await stamper()).stampNewest()).toMatchObject({ size: 2 });
  });

  itWith('openssl')('are not taken from whoever is not trusted, or for something else', async () => {
    const refused = async (reason: RegExp, given: Partial<TimeAuthority> = {}): Promise<void> => {
      await expect((await stamper(given)).stampNewest()).rejects.toThrow(reason);
      await expect(signed.desk.stamped()).rejects.toMatchObject({ code: 'LEDGER.NO_TIMESTAMP' });
    };
    const stranger = await OpensslAuthority.open();
    await refused(/no trusted certificate/, { url: stranger.url });
    stranger.close();
    let first: Buffer | null = null;
    authority.answer = async (request, response) => {
      first ??= await authority.stamp(request);
      response.end(first);
    };
    expect(await (await stamper()).stampNewest()).toMatchObject({ size: 2 });
    await signed.fill('20.00', '2019-11');
    await signed.maker.make();
    await expect((await stamper()).stampNewest()).rejects.toThrow(/something else/);
    authority.answer = async (request, response) => {
      const reply = await authority.stamp(request);
      reply[reply.length - 20]! ^= 1;
      response.end(reply);
    };
    await expect((await stamper()).stampNewest()).rejects.toThrow(/signed by none/);
  });
});
