import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { checkpointText, parseCheckpoint } from './checkpoint-text';
import { followKeys, unvouchedKeys, vouchFor, type LedgerKey } from './key-chain';
import { checkNote, formatKey, parseKey, parseNote, publicKeyOf, signNote } from './signed-note';

const name = 'tongji.example.gov.cn/ledger';

/** The key of the example in the documentation of golang.org/x/mod/sumdb/note, with what that package signed. */
const peter = parseKey('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')!;
const peterNote =
  'If you think cryptography is the answer to your problem,\n' +
  "then you don't know what your problem is.\n\n" +
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

const fresh = (): KeyObject => generateKeyPairSync('ed25519').privateKey;
const keyOf = (key: KeyObject) => ({ name, publicKey: publicKeyOf(key) });

describe('a signed note', () => {
  it('of another implementation is verified', () => {
    expect(checkNote(parseNote(peterNote)!, peter)).toBe('signed');
    expect(formatKey(peter)).toBe('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
  });

  it('is signed, and neither changed nor signed by another key', () => {
    const key = fresh();
    const note = signNote('text\n', name, key);
    expect(checkNote(parseNote(note)!, keyOf(key))).toBe('signed');
    expect(checkNote(parseNote(note.replace('text', 'test'))!, keyOf(key))).toBe('forged');
    expect(checkNote(parseNote(note)!, keyOf(fresh()))).toBe('of-another');
  });

  it('is written in one way only: other digits of the same bytes are no note and no key', () => {
    const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    const otherLastDigit = (text: string): string =>
      text.replace(
        /(.)(=+\n?)$/,
        (_, digit: string, end: string) => digits[digits.indexOf(digit) ^ 1]! + end,
      );
    const note = signNote('text\n', name, fresh());
    expect(otherLastDigit(note)).not.toBe(note);
    expect(parseNote(otherLastDigit(note))).toBeNull();
    expect(parseKey(`${formatKey(peter)}=`)).toBeNull();
  });

  it('keeps the signatures of witnesses apart', () => {
    const [key, witness] = [fresh(), fresh()];
    const note = signNote('text\n', name, key);
    const line = signNote('text\n', 'witness.example', witness).split('\n\n')[1]!;
    const both = parseNote(note + line)!;
    expect(both.signatures).toHaveLength(2);
    expect(checkNote(both, keyOf(key))).toBe('signed');
    expect(checkNote(both, { name: 'witness.example', publicKey: publicKeyOf(witness) })).toBe('signed');
  });

  it.each([
    '',
    'text\n',
    'text\n\n',
    'text\n\n— name\n',
    'text\n\n— name AAAA',
    'text\n\n- name AAAAAAAAAA==\n',
  ])('is not %j', (text) => expect(parseNote(text)).toBeNull());

  it('keys are read only under their own id', () => {
    const text = formatKey(keyOf(fresh()));
    expect(formatKey(parseKey(`${text}\n`)!)).toBe(text);
    expect(parseKey(text.replace(/\+[0-9a-f]{8}\+/, '+00000000+'))).toBeNull();
    expect(parseKey('name+00000000+AAAA')).toBeNull();
    expect(parseKey('')).toBeNull();
  });

  it('is deterministic: the same key signs the same text alike', () => {
    const seed = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]);
    const key = createPrivateKey({ key: seed, format: 'der', type: 'pkcs8' });
    expect(signNote('a\n', name, key)).toBe(signNote('a\n', name, key));
  });
});

describe('a checkpoint', () => {
  const checkpoint = { origin: name, size: 852, root: Buffer.alloc(32, 1), records: 'ab'.repeat(32) };

  it('is read as it was written', () => {
    const read = parseCheckpoint(signNote(checkpointText(checkpoint), name, fresh()));
    expect(read).toMatchObject(checkpoint);
  });

  it.each([
    ['a size with a zero before it', `${name}\n0852\n${'A'.repeat(43)}=\n`],
    ['no root', `${name}\n852\nAAAA\n`],
    ['no origin', `\n852\n${'A'.repeat(43)}=\n`],
  ])('with %s is refused', (_, text) => {
    expect(parseCheckpoint(signNote(text, name, fresh()))).toBeNull();
  });
});

describe('the chain of keys', () => {
  const [first, second, third, stranger] = [fresh(), fresh(), fresh(), fresh()];
  const chain: LedgerKey[] = [
    { ...keyOf(first), statement: null },
    { ...keyOf(second), statement: vouchFor(keyOf(second), first) },
    { ...keyOf(third), statement: vouchFor(keyOf(third), second) },
  ];

  it('leads from a trusted key to those that follow', () => {
    expect(unvouchedKeys(chain)).toEqual([]);
    expect(followKeys(chain, keyOf(second))).toEqual(chain.slice(1));
    expect(followKeys(chain, keyOf(stranger))).toBeNull();
  });

  it('ends at a key for which nobody, another key or another statement vouches', () => {
    const swapped = { ...keyOf(stranger), statement: vouchFor(keyOf(stranger), stranger) };
    const foreign = { ...keyOf(stranger), statement: vouchFor(keyOf(third), second) };
    for (const last of [swapped, foreign, { ...swapped, statement: null }]) {
      expect(unvouchedKeys([...chain, last])).toEqual([last]);
      expect(followKeys([...chain, last], keyOf(first))).toEqual(chain);
    }
  });
});
