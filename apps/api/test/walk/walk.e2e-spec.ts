import { formatMonth } from '@xiangtong/domain';
import { orderCsv, registerTestUnits, sampleOrder, testVillages } from '@xiangtong/testing';
import type { Response } from 'supertest';
import { createTestApp, putInForce, type TestApp } from '../support';
import { steadyMonths, usualLines } from '../support/steady-sales';
import { expectRecorded, pick } from './recording';
import { Transcript } from './transcript';

const [libei] = testVillages;

/** Buyers who do not exist, at addresses as platforms print them. */
const orders = [
  sampleOrder({ order: '1001', quantity: 420, amount: '2730.00' }),
  sampleOrder({ order: '1002', quantity: 600, amount: '3900.00', address: '浙江省 杭州市 西湖区 示例路2号' }),
  sampleOrder({
    order: '1003',
    title: '年货大礼 山里味道',
    quantity: 300,
    amount: '9000.00',
    address: '北京 北京市 朝阳区 示例路3号',
  }),
  sampleOrder({
    order: '1004',
    title: '线椒 5斤装',
    quantity: 480,
    amount: '7440.00',
    address: '贵州省****',
  }),
  sampleOrder({
    order: '1005',
    title: '线椒 5斤装',
    quantity: 20,
    amount: '310.00',
    address: '##b3JkZXI=##密文',
  }),
  sampleOrder({ order: '1006', status: '交易关闭' }),
];

const say = `<!-- Recorded by apps/api/test/walk from the running service. -->

# 一个月的填报：从订单导出到审核通过

立碑村的填报人李会计每月从网店后台导出订单，交给系统，核对，上报；县商务局审核。下面是一次真实的往返，由测试对着运行的服务录下：
每一步的请求和答复都是原样，只把每次不同的编号、时间和哈希换成了 ‹ ›。买家是虚构的；系统只在内存里读姓名、电话和地址，从不保存。`;

