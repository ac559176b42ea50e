import type { Language } from '@xiangtong/contracts';
import type { AnchorFinding } from './ledger-anchor';
import type { Finding } from './verify-file';

/** What a finding means to whoever has the file in hand. */
export const findingTexts: Readonly<Record<Finding | AnchorFinding, Readonly<Record<Language, string>>>> = {
  genuine: {
    zh: '真实：文件和封印的内容一致。',
    en: 'Genuine: the file says what was sealed.',
  },
  'no-seal': {
    zh: '文件里没有封印，无法核验。已发布的报告，请下载带封印的文件。',
    en: 'The file bears no seal, so there is nothing to verify. Of a published report, take the sealed file.',
  },
  'unknown-seal': {
    zh: '文件里的封印不是已发布的封印，或封印被改过。',
    en: 'The seal in the file is none that was published, or it was changed.',
  },
  altered: {
    zh: '文件被改过，和封印的内容不一致。',
    en: 'The file was altered: it does not say what was sealed.',
  },
  'another-document': {
    zh: '文件里的数字大多不是这个封印的数字，不是它的副本，因此不列出封印的数。',
    en: 'Most figures of the file are not those of its seal. It is no copy, so what was sealed is not shown.',
  },
  unproved: {
    zh: '单凭这个文件不能核验，请附上列有它的台账位置文件（--ledger），或交给服务核验。',
    en: 'The file alone cannot be verified: give a ledger head that lists it (--ledger), or ask the service.',
  },
  published: {
    zh: '封印列在台账位置文件里。',
    en: 'The ledger head lists the seal.',
  },
  position: {
    zh: '封印所依据的台账记录和台账位置文件一致；这个文件没有列出已发布的封印。',
    en: 'The ledger head has the entry that the seal pins; it lists no published seals.',
  },
  'other-ledger': {
    zh: '封印依据的是另一个台账：同一号记录的哈希不同。',
    en: 'The seal pins another ledger: the hash of the same entry differs.',
  },
  'not-in-head': {
    zh: '台账位置文件不能证明这个封印，请取发布之后的台账位置文件。',
    en: 'The ledger head does not vouch for this seal; take one exported after the report was published.',
  },
};
