import { formatMonth } from '@xiangtong/domain';
import { FigureHistory, type FigureKey } from './figure-history';

const key = (unitId: number, month: number, county = '520122'): FigureKey => ({
  form: 'sales',
  county,
  unitId,
  month,
});
const figure = (total: number) => ({ total, lines: 1 });

const filled = (): FigureHistory => {
  const history = new FigureHistory();
  history.set(key(1, 201911), figure(100));
  history.set(key(1, 201912), figure(150));
  history.set(key(2, 201911), figure(0));
  history.set(key(2, 201912), figure(70));
  history.set(key(3, 201911), figure(30));
  history.set(key(3, 201912), figure(0));
  history.set(key(4, 201912), figure(9));
  history.set(key(5, 201912, '520123'), figure(1_000));
  return history;
};

describe('figures in force', () => {
  it('are summed by county and month, and taken out again', () => {
    const history = filled();
    expect([201911, 201912].map((month) => history.total('sales', '520122', month))).toEqual([130, 229]);
    expect(history.set(key(1, 201912), figure(50))).toEqual(figure(150));
    expect(history.total('sales', '520122', 201912)).toBe(129);
    expect(history.set(key(1, 201912), undefined)).toEqual(figure(50));
    expect([history.total('sales', '520122', 201912), history.total('sales', '520123', 201912)]).toEqual([
      79, 1_000,
    ]);
    expect([...history.of(key(1, 201912)).keys()].map(formatMonth)).toEqual(['2019-11']);
  });

  it('are pairs where a unit sold something in both months', () => {
    expect(filled().pairs('sales', '520122', 201911, 201912)).toEqual([{ before: 100, now: 150 }]);
  });

  it('are summed before a month, with the months in which anything was sold', () => {
    const history = filled();
    history.set(key(1, 201901), figure(0));
    expect(history.before('sales', '520122', 201912)).toEqual({ total: 130, months: 1 });
    expect(history.before('sales', '520122', 202001)).toEqual({ total: 359, months: 2 });
    expect(history.before('sales', '520122', 201911)).toEqual({ total: 0, months: 0 });
    expect(history.before('sales', '999999', 202001)).toEqual({ total: 0, months: 0 });
  });

  it('count before what was only submitted, without the unit that asks', () => {
    const history = filled();
    history.hear(key(1, 201912), 999);
    history.hear(key(6, 201912), 60);
    history.hear(key(7, 201911), 70);
    const reported = (unitId: number) => Object.fromEntries(history.reported(key(unitId, 201912)));
    expect(reported(4)).toEqual({ 1: 150, 2: 70, 3: 0, 6: 60 });
    expect(reported(6)).toEqual({ 1: 150, 2: 70, 3: 0, 4: 9 });
  });

  it('get their large lines later, without being changed otherwise', () => {
    const history = filled();
    const part = { key: 1, product: 1, amount: 1, price: 1, order: 1 };
    history.remember(key(1, 201912), [part]);
    history.remember(key(9, 201912), [part]);
    expect(history.of(key(1, 201912)).get(201912)).toEqual({ ...figure(150), parts: [part] });
    expect([history.total('sales', '520122', 201912), history.of(key(9, 0)).size]).toEqual([229, 0]);
  });

  it('are changed on trial without changing what they are a copy of', () => {
    const history = filled();
    const trial = history.copy();
    trial.set(key(1, 201912), figure(1));
    trial.set(key(1, 202001), figure(2));
    trial.hear(key(8, 202001), 5);
    expect([...trial.of(key(1, 0)).values()].map(({ total }) => total)).toEqual([100, 1, 2]);
    expect(trial.total('sales', '520122', 201912)).toBe(80);
    expect(trial.total('sales', '520123', 201912)).toBe(1_000);
    expect([...history.of(key(1, 0)).values()].map(({ total }) => total)).toEqual([100, 150]);
    expect(history.total('sales', '520122', 201912)).toBe(229);
  });

  it('have their common movement computed again when other months change, not when the month itself does', () => {
    const history = filled();
    const movement = () => history.movement('sales', '520122', 201912);
    const first = movement();
    expect(movement()).toBe(first);
    history.set(key(1, 201912), figure(5));
    expect(movement()).toBe(first);
    history.set(key(1, 201911), figure(6));
    expect(movement()).not.toBe(first);
    const second = movement();
    const trial = history.copy();
    expect(trial.movement('sales', '520122', 201912)).toBe(second);
    trial.set(key(2, 201912), figure(7));
    expect(trial.movement('sales', '520122', 201912)).toBe(second);
    trial.set(key(2, 201911), figure(7));
    expect(trial.movement('sales', '520122', 201912)).not.toBe(second);
    expect(movement()).toBe(second);
  });
});