describe('a month of a village head, from the raw export to acceptance', () => {
  let test: TestApp;
  const walk = new Transcript();

  beforeAll(async () => {
    test = await createTestApp({ now: new Date('2020-01-08T01:00:00Z') });
    await registerTestUnits(test.source);
    await test.source.query('update reporting_unit set name = $2 where code = $1', [libei, '立碑村']);
  });
  afterAll(() => test.close());

  const call = (method: 'get' | 'post' | 'put', path: string, token: string) =>
    test.http[method](`/api/v1${path}`).set('Authorization', `Bearer ${token}`);

  const reportHistory = async (): Promise<void> => {
    const months = steadyMonths.map((month) => ({
      unit: libei,
      period: formatMonth(month),
      lines: usualLines(1, month),
    }));
    await putInForce(test, [libei], months, ['hub', 'chen.ke']);
  };

  const readExport = (token: string): Promise<Response> =>
    call('post', `/order-exports?unit=${libei}&period=2019-12`, token)
      .attach('files', Buffer.from(orderCsv('taobao', orders)), '淘宝订单2019-12.csv')
      .expect(200)
      .then((response) => response);

  it('is as the guide shows it', async () => {
    await reportHistory();
    const head = await test.signIn({ username: 'li.kuaiji', roles: ['reporter'], units: [libei] });
    const officer = await test.signIn({ username: 'wang.ke', roles: ['officer'], divisions: ['520122'] });
    walk.say(say);

    walk.say('## 1. 有什么要报\n\n收件箱说：十二月的销售月报还没有报，十日截止（已通过的各月从略）。');
    const inbox = await call('get', '/inbox', head).expect(200);
    const waiting = (inbox.body as { items: { kind: string }[] }).items.filter(
      ({ kind }) => kind === 'due-soon',
    );
    expect(waiting).toMatchObject([{ form: 'sales', period: '2019-12', day: '2020-01-10' }]);
    walk.exchange('GET /api/v1/inbox', undefined, inbox, { items: waiting });

    walk.say(
      '## 2. 把订单导出交给系统\n\n文件原样上传：GB18030 编码、带等号的订单号、已关闭的订单都由系统处理。',
    );
    const first = await readExport(head);
    walk.exchange(
      `POST /api/v1/order-exports?unit=${libei}&period=2019-12\n(文件 淘宝订单2019-12.csv)`,
      undefined,
      first,
    );
    expect(first.body).toMatchObject({ orders: 5, amount: '23380.00' });

    walk.say('一个标题系统不认识，它不猜。李会计说明“年货大礼”卖的是什么，系统记住，下个月不再问。');
    const titles = { titles: [{ title: '年货大礼 山里味道', product: 'VEG-003' }] };
    const remembered = await call('put', `/units/${libei}/product-titles`, head).send(titles).expect(200);
    walk.exchange(`PUT /api/v1/units/${libei}/product-titles`, titles, remembered);
    const second = await readExport(head);
    const answer = second.body as { unmatched: unknown[]; lines: OrderLine[] };
    expect(answer.unmatched).toEqual([]);
    walk.say('再交一次同一个文件，五笔订单都归了类；一笔地址是密文，记为“目的地不明”，不硬猜。');
    walk.exchange(
      `POST /api/v1/order-exports?unit=${libei}&period=2019-12\n(同一个文件)`,
      undefined,
      second,
      pick(second.body, ['orders', 'amount', 'lines', 'unmatched', 'unknownDestination']),
    );

    walk.say(
      '## 3. 填成报表\n\n网店按“份”卖，一份半公斤；换算是系统的事。草稿存下，系统立刻看出这个月不寻常。',
    );
    const submission = { unit: libei, period: '2019-12', lines: answer.lines.map(toLine) };
    const draft = await call('post', '/submissions', head).send(submission).expect(201);
    walk.exchange('POST /api/v1/submissions', submission, draft);
    const { id, checks } = draft.body as { id: string; checks: { code: string; path: string }[] };
    expect(checks.length).toBeGreaterThan(0);

    walk.say('## 4. 不寻常的要说明\n\n没有说明，不能上报；要说明的一次全列出来。');
    const refused = await call('post', `/submissions/${id}/submit`, head).expect(422);
    walk.exchange(`POST /api/v1/submissions/${id}/submit`, undefined, refused);
    const explained = {
      ...submission,
      explanations: { '@total': '年货季，老客户团购礼盒，比平常多卖了一个多月的量，订单导出可查。' },
    };
    const rewritten = await call('put', `/submissions/${id}`, head).send(explained).expect(200);
    walk.exchange(
      `PUT /api/v1/submissions/${id}`,
      { '…': '同上', explanations: explained.explanations },
      rewritten,
    );
    const submitted = await call('post', `/submissions/${id}/submit`, head).expect(200);
    walk.exchange(
      `POST /api/v1/submissions/${id}/submit`,
      undefined,
      submitted,
      pick(submitted.body, ['id', 'revision', 'status']),
    );

    walk.say(
      '## 5. 县里审核\n\n最要紧的排在最前：本月、上月、去年同月、疑点和说明在一处。王科长核对后通过；数字他改不了，只能通过或退回。',
    );
    const queue = await call('get', '/review-queue?county=520122', officer).expect(200);
    walk.exchange('GET /api/v1/review-queue?county=520122', undefined, queue);
    const accepted = await call('post', `/submissions/${id}/accept`, officer).expect(200);
    walk.exchange(
      `POST /api/v1/submissions/${id}/accept`,
      undefined,
      accepted,
      pick(accepted.body, ['id', 'revision', 'status', 'seq']),
    );

    walk.say('## 6. 在数字里\n\n通过的那一刻，它在账本里有了位置；汇总里马上看得到。');
    const { seq } = accepted.body as { seq: number };
    const query = { measures: ['amount', 'orders'], by: ['product'], period: '2019-12', atLeast: seq };
    const cube = await call('post', '/cube', officer).send(query).expect(200);
    walk.exchange('POST /api/v1/cube', query, cube, pick(cube.body, ['asOf', 'rows', 'totals', 'coverage']));
    expect(cube.body).toMatchObject({ totals: { amount: '23380.00', orders: 5 } });
    const rates = await call('get', '/reporting-rates?period=2019-12&county=520122', officer).expect(200);
    walk.say('上报率也跟着变了。');
    walk.exchange(
      'GET /api/v1/reporting-rates?period=2019-12&county=520122',
      undefined,
      rates,
      pick(rates.body, ['totals']),
    );

    expectRecorded('walk-of-a-month.md', walk.text());
  });
});

interface OrderLine {
  readonly product: string;
  readonly destination: string;
  readonly platform: string;
  readonly quantity: number;
  readonly orders: number;
  readonly amount: string;
}

const toLine = ({ product, destination, platform, quantity, orders: count, amount }: OrderLine) => ({
  product,
  destination,
  platform,
  quantity,
  unit: '份',
  amount,
  orders: count,
});
