import { dayOf } from '@xiangtong/domain';
import type { Language } from '../problem';
import type { PdfSignature, DifferenceKind, Finding, AnchorFinding, ReceivedFrom } from './verification';

/** What a finding means to a person who holds the file. */
export const findingTexts: Readonly<Record<Finding | AnchorFinding, Readonly<Record<Language, string>>>> = {
  genuine: {
    zh: '真实：就是公布的那份文件，一个字节不差。',
    en: 'Genuine: this is the published file, byte for byte.',
  },
  received: {
    zh: '真实：和公布它的平台送来的文件一个字节不差。',
    en: 'Genuine: byte for byte the file that was sent by the installation that has published it.',
  },
  'not-received': {
    zh: '不是随这份报告送来的文件。改了什么，本平台看不出来，请到公布它的平台核对。',
    en: 'None of the files that were sent with this report. What is different, only the installation that has published it can tell.',
  },
  'no-seal': {
    zh: '文件里没有防伪校验码，无法核验。已发布的报告，请下载带防伪校验码的文件。',
    en: 'The file bears no seal, so there is nothing to verify. Of a published report, take the sealed file.',
  },
  'unknown-seal': {
    zh: '文件里的防伪校验码不是已发布的防伪校验码，或防伪校验码被改过。',
    en: 'The seal in the file is none that was published, or it was changed.',
  },
  altered: {
    zh: '不是公布的文件：和公布的不一致。',
    en: 'Not the published file: it differs from what was published.',
  },
  'same-figures': {
    zh: '不是公布的文件：数字、文字和图都一致，但字节不同，多半是别的程序另存过。',
    en: 'Not the published file: figures, texts and pictures are equal, the bytes are not. Another program may have saved it again.',
  },
  unproved: {
    zh: '单凭这个文件不能断定它是公布的文件，请附上列有它的账本位置文件（--ledger），或交给服务核验。',
    en: 'The file alone does not show that it is the published one: give a ledger head that lists it (--ledger), or ask the service.',
  },
  published: {
    zh: '防伪校验码列在账本位置文件里。',
    en: 'The ledger head lists the seal.',
  },
  position: {
    zh: '防伪校验码所依据的账本记录和账本位置文件一致；这个文件没有列出已发布的防伪校验码。',
    en: 'The ledger head has the entry that the seal pins; it lists no published seals.',
  },
  'other-ledger': {
    zh: '防伪校验码依据的是另一个账本：同一号记录的哈希不同。',
    en: 'The seal pins another ledger: the hash of the same entry differs.',
  },
  'not-in-head': {
    zh: '账本位置文件不能证明这个防伪校验码，请取发布之后的账本位置文件。',
    en: 'The ledger head does not vouch for this seal; take one exported after the report was published.',
  },
};

type SignatureWords = (signature: PdfSignature, day: string) => string;

const signatureWords: Readonly<
  Record<Language, Readonly<Record<'holds' | 'stamped' | 'broken', SignatureWords>>>
> = {
  zh: {
    holds: ({ by, issuer }, day) =>
      `文件由${by}于 ${day} 电子签署，签署后没有改动（证书颁发者：${issuer}）。证书是否可信，请用 PDF 阅读器核对。`,
    stamped: ({ by, issuer }, day) =>
      `文件由${by}于 ${day} 电子签署并盖有时间戳，签署后没有改动（证书颁发者：${issuer}）。证书是否可信，请用 PDF 阅读器核对。`,
    broken: () => '文件里的电子签名无效：签署后文件被改过，或签名被动过。',
  },
  en: {
    holds: ({ by, issuer }, day) =>
      `Signed by ${by} on ${day} and not changed since (certificate issued by ${issuer}). Whether the certificate is to be trusted, a PDF reader tells.`,
    stamped: ({ by, issuer }, day) =>
      `Signed by ${by} on ${day} with a time-stamp and not changed since (certificate issued by ${issuer}). Whether the certificate is to be trusted, a PDF reader tells.`,
    broken: () => 'The signature in the file is not valid: file or signature were changed after signing.',
  },
};

/** Whose signature a file has, and whether it holds. */
export const signatureText = (signature: PdfSignature, language: Language): string => {
  const { holds, signedAt, stampedAt } = signature;
  const words = signatureWords[language][holds ? (stampedAt ? 'stamped' : 'holds') : 'broken'];
  return words(signature, dayOf(new Date(stampedAt ?? signedAt)));
};

/** Who has published an edition that came from another installation, and when it came. */
export const receivedText = ({ place, at }: ReceivedFrom, language: Language): string => {
  const day = dayOf(new Date(at));
  return language === 'zh'
    ? `报告由${place.zh}在自己的平台公布，${day} 送到本平台。`
    : `${place.en} has published the report on an installation of its own; it was sent here on ${day}.`;
};

/** The parts of a file that differ from the published one. */
export const differenceTexts: Readonly<Record<DifferenceKind, Readonly<Record<Language, string>>>> = {
  figure: { zh: '数字', en: 'figure' },
  text: { zh: '文字', en: 'text' },
  'number-format': { zh: '数字格式', en: 'number format' },
  hidden: { zh: '隐藏的行、列或工作表', en: 'hidden row, column or sheet' },
  formula: { zh: '公式', en: 'formula' },
  picture: { zh: '图', en: 'picture or chart' },
  sheet: { zh: '工作表', en: 'sheet' },
  table: { zh: '表格', en: 'table' },
  page: { zh: '页', en: 'page' },
  look: { zh: '字体、颜色等外观', en: 'font, colour or other looks' },
  property: { zh: '文档属性', en: 'document property' },
  bytes: { zh: '只有字节不同', en: 'bytes alone' },
};
