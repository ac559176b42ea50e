import fc from 'fast-check';
import { readBlock } from './cells/read-block';
import { RowsStore } from './rows-store';
import { columns, type Column } from './sales-row';

const products = (store: RowsStore): string[] => store.all().map(({ product }) => product);

describe('lines of the form', () => {
  it('take a block from a spreadsheet, and more rows where it is longer', () => {
    const store = new RowsStore([]);
    const block = [['青椒', '南京市', '淘宝', '12', 'kg', '1200.50', '3'], ['线椒'], ['朝天椒']];
    store.paste(0, readBlock(block, 'product').lines);
    expect(products(store)).toEqual(['青椒', '线椒', '朝天椒']);
    expect(store.at(0)).toMatchObject({ quantity: '12', amount: '1200.50', orders: '3', store: '' });
    store.paste(1, readBlock([['5', 'LB-001', 'up', '7', 'beyond the last column']], 'orders').lines);
    expect(store.at(1)).toMatchObject({ product: '线椒', orders: '5', refundAmount: '7' });
  });

  it('take one text in several rows, which is undone in one step', () => {
    const store = new RowsStore([]);
    store.paste(0, readBlock([['火星'], ['江苏省'], ['火星']], 'destination').lines);
    const [first, , third] = store.ids();
    store.fill([first!, third!], 'destination', '不明');
    expect(store.all().map(({ destination }) => destination)).toEqual(['不明', '江苏省', '不明']);
    store.undo();
    expect(store.all().map(({ destination }) => destination)).toEqual(['火星', '江苏省', '火星']);
  });

  it('are mended in one step, which is undone in one', () => {
    const store = new RowsStore([]);
    store.paste(0, readBlock([['青椒'], ['线椒'], ['青椒'], ['青椒']], 'product').lines);
    const before = store.all();
    const [first, , third, fourth] = store.ids();
    store.repair([{ ids: [first!, third!, fourth!], fields: { quantity: '7' } }]);
    expect(products(store)).toEqual(['青椒', '线椒']);
    expect(store.at(0)).toMatchObject({ id: first, quantity: '7' });
    store.undo();
    expect(store.all()).toEqual(before);
    store.repair([{ ids: [third!, fourth!], fields: null }]);
    expect(products(store)).toEqual(['青椒', '线椒']);
  });

  it('mend several groups of rows in one step', () => {
    const store = new RowsStore([]);
    store.paste(0, readBlock([['青椒'], ['线椒'], ['青椒'], ['线椒'], ['茶']], 'product').lines);
    const ids = store.ids();
    store.repair([
      { ids: [ids[0]!, ids[2]!], fields: { quantity: '7' } },
      { ids: [ids[1]!, ids[3]!], fields: { quantity: '9' } },
    ]);
    expect(store.all().map(({ product, quantity }) => [product, quantity])).toEqual([
      ['青椒', '7'],
      ['线椒', '9'],
      ['茶', ''],
    ]);
    store.undo();
    expect(products(store)).toHaveLength(5);
  });

  it('put a row back where it stood, whatever was typed meanwhile', () => {
    const store = new RowsStore([]);
    store.paste(0, readBlock([['青椒'], ['线椒'], ['茶']], 'product').lines);
    const taken = store.take([store.at(1)!.id]);
    store.set(store.at(1)!.id, 'amount', '5');
    store.putBack(taken);
    expect(store.all().map(({ product, amount }) => [product, amount])).toEqual([
      ['青椒', ''],
      ['线椒', ''],
      ['茶', '5'],
    ]);
    store.putBack(taken);
    expect(products(store)).toHaveLength(3);
  });

  it('put many rows back at once', () => {
    const store = new RowsStore([]);
    store.paste(0, readBlock([['青椒'], ['线椒'], ['茶'], ['米']], 'product').lines);
    const taken = store.take([store.at(0)!.id, store.at(2)!.id]);
    expect(products(store)).toEqual(['线椒', '米']);
    store.putBack(taken);
    expect(products(store)).toEqual(['青椒', '线椒', '茶', '米']);
    store.putBack(store.take(store.ids()));
    expect(products(store)).toEqual(['青椒', '线椒', '茶', '米']);
  });

  it('undo typing in a cell in one step', () => {
    const store = new RowsStore([]);
    const { id } = store.at(0)!;
    for (const text of ['1', '12', '120']) store.set(id, 'amount', text);
    store.set(id, 'orders', '4');
    store.undo();
    expect(store.at(0)).toMatchObject({ amount: '120', orders: '' });
    store.undo();
    expect(store.at(0)).toMatchObject({ amount: '' });
    store.undo();
    store.redo();
    store.redo();
    expect(store.at(0)).toMatchObject({ amount: '120', orders: '4' });
  });

  it('always leave a row to type into, and never two of one number', () => {
    const store = new RowsStore([]);
    store.remove(store.at(0)!.id);
    expect(products(store)).toEqual(['']);
    store.add();
    store.add(0);
    store.replace([]);
    expect(new Set(store.all().map(({ id }) => id)).size).toBe(store.all().length);
  });

  it('come back whole after any steps are undone', () => {
    const step = fc.record({
      row: fc.nat(3),
      column: fc.constantFrom<Column>(...columns),
      text: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const store = new RowsStore([]);
        store.paste(0, readBlock([['a'], ['b'], ['c'], ['d']], 'product').lines);
        const before = store.all();
        for (const { row, column, text } of steps) store.set(store.at(row)!.id, column, text);
        const after = store.all();
        for (let count = 0; count < steps.length; count += 1) store.redo();
        let undone = 0;
        while (store.canUndo && store.all() !== before && undone <= steps.length) {
          store.undo();
          undone += 1;
        }
        expect(store.all()).toEqual(before);
        for (let count = 0; count < undone; count += 1) store.redo();
        expect(store.all()).toEqual(after);
      }),
    );
  });
});
