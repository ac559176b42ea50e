import { changeText, type EventWords } from './event-words';

const words: EventWords = {
  field: (key) => (key === 'validTo' ? '末月' : key),
  form: (code) => (code === 'capacity' ? '能力表' : code),
  value: (key, text) => (key === 'validTo' ? `${text.slice(0, 4)}年${Number(text.slice(5))}月` : text),
  unit: (code) => `${code}村`,
  fromTo: (from, to) => (to === null ? `${from} 起` : `${from} 至 ${to}`),
  never: '不报',
  byKind: '按种类',
};

describe('a change of the register in words', () => {
  it('names the fields that differ, before and after', () => {
    const before = { name: '甲村', validTo: null, successors: [] };
    const after = { name: '甲村', validTo: '2019-12', successors: [{ code: 'B', weight: '0.5' }] };
    expect(changeText(before, after, words)).toBe('末月: — → 2019年12月; successors: — → B村 ×0.5');
  });

  it('says from when to when a form is owed, or that it is not', () => {
    const form = 'capacity';
    const range = { form, owes: 'range', from: '2019-07', to: '2019-12' };
    expect(changeText({ form, owes: 'by-kind' }, range, words)).toBe('能力表: 按种类 → 2019-07 至 2019-12');
    expect(changeText({ ...range, to: null }, { form, owes: 'never' }, words)).toBe(
      '能力表: 2019-07 起 → 不报',
    );
  });

  it('has nothing to compare when a unit is new', () => {
    expect(changeText(null, { name: '甲村' }, words)).toBe('');
  });
});
