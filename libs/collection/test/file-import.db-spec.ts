import { setTimeout as pause } from 'node:timers/promises';
import { testVillages } from '@xiangtong/testing';
import iconv from 'iconv-lite';
import { anybody, reviewer, salesLine } from './support/collection-fixture';
import { openFiles, type FileFixture } from './support/file-fixture';
import { csv, goodRow, heads, workbook, type CellInput } from './support/workbooks';

let fixture: FileFixture;
beforeAll(async () => {
  fixture = await openFiles();
});
beforeEach(() => fixture.nextMonth());
afterAll(() => fixture.close());

const second = testVillages[1];

describe('against what is stored', () => {
  const rows = (amount: number, ...more: CellInput[][]) => workbook([heads, goodRow({ 7: amount }), ...more]);

  it('says new, changed, unchanged and withdrawn, and stores nothing in a dry run', async () => {
    const shanghai = goodRow({ 1: '上海' });
    const dry = await fixture.take(await rows(1, shanghai), { dryRun: true });
    expect(dry).toMatchObject({
      created: 1,
      lines: { new: 2 },
      submissions: [{ id: null, revision: 1, status: 'draft' }],
    });
    const { id } = (await fixture.take(await rows(1, shanghai))).submissions[0]!;
    expect(await fixture.take(await rows(1, shanghai))).toMatchObject({
      unchanged: 1,
      lines: { unchanged: 2 },
    });
    const changed = await fixture.take(await rows(2, goodRow({ 1: '北京' })), { dryRun: true });
    expect(changed).toMatchObject({
      changed: 1,
      lines: { new: 1, changed: 1, unchanged: 0, withdrawn: 1 },
      submissions: [{ id, outcome: 'changed', revision: 1, status: 'draft' }],
    });
    const events = await fixture.source.query(
      'select action from submission_event where submission_id = $1',
      [id],
    );
    expect(events).toEqual([{ action: 'create' }]);
  });

  it('says which rows of a draft it meets, and adds to them when asked to', async () => {
    const body = {
      unit: testVillages[0],
      period: fixture.period,
      lines: [salesLine({ destination: '320100', amount: '5.00' }), salesLine({ platform: 'jd' })],
      unfinished: [{ row: 1, cells: { product: '青椒', destination: '火星' } }],
    };
    const { id } = await fixture.respondent.saveDraft(anybody, body);
    const file = await rows(1, goodRow({ 1: '上海' }));
    const stored = async () => {
      const query = 'select draft from submission where id = $1';
      const [row] = await fixture.source.query<{ draft: { lines: object[]; unfinished?: object[] } }[]>(
        query,
        [id],
      );
      return row!.draft;
    };
    expect(await fixture.take(file, { dryRun: true })).toMatchObject({
      submissions: [{ outcome: 'changed', draft: { lines: 2, unfinished: 1 } }],
    });
    await expect(fixture.take(file, { mode: 'merge', submit: true })).rejects.toMatchObject({
      mistakes: [{ code: 'SUBMISSION.UNFINISHED_ROWS' }],
    });
    const merged = await fixture.take(file, { mode: 'merge' });
    expect(merged).toMatchObject({ lines: { new: 1, changed: 1, unchanged: 1, withdrawn: 0 } });
    const draft = await stored();
    expect(draft.lines).toMatchObject([{ amount: '6.00' }, { platform: 'jd' }, { amount: '19.9' }]);
    expect(draft.unfinished).toEqual(body.unfinished);
    await fixture.take(file);
    expect((await stored()).lines).toHaveLength(2);
    expect(await stored()).not.toHaveProperty('unfinished');
  });

  it('opens a correction of what is accepted and leaves alone what waits for review', async () => {
    const submitted = await fixture.take(await rows(1), { submit: true });
    const { id } = submitted.submissions[0]!;
    expect(submitted).toMatchObject({ created: 1, submissions: [{ status: 'submitted', revision: 1 }] });
    expect(await fixture.take(await rows(1), { submit: true })).toMatchObject({
      unchanged: 1,
      submissions: [{ id, revision: 1 }],
    });
    expect(await fixture.mistakesOf(await rows(2))).toEqual(['A2 SUBMISSION.EXISTS']);
    expect((await fixture.take(await rows(2), { dryRun: true })).mistakes).toMatchObject([
      { code: 'SUBMISSION.EXISTS' },
    ]);
    await fixture.officer.accept(reviewer, id!);
    expect(await fixture.take(await rows(1))).toMatchObject({
      unchanged: 1,
      submissions: [{ status: 'accepted' }],
    });
    expect(await fixture.take(await rows(2))).toMatchObject({
      changed: 1,
      lines: { changed: 1 },
      submissions: [{ id, status: 'draft', revision: 2 }],
    });
    expect(await fixture.take(await rows(2))).toMatchObject({
      unchanged: 1,
      submissions: [{ status: 'draft', revision: 2 }],
    });
  });

  it('takes a file of many batches, whose rows are in any order, whole or not at all', async () => {
    const [own, products] = [testVillages.slice(2), [...fixture.current.products.values()]];
    const months = Array.from({ length: 12 }, (_, index) => `2018-${String(index + 1).padStart(2, '0')}`);
    const rows = products.flatMap(({ code }) =>
      months.flatMap((month) => own.map((unit) => [unit, month, ...goodRow({ 0: code, 5: 1, 6: '' })])),
    );
    const text = csv([['填报单位', '报告期', ...heads], ...rows]);
    const anywhere = { unit: null, period: null };
    const wrong = text.replace(/青[^\n]*$|[^\n]*$/, (line) => line.replace('江苏省', '江苏岛'));
    await expect(fixture.take(wrong, anywhere)).rejects.toMatchObject({
      mistakes: [{ row: rows.length + 1 }],
    });
    const sameStore = csv([
      ['填报单位', '报告期', ...heads],
      ...own.map((unit) => [unit, '2018-01', ...goodRow({ 3: '同一家店' })]),
    ]);
    await expect(fixture.take(sameStore, { ...anywhere, submit: true })).rejects.toMatchObject({
      mistakes: [{ cell: 'F3', code: 'SUBMISSION.STORE_REPORTED_TWICE' }],
    });
    expect(await fixture.take(text, { ...anywhere, dryRun: true })).toMatchObject({ created: 24 });
    const report = await fixture.take(text, anywhere);
    expect([report.created, report.lines.new]).toEqual([24, rows.length]);
    expect(await fixture.take(text, anywhere)).toMatchObject({
      unchanged: 24,
      lines: { unchanged: rows.length },
    });
  });

  it('of two uploads at once one wins, the other hears of it', async () => {
    const files = await Promise.all([rows(1), rows(2)]);
    // Both have read the existing state before either can write.
    const holder = fixture.source.createQueryRunner();
    await holder.startTransaction();
    await holder.query('lock table submission in exclusive mode');
    const takes = Promise.allSettled(files.map((bytes) => fixture.take(bytes)));
    for (let waiting = 0; waiting < 2; await pause(10)) {
      const [row] = (await holder.query(
        `select count(*)::int as waiting from pg_locks join pg_database on pg_database.oid = database
         where datname = current_database() and not granted`,
      )) as { waiting: number }[];
      waiting = row!.waiting;
    }
    await holder.commitTransaction();
    await holder.release();
    const results = await takes;
    const won = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(won).toHaveLength(1);
    expect(results.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'SUBMISSION.CONCURRENT_CHANGE' } },
    ]);
    const [line] = await fixture.linesOf(won[0]!.submissions[0]!.id);
    expect(['1', '2']).toContain(line!['amount']);
  });

  it('names the cell of a store that somebody else reports', async () => {
    const own = await workbook([heads, goodRow({ 3: '立碑小店' })]);
    await fixture.take(own, { unit: second, submit: true });
    expect(await fixture.mistakesOf(own, { submit: true })).toEqual(['D2 SUBMISSION.STORE_REPORTED_TWICE']);
  });
});

