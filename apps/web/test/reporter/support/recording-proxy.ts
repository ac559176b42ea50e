import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { encode } from 'iconv-lite';

/** Stands between the browser and the service and keeps every byte that the browser sends, whoever in it sends it. */
export interface RecordingProxy {
  readonly url: string;
  /** What has been sent so far, connection by connection. */
  readonly sent: () => Buffer;
  readonly stop: () => Promise<void>;
}

export const recordTo = async (service: string): Promise<RecordingProxy> => {
  const { hostname, port } = new URL(service);
  const sent: Buffer[][] = [];
  const open = new Set<Socket>();
  const server = createServer((browser) => {
    const upstream = connect(Number(port), hostname);
    const chunks: Buffer[] = [];
    sent.push(chunks);
    browser.on('data', (chunk: Buffer) => chunks.push(chunk));
    browser.pipe(upstream);
    upstream.pipe(browser);
    for (const socket of [browser, upstream]) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        open.delete(socket);
        browser.destroy();
        upstream.destroy();
      });
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent: () => Buffer.concat(sent.flat()),
    stop: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
};

/** Base64 of a text that begins at any place of a longer one: without the letters that depend on what stands beside it. */
const inBase64 = (bytes: Buffer): string[] =>
  [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    return text.slice(before === 0 ? 0 : before + 1, -1);
  });

/** A text in all the ways in which it may go over a line. */
const disguises = (text: string): Buffer[] => {
  const utf8 = Buffer.from(text);
  const encoded = [...utf8].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  const gbk = encode(text, 'gb18030');
  const escaped = [...text].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
  const texts = [
    encodeURIComponent(text),
    encoded,
    encoded.toUpperCase(),
    escaped,
    utf8.toString('hex'),
    ...inBase64(utf8),
    ...inBase64(gbk),
    ...inBase64(utf8).map((base64) => base64.replace(/\+/g, '-').replace(/\//g, '_')),
  ];
  return [utf8, gbk, encode(text, 'utf-16le'), ...texts.map((disguise) => Buffer.from(disguise))];
};

/** Those of `texts` that stand in `bytes`, plain or disguised. */
export const found = (bytes: Buffer, texts: readonly string[]): string[] =>
  texts.filter((text) => disguises(text).some((disguise) => bytes.includes(disguise)));
