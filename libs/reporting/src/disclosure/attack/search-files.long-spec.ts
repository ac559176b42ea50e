import type { FileFormat } from '@xiangtong/contracts';
import { renderFiles } from '@xiangtong/documents';
import { contributorsOf } from '@xiangtong/domain';
import { OfdFile, sampleDocument } from '@xiangtong/testing';
import { strFromU8 } from 'fflate';
import type { ListedCell } from '../../sources/cell-lists';
import type { PublishedCells } from '../../sources/published-cells';
import { findHidden } from './search-files';

const cell = (key: string, fen: bigint): ListedCell => ({
  key,
  members: {},
  behind: new Map([['amount', contributorsOf([fen])]]),
});

/** One county with one cell that is hidden. */
const cellsOf = (fen: bigint): PublishedCells => ({
  lists: [
    {
      measures: ['amount'],
      list: {
        form: 'sales',
        base: 'sales',
        dimensions: ['unit'],
        total: cell('total', 999_999_999n),
        rows: [cell('secret', fen)],
      },
    },
  ],
  hidden: ['secret'],
  asOf: 1,
  known: 0,
  preview: {} as PublishedCells['preview'],
});

const saying = (format: FileFormat, text: string) => {
  const prose = { kind: 'paragraph', id: 'prose', text } as const;
  const section = { id: 'one', title: '一、总体情况', orientation: 'portrait', blocks: [prose] } as const;
  return renderFiles(sampleDocument('zh', { sections: [section] }), [format]);
};

describe('findHidden', () => {
  it.each(['json', 'xlsx', 'docx', 'html', 'ofd'] as const)(
    'finds a hidden amount that a file says (%s)',
    async (format) => {
      for (const written of [
        '全村零售额8,765,432.1元。',
        '全村零售额8765432.1元。',
        '全村零售额876.54321万元。',
      ]) {
        const found = findHidden(await saying(format, written), cellsOf(876_543_210n));
        expect(found).toContainEqual(expect.objectContaining({ cell: 'secret' }));
      }
      expect(findHidden(await saying(format, '全村零售额876.5万元。'), cellsOf(876_543_210n))).toEqual([]);
    },
  );

  it('takes no place on a page for an amount', async () => {
    const files = await saying('ofd', '全村零售额876.5万元。');
    const file = new OfdFile(files[0]!.content);
    const { part, texts } = file.pages()[0]!;
    const places = strFromU8(file.parts[part]!).match(/\d{3}\.\d{3}/g) ?? [];
    expect(texts.join('')).toContain('876.5万元');
    expect(places.length).toBeGreaterThan(5);
    for (const place of places)
      expect(findHidden(files, cellsOf(BigInt(place.replace('.', '')) * 1000n))).toEqual([]);
  });
});
