import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createTestDatabase, type TestDatabase } from '@xiangtong/testing';
import { LedgerFeed } from '../src';

let database: TestDatabase;
let line: Server;
const sockets: Socket[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  const port = Number(new URL(database.serviceUrl).port);
  line = createServer((inside) => {
    const outside = connect(port, '127.0.0.1');
    inside.pipe(outside);
    outside.pipe(inside);
    sockets.push(inside, outside);
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  line.close();
  await database.drop();
});

it('breaks when its connection has gone without a word, as behind a firewall that forgot it', async () => {
  const url = new URL(database.serviceUrl);
  url.port = String((line.address() as AddressInfo).port);
  const feed = await LedgerFeed.connect(url.href, () => undefined, 300);
  await expect(feed.snapshot((snapshot) => snapshot.head())).resolves.toMatchObject({ seq: 0 });
  for (const socket of sockets) socket.unpipe();
  await expect(feed.snapshot((snapshot) => snapshot.head())).rejects.toThrow();
  expect(feed.broken).toBe(true);
});
