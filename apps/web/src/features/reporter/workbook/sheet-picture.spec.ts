import { picturesOf, type SheetCells } from './sheet-picture';

const mistake = (place: object) => ({ code: 'FILE.X', message: '…', ...place });
const row = (texts: Record<string, string>): ReadonlyMap<string, string> => new Map(Object.entries(texts));

const texts: SheetCells = new Map([
  [
    '填报',
    new Map([
      [1, row({ A: '农村电商销售表', H: '表号：乡统1表' })],
      [3, row({ A: '商品', B: '目的地', C: '金额(元)' })],
      [4, row({ A: '青椒', B: '江苏', C: '1' })],
      [8, row({ A: '辣椒', B: '朝阳区', C: '2' })],
      [9, row({ A: '青椒椒', B: '江苏', C: '' })],
    ]),
  ],
]);

describe('the picture of a sheet', () => {
  it('shows the head, the wrong cells and the rows beside them', () => {
    const [picture] = picturesOf([mistake({ sheet: '填报', cell: 'A9', row: 9 })], texts);
    expect(picture?.columns).toEqual(['A', 'B', 'C']);
    expect(picture?.rows.map(({ number, follows }) => [number, follows])).toEqual([
      [3, true],
      [8, false],
      [9, true],
    ]);
    expect(picture?.rows[2]?.cells[0]).toEqual({ column: 'A', text: '青椒椒', mistakes: [0] });
  });

  it('marks a row as a whole, and leaves out what has no place', () => {
    const [picture] = picturesOf([mistake({}), mistake({ sheet: '填报', row: 8 })], texts);
    expect(picture?.rows.find(({ number }) => number === 8)?.mistakes).toEqual([1]);
    expect(picturesOf([mistake({})], texts)).toEqual([]);
  });

  it('draws positions alone where no text is known', () => {
    expect(picturesOf([mistake({ cell: 'AA2' }), mistake({ cell: 'B2' })], new Map())).toEqual([
      {
        sheet: '',
        columns: ['B', 'AA'],
        rows: [
          {
            number: 2,
            mistakes: [],
            follows: true,
            cells: [
              { column: 'B', text: '', mistakes: [1] },
              { column: 'AA', text: '', mistakes: [0] },
            ],
          },
        ],
      },
    ]);
  });

  it('stays a picture for thousands of mistakes', () => {
    const many = Array.from({ length: 5_000 }, (_, index) =>
      mistake({ sheet: '填报', cell: `A${index + 9}` }),
    );
    expect(picturesOf(many, texts)[0]?.rows).toHaveLength(60);
  });
});
