import type { Block } from '@xiangtong/contracts';
import type { SectionDefinition } from '../definition/report-definition';
import { withReferences } from './references';

const text = (words: string): Block => ({ kind: 'paragraph', id: words, text: words });
const table = (number: string) => ({ kind: 'table', number }) as Block;
const chart = (number: string) => ({ kind: 'chart', number }) as Block;

const textsOf = (blocks: readonly Block[], language: 'zh' | 'en'): string[] => {
  const [section] = withReferences([{ id: 's', title: '', orientation: 'portrait', blocks }], language);
  return section!.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
};

describe('references in the text', () => {
  it('name the tables and charts up to the next text, before the full stop', () => {
    const blocks = [
      text('甲增长。'),
      table('表 1'),
      chart('图 1'),
      text('乙下降'),
      table('表 2'),
      text('丙。'),
    ];
    expect(textsOf(blocks, 'zh')).toEqual([
      '甲增长（见表\u00a01、图\u00a01）。',
      '乙下降（见表\u00a02）',
      '丙。',
    ]);
  });

  it('are written as English writes them', () => {
    const blocks = [text('Sales rose.'), table('Table 1'), chart('Figure 1')];
    expect(textsOf(blocks, 'en')).toEqual(['Sales rose (Table\u00a01, Figure\u00a01).']);
  });

  it('are left out of sections without text, and where nothing follows', () => {
    expect(textsOf([table('表 1'), chart('图 1')], 'zh')).toEqual([]);
    expect(textsOf([table('表 1'), text('以上。')], 'zh')).toEqual(['以上。']);
  });

  it('are not those of a line in the place of a table, nor kept back by one', () => {
    const leftOut: Block = { kind: 'paragraph', id: 'units', text: '单位：本表从略。' };
    const blocks = [text('甲增长。'), leftOut, table('表 1')];
    const defined = [
      {
        blocks: [
          { kind: 'prose', id: '甲增长。', see: [] },
          { kind: 'table', id: 'units' },
        ] as unknown as SectionDefinition['blocks'],
      },
    ];
    const [section] = withReferences(
      [{ id: 's', title: '', orientation: 'portrait', blocks }],
      'zh',
      defined,
    );
    expect(section!.blocks.flatMap((block) => ('text' in block ? block.text : []))).toEqual([
      '甲增长（见表\u00a01）。',
      '单位：本表从略。',
    ]);
  });
});
