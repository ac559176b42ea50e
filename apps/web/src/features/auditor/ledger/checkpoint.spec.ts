import { findingOf } from './anchors';
import { checkpointAnchor, merkleRoot } from './checkpoint';

const hashes = [1, 2, 3, 4, 5].map((digit) => String(digit).repeat(64));
/** SHA-256(1, SHA-256(1, leaf 1, leaf 2), leaf 3), computed by hand. */
const rootOfThree = '9bee4401962e94b921336a7910a5a9718836ffcbc545dde0a3f34d858beb5752';
const base64 = (hex: string): string => Buffer.from(hex, 'hex').toString('base64');
const note = (size: number, root: string): string =>
  `xiangtong/x\n${size}\n${base64(root)}\nxiangtong.records/1 ${'a'.repeat(64)}\n\n— xiangtong/x AAAA\n`;
const chain = ['0'.repeat(64), ...hashes];

describe('a checkpoint that was kept', () => {
  it('has the root of the tree of RFC 6962', async () => {
    expect(await merkleRoot([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(await merkleRoot(hashes.slice(0, 3))).toBe(rootOfThree);
  });

  it('agrees with the chain, differs from it, or lies beyond its end', async () => {
    const finding = async (size: number, root: string): Promise<string> =>
      findingOf((await checkpointAnchor(note(size, root), 'kept.txt', chain))!, chain);
    expect(await finding(3, rootOfThree)).toBe('agrees');
    expect(await finding(2, rootOfThree)).toBe('differs');
    expect(await finding(6, rootOfThree)).toBe('cut-off');
    expect(await finding(5, await merkleRoot(hashes))).toBe('agrees');
  });

  it('needs no line besides those of the format', async () => {
    const plain = note(3, rootOfThree).replace(/xiangtong\.records.*\n/, '');
    expect(await checkpointAnchor(plain, 'kept.txt', chain)).toMatchObject({ seq: 3, hash: rootOfThree });
  });

  it.each(['', '{}', 'a\n1\nb\n', note(1, rootOfThree).replace('\n— ', '\n')])('is not %j', async (text) => {
    expect(await checkpointAnchor(text, 'kept.txt', chain)).toBeNull();
  });
});
