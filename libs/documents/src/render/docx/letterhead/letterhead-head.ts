import type { Letterhead } from '@xiangtong/contracts';
import { justify } from '../style-xml';
import { paragraph, run, tab, twips, w, type Xml } from '../word-xml';
import { place } from './measures';

/** Alone in the middle; beside who has signed both stand one character from the edges. */
const numberXml = ({ number, signer }: Letterhead, width: number): Xml => {
  if (signer === null) return paragraph('DocumentNumber', [run(number)]);
  const tabs = w(
    'tabs',
    {},
    w('tab', { val: 'left', pos: twips(place) }),
    w('tab', { val: 'right', pos: twips(width - place) }),
  );
  const signed = [run('签发人：'), run(signer, w('rFonts', { eastAsia: '楷体' }))];
  return paragraph('DocumentNumber', [tab, run(number), tab, ...signed], [tabs, justify('left')]);
};

/** 版头, title and addressees. */
export const letterheadHeadXml = (
  letterhead: Letterhead,
  title: readonly Xml[],
  width: number,
): readonly Xml[] => [
  paragraph('IssuingMark', [run(letterhead.mark)]),
  numberXml(letterhead, width),
  paragraph('Title', title),
  ...(letterhead.addressees.length === 0
    ? []
    : [paragraph('Addressee', [run(`${letterhead.addressees.join('，')}：`)])]),
];
