import type { Language, FigureChange } from '@xiangtong/contracts';
import type { SealMark } from '../seal/seal';

/** Changes that are printed; the JSON file has all of them. */
const PRINTED_CHANGES = 40;

interface SealWords {
  readonly seal: string;
  readonly position: (seq: number, hash: string) => string;
  readonly document: (hash: string) => string;
  readonly how: string;
  readonly page: (address: string) => string;
  readonly signedBy: (name: string, issuer: string) => string;
  readonly replaces: (seal: string, count: number) => string;
  readonly change: (change: FigureChange) => string;
  readonly more: (count: number) => string;
}

const place = ({ table, row, column }: FigureChange): string => `${table} · ${row} · ${column}`;
const move = ({ before, after }: FigureChange): string => `${before ?? '—'} → ${after ?? '—'}`;

const sealWords: Readonly<Record<Language, SealWords>> = {
  zh: {
    seal: '防伪校验码：',
    position: (seq, hash) => `账本：第 ${seq} 号，哈希 ${hash}`,
    document: (hash) => `文档哈希：${hash}`,
    how: '核验：在公布单位统计服务网站的“核对报告”页填写防伪校验码，或者选择本文件，不需要账号。',
    page: (address) => `核验网页（也可扫描二维码打开）：${address}`,
    signedBy: (name, issuer) => `电子签名：${name}（证书颁发者：${issuer}），可在 PDF 阅读器的签名面板核对。`,
    replaces: (seal, count) =>
      `本版更正并替代防伪校验码 ${seal}，表中数字有 ${count} 处变动${count > 0 ? '：' : '。'}`,
    change: (change) => `${place(change)}：${move(change)}`,
    more: (count) => `另有 ${count} 处，见 JSON 文件。`,
  },
  en: {
    seal: 'Seal: ',
    position: (seq, hash) => `Ledger: entry ${seq}, hash ${hash}`,
    document: (hash) => `Document hash: ${hash}`,
    how: 'To verify: enter the seal, or choose this file, on the page "Verify a report" of the publishing office; no account is needed.',
    page: (address) => `Page for verification, also behind the QR code: ${address}`,
    signedBy: (name, issuer) =>
      `Signed by ${name} (certificate issued by ${issuer}); the signature panel of a PDF reader checks it.`,
    replaces: (seal, count) =>
      `This edition corrects and replaces seal ${seal}; figures changed in its tables: ${count}${count > 0 ? ':' : '.'}`,
    change: (change) => `${place(change)}: ${move(change)}`,
    more: (count) => `${count} more in the JSON file.`,
  },
};

/** `防伪校验码：9f2c…`, as printed at the foot of every page. */
export const sealLine = ({ seal }: SealMark, language: Language): string =>
  `${sealWords[language].seal}${seal}`;

/** Everything printed about the seal of a report, after its last section. */
export const sealLines = (mark: SealMark, language: Language): readonly string[] => {
  const words = sealWords[language];
  const { manifest, changes } = mark;
  const more = changes.length - PRINTED_CHANGES;
  return [
    sealLine(mark, language),
    words.document(manifest.document),
    words.position(manifest.asOf.seq, manifest.asOf.ledgerHash),
    words.how,
    ...(manifest.replaces === null
      ? []
      : [words.replaces(manifest.replaces.seal, manifest.replaces.changes)]),
    ...changes.slice(0, PRINTED_CHANGES).map(words.change),
    ...(more > 0 ? [words.more(more)] : []),
  ];
};

/** Address of the page for verification; null when the address of the service is not configured. */
const verifyPage = ({ seal, publicUrl }: SealMark): string | null =>
  publicUrl ? `${publicUrl}/verify/${seal}` : null;

/**
 * Text for a phone to scan: the address of the page for verification, or the seal when the address is not configured.
 */
export const verifyTarget = (mark: SealMark): string => verifyPage(mark) ?? mark.seal;

/** The lines about the seal, and the page for verification if there is one: it depends on the deployment and is not sealed. */
export const printedSealLines = (mark: SealMark, language: Language): readonly string[] => {
  const page = verifyPage(mark);
  return [...sealLines(mark, language), ...(page === null ? [] : [sealWords[language].page(page)])];
};

/** Who signs the file; null without a certificate. */
export const signerLine = ({ signedBy }: SealMark, language: Language): string | null =>
  signedBy ? sealWords[language].signedBy(signedBy.name, signedBy.issuer) : null;

/** The seal in a text printed by `sealLine`; null when there is none. */
export const printedSeal = (text: string): string | null =>
  /(?:防伪校验码：|封印：|Seal: ?)([0-9a-f]{64})(?![0-9a-f])/.exec(text)?.[1] ?? null;