describe('CSV', () => {
  const text = (separator: string) => csv([heads, goodRow({ 7: '1234.50' })], separator);

  it.each([
    ['UTF-8', Buffer.from(text(','))],
    ['UTF-8 with mark', Buffer.from(`\ufeff${text(';')}`)],
    ['GB18030', iconv.encode(text('\t'), 'gb18030')],
    ['UTF-16', Buffer.from(`\ufeff${text('\t')}`, 'utf16le')],
  ])('is read in %s', async (_, bytes) => {
    const report = await fixture.take(bytes);
    expect(await fixture.linesOf(report.submissions[0]!.id)).toMatchObject([
      { product: 'VEG-001', amount: '1234.50' },
    ]);
  });

  it('has the same report of mistakes', async () => {
    const bytes = csv([heads, goodRow(), goodRow({ 0: '青椒椒' })]);
    await expect(fixture.take(bytes)).rejects.toMatchObject({
      mistakes: [{ cell: 'A3', row: 3, column: 'A', code: 'SUBMISSION.UNKNOWN_PRODUCT', proposal: '青椒' }],
    });
  });
});

describe('doubtful figures', () => {
  const report = (amount: number) => workbook([heads, goodRow({ 7: amount })]);

  it('are shown with each draft: the doubts that will have to be explained, and their cells', async () => {
    const history = Array.from({ length: 12 }, (_, month) => `2019-${String(month + 1).padStart(2, '0')}`);
    const unit = testVillages[3];
    for (const period of history) {
      const amount = 1_000 + Number(period.slice(-2));
      const { submissions } = await fixture.take(await report(amount), { unit, period, submit: true });
      if (submissions[0]!.status === 'submitted') await fixture.officer.accept(reviewer, submissions[0]!.id!);
    }
    const request = { unit, period: '2020-01' };
    const { submissions } = await fixture.take(await report(10_000_000), request);
    const told = submissions[0]!.checks.map(({ cell, code }) => `${cell} ${code}`);
    expect(told).toContainEqual(expect.stringMatching(/^H2 CHECK\./));
    expect(await fixture.mistakesOf(await report(10_000_000), { ...request, submit: true })).toEqual(told);
  });

  it('name the cell of a line that is added to a draft', async () => {
    const unit = testVillages[3];
    const scope = { unit, period: '2020-01' };
    const { submissions } = await fixture.take(await report(1_005), scope);
    const usual = [1, 2].map((place) =>
      salesLine({
        destination: place === 1 ? '320100' : '320000',
        amount: '1000',
        quantity: '1.5',
        orders: 2,
      }),
    );
    await fixture.respondent.rewriteDraft(anybody, submissions[0]!.id!, { ...scope, lines: usual });
    const file = await workbook([heads, goodRow({ 1: '上海', 5: 1, 7: 10_000_000 })]);
    const merged = await fixture.take(file, { ...scope, mode: 'merge', dryRun: true });
    const placed = merged.submissions[0]!.checks.map(({ path, cell }) => `${path} ${cell}`);
    expect(placed).toContainEqual(expect.stringMatching(/^lines\[2\]\S* [A-Z]2$/));
  });
});
