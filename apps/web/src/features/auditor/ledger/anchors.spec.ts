import { anchorsIn, findingOf } from './anchors';

const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];

describe('positions written down elsewhere', () => {
  it('are those of the file and of its seals', () => {
    const text = JSON.stringify({
      seq: 2,
      hash: b,
      seals: [{ sealHash: 'c1c2c3c4c5', seq: 1, ledgerHash: a }],
    });
    expect(anchorsIn(text, 'head.json')).toEqual([
      { name: 'head.json', seq: 2, hash: b },
      { name: 'head.json · c1c2c3c4', seq: 1, hash: a },
    ]);
  });

  it.each(['', 'null', '[]', '{"seq":"2"}', '{"seq":2,"hash":"short"}'])('are not in %s', (text) =>
    expect(anchorsIn(text, 'file')).toBeNull(),
  );

  it('agree with the chain, differ from it, or lie beyond its end', () => {
    const hashes = ['0', a, b];
    const at = (seq: number, hash: string) => findingOf({ name: '', seq, hash }, hashes);
    expect([at(1, a), at(1, b), at(3, a)]).toEqual(['agrees', 'differs', 'cut-off']);
  });
});
