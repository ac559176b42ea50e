import { element } from '../html/element';
import { latin, latinHeading } from './style-xml';
import { namespaces, val, w, type Xml } from './word-xml';

/** The names of the same fonts in English, by which other machines know them. */
const alternatives: Readonly<Record<string, string>> = {
  宋体: 'SimSun',
  黑体: 'SimHei',
  仿宋: 'FangSong',
  方正小标宋简体: 'FZXiaoBiaoSong-B05S',
};

/** Table of fonts; `others` are those that only some files have, with their names in English. */
export const fontTablePart = (others: Readonly<Record<string, string>> = {}): Xml =>
  element(
    'w:fonts',
    { 'xmlns:w': namespaces['xmlns:w'] },
    ...Object.entries({ ...alternatives, ...others }).map(([name, alternative]) =>
      w('font', { name }, val('altName', alternative), val('charset', '86'), val('family', 'auto')),
    ),
    ...[latin, latinHeading].map((name) => w('font', { name }, val('charset', '00'), val('family', 'auto'))),
  );

/** Left and right pages differ; no tracked changes, no question when the file is opened. */
export const settingsPart = (hasMirroredMargins: boolean, hasFootnotes: boolean): Xml =>
  element(
    'w:settings',
    { 'xmlns:w': namespaces['xmlns:w'] },
    w('zoom', { percent: '100' }),
    ...(hasMirroredMargins ? [w('mirrorMargins')] : []),
    val('defaultTabStop', '420'),
    w('evenAndOddHeaders'),
    val('characterSpacingControl', 'compressPunctuation'),
    ...(hasFootnotes ? [w('footnotePr', {}, w('footnote', { id: '-1' }), w('footnote', { id: '0' }))] : []),
    w(
      'compat',
      {},
      w('compatSetting', {
        name: 'compatibilityMode',
        uri: 'http://schemas.microsoft.com/office/word',
        val: '15',
      }),
    ),
    w('themeFontLang', { val: 'en-US', eastAsia: 'zh-CN' }),
  );
