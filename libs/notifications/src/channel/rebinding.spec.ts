import { createSocket, type Socket } from 'node:dgram';
import { Resolver } from 'node:dns/promises';
import { once } from 'node:events';
import { Receiver } from '@xiangtong/testing';
import { AddressGuard } from './address-guard';
import { postJson } from './post-json';

/** One answer record of RFC 1035 for the name of the question, with a time to live of 0. */
const record = (address: string): Buffer =>
  Buffer.from([0xc0, 0x0c, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, ...address.split('.').map(Number)]);

/** A name server for IPv4 addresses, whose owner decides anew what each question is answered with. */
class NameServer {
  questions = 0;
  answer: (question: number) => readonly string[] = () => [];

  private constructor(private readonly socket: Socket) {}

  static async start(): Promise<NameServer> {
    const socket = createSocket('udp4');
    const server = new NameServer(socket);
    socket.on('message', (question, { port, address }) => {
      const addresses = server.answer(++server.questions);
      const header = Buffer.from(question.subarray(0, 12));
      header.writeUInt16BE(0x8180, 2);
      header.writeUInt16BE(addresses.length, 6);
      header.writeUInt16BE(0, 8);
      header.writeUInt16BE(0, 10);
      const named = question.subarray(12, question.indexOf(0, 12) + 5);
      socket.send(Buffer.concat([header, named, ...addresses.map(record)]), port, address);
    });
    socket.bind(0, '127.0.0.1');
    await once(socket, 'listening');
    return server;
  }

  /** Asks this server each time. */
  get guard(): AddressGuard {
    const resolver = new Resolver({ tries: 1, timeout: 2_000 });
    resolver.setServers([`127.0.0.1:${this.socket.address().port}`]);
    return new AddressGuard([], async (host) =>
      (await resolver.resolve4(host)).map((address) => ({ address, family: 4 })),
    );
  }

  close(): void {
    this.socket.close();
  }
}

describe('an endpoint whose name server changes its mind', () => {
  let server: NameServer;
  let inside: Receiver;
  beforeAll(async () => {
    server = await NameServer.start();
    inside = await Receiver.start();
  });
  afterAll(async () => {
    server.close();
    await inside.close();
  });
  beforeEach(() => {
    server.questions = 0;
    inside.received.length = 0;
  });

  const send = (guard: AddressGuard): Promise<string> => {
    const url = new URL(`https://hook.example.com:${new URL(inside.url()).port}/`);
    const post = { url, body: '{}', signal: new AbortController().signal, withinMs: 2_000 };
    return postJson(guard, post).then(
      () => 'sent',
      (error: Error) => error.message,
    );
  };

  it('is registered with an outer address, and gets nothing once the name leads inside', async () => {
    server.answer = (question) => [question === 1 ? '93.184.215.14' : '127.0.0.1'];
    const { guard } = server;
    await guard.checkHost(new URL('https://hook.example.com/'));
    expect(await send(guard)).toBe('inner-address');
    expect(server.questions).toBe(2);
    expect(inside.received).toEqual([]);
  });

  it('gets nothing where one of several addresses is inside, whichever comes first', async () => {
    for (const addresses of [
      ['93.184.215.14', '127.0.0.1'],
      ['127.0.0.1', '93.184.215.14'],
    ]) {
      server.answer = () => addresses;
      expect(await send(server.guard)).toBe('inner-address');
    }
    expect(inside.received).toEqual([]);
  });

  it('is connected to the address that was checked: the name is not asked for again', async () => {
    // An address of the documentation networks counts as inside, so that nothing leaves the machine of the test.
    server.answer = (question) => [question === 1 ? '198.51.100.1' : '127.0.0.1'];
    expect(await send(server.guard)).toBe('inner-address');
    expect(server.questions).toBe(1);
    expect(inside.received).toEqual([]);
  });
});
