import { readRows } from '../src/import/import-rows';
import { householdKey } from '../src/import/cells';
import { benefitColumns, readBenefit } from '../src/import/benefit-rows';
import { registerOf } from '../src/import/register';
import { withLineKeys } from '../src/import/line-key';
import { testSecret } from './support/impact-fixture';
import { readFigures } from '../src/summary/figures';
import { readByMechanism, readBySourceUnit, readByHomeVillage } from '../src/summary/breakdowns';
import { readCoverage } from '../src/summary/coverage';
import { readLineCrossings } from '../src/summary/line-crossings';
import { openOwnerSource } from '@xiangtong/testing';
import { buildHouseholds } from '../../../seeds/guiyang/households';
import { buildWorld } from '../../../seeds/guiyang/world';
import { formatMonth, formatYuan } from '@xiangtong/domain';
import { importUnits } from '@xiangtong/reference';
import { openImpact, csv, benefitHead, householdHead } from './support/impact-fixture';
it('bench', async () => {
  const f = await openImpact();
  const world = buildWorld('seeds');
  const hh = buildHouseholds(world);
  await importUnits(f.source, csv('code,name,kind,division,valid_from,valid_to', ...world.units.map(u => [u.code,u.name,u.kind,u.division,formatMonth(u.validFrom),u.validTo===null?'':formatMonth(u.validTo)].join())));
  const hf = csv(householdHead, ...hh.flatMap(h => [...h.incomes].map(([y, fen]) => ['',h.key,h.village,h.kind,h.persons,h.registeredYear??'',Math.max(h.liftedOutYear??0, h.registeredYear??0)||'',y,formatYuan(fen)].join())));
  const bf = csv(benefitHead, ...hh.flatMap(h => h.payments.map((p, i) => [formatMonth(p.month),'',h.key,p.person??'',p.unit,p.mechanism,formatYuan(p.gross),formatYuan(p.cost),p.status,p.status==='paid'?`V-${h.key}-${i}`:''].join())));
  const t = async <T>(n: string, fn: () => Promise<T>) => { const s = performance.now(); const r = await fn(); console.log(n, Math.round(performance.now()-s), 'ms', JSON.stringify(r).slice(0, 40)); return r; };
  await f.households(hf).catch(e => console.log('MIST', new Set(e.mistakes.map((m:any)=>m.code)), e.mistakes.slice(0,2)));const hf0=hf;{}
  await t('households again', () => f.households(hf));
  await t('benefits', () => f.benefits(bf));
  await t('benefits again', () => f.benefits(bf));

  const cat = await f.reference.current();
  const parts = async (prefix: string, label: string) => {
    const units = [...cat.units.values()].filter(u => u.division.startsWith(prefix));
    const sel = { units, from: 201901, to: 201912 };
    const base = { units, from: 201801, to: 201812 };
    const m = f.source.manager;
    for (const a of [0, 1]) {
    await t(label + ' current', () => f.reference.current().then(() => 0));
    await t(label + ' figures', () => readFigures(m, sel));
    await t(label + ' mech', () => readByMechanism(m, sel, base));
    await t(label + ' unit', () => readBySourceUnit(m, sel));
    await t(label + ' village', () => readByHomeVillage(m, sel));
    await t(label + ' cov', () => readCoverage(m, sel, {units, division: '', registerPrefix: prefix, registerOfServed: false}));
    await t(label + ' cross', () => readLineCrossings(m, units, 2019, {yuanPerPerson: 3218, weakSource: false}));
    await t(label + ' ALL', () => f.summary('2019', prefix).then(() => 0));
    }
  };

  await parts('520122', 'no stats');
  await t('readRows', async () => readRows(bf, benefitColumns).length);
  const rows = readRows(bf, benefitColumns);
  await t('keys', async () => rows.map(r => householdKey('s'.repeat(40), r)).length);
  const ks = rows.map(r => householdKey(testSecret, r)) as any[];
  await t('register', () => registerOf(f.source, ks.map(k => k.value)).then(m => m.size));
  const reg = await registerOf(f.source, ks.map(k => k.value));
  await t('read', async () => rows.map((r, i) => readBenefit(r, ks[i], {secret: testSecret, units: cat.units, register: reg, currentMonth: 202001, mayRecordFor: () => true})).length);
  const recs = rows.map((r, i) => readBenefit(r, ks[i], {secret: testSecret, units: cat.units, register: reg, currentMonth: 202001, mayRecordFor: () => true}).record) as any[];
  await t('lineKeys', async () => withLineKeys(recs).length);
  const wk = withLineKeys(recs);
  await t('json', async () => JSON.stringify(wk).length);
  await f.close();
});
