import { readFile } from 'node:fs/promises';
import { type Language, differenceTexts, findingTexts, signatureText } from '@xiangtong/contracts';
import { readAnchor, verifyAlone, type LoneVerification } from '@xiangtong/proof';
import { localeLanguage, print, type OutputOptions } from '../terminal/output';

export interface SealVerifyOptions extends OutputOptions {
  readonly ledger?: string;
}

const SHOWN_DIFFERENCES = 20;

/** Needs neither database nor service. Fails unless the file is genuine. */
export const sealVerifyCommand = async (file: string, options: SealVerifyOptions): Promise<void> => {
  const anchor = options.ledger === undefined ? null : await readAnchorFile(options.ledger);
  const result = await verifyAlone(await readFile(file), anchor);
  const language = localeLanguage();
  print(result, verificationText(result, language), options);
  if (!result.genuine) throw new Error(`${file}: ${findingTexts[result.finding][language]}`);
};

const readAnchorFile = async (file: string) => {
  const text = await readFile(file, 'utf8');
  const anchor = readAnchor(parsed(text));
  if (!anchor) throw new Error(`${file}: no ledger head; make one with: xiangtong ledger head > head.json`);
  return anchor;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
};

const shown = (text: string | null): string => (text === null ? '—' : text.replace(/\s+/g, ' ').slice(0, 80));

interface Words {
  readonly printed: string;
  readonly sealed: string;
  readonly unanchored: string;
  readonly figures: (equal: number, published: number) => string;
}

const words: Readonly<Record<Language, Words>> = {
  zh: {
    printed: '文件',
    sealed: '防伪校验码',
    figures: (equal, published) => `公布的 ${published} 个数字里，有 ${equal} 个在文件里原样不变。`,
    unanchored:
      '没有给出账本位置文件：文件就是它自己带的防伪校验码所定下的那一份，但没有证明这个防伪校验码是发布过的（--ledger）。',
  },
  en: {
    printed: 'file',
    sealed: 'sealed',
    figures: (equal, published) =>
      `Of the ${published} figures that were published, ${equal} stand in the file unchanged.`,
    unanchored:
      'No ledger head given: the file is the one that the seal it carries makes; that this seal was published is not proved (--ledger).',
  },
};

const verificationText = (result: LoneVerification, language: Language): string => {
  const { finding, seal, manifest, ledger, differences, differenceCount, genuine, figures, signature } =
    result;
  const word = words[language];
  const asOf =
    manifest && `${manifest.report} ${Object.values(manifest.parameters).join(' ')} #${manifest.asOf.seq}`;
  const more = differenceCount - SHOWN_DIFFERENCES;
  return [
    findingTexts[finding][language],
    ...(signature ? [signatureText(signature, language)] : []),
    ...(seal === null ? [] : [seal]),
    ...(asOf === null ? [] : [asOf]),
    ...(ledger === null || ledger === finding ? [] : [findingTexts[ledger][language]]),
    ...(genuine && ledger === null ? [word.unanchored] : []),
    ...(figures ? [word.figures(figures.equal, figures.published)] : []),
    ...differences
      .slice(0, SHOWN_DIFFERENCES)
      .map(
        ({ kind, table, row, column, at, printed, sealed }) =>
          `${differenceTexts[kind][language]} · ${[table, row, column].filter(Boolean).join(' · ')} (${at}): ${word.printed} ${shown(printed)}, ${word.sealed} ${shown(sealed)}`,
      ),
    ...(more > 0 ? [`… +${more}`] : []),
  ].join('\n');
};
