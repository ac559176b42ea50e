import { isGrouping } from '@xiangtong/naming';
import { LEADING_STORE, SAMPLE_MONTH, SEED } from './facts';
import { linesOf, type Line } from './lines';
import { Random, apportion } from './random';
import { isLibei } from './units';
import type { World } from './world';

/** Headers as the platform writes them, two with a trailing space. */
// oxfmt-ignore
const HEADS = [
  '订单编号', '买家会员名', '买家实际支付金额', '订单状态', '收货人姓名', '收货地址 ', '联系手机', '修改后的收货地址',
  '宝贝标题', '宝贝总数量', '订单创建时间', '订单付款时间 ', '店铺名称',
];

const CLOSED_EVERY = 400;

const two = (value: number): string => String(value).padStart(2, '0');

const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${two(fen % 100)}`;

/** Address of a destination code in the words of the register; unknown parts are masked. */
const addressOf = (names: ReadonlyMap<string, string>, code: string, house: number): string => {
  if (code === '000000') return '****';
  const province = names.get(`${code.slice(0, 2)}0000`) ?? '';
  const city = names.get(`${code.slice(0, 4)}00`) ?? '';
  const municipality = isGrouping(city);
  const parts = [province];
  if (!code.endsWith('0000')) parts.push(municipality ? (code.slice(2, 4) === '90' ? '' : province) : city);
  if (!code.endsWith('00')) parts.push(names.get(code) ?? '');
  return `${parts.filter(Boolean).join(' ')} 示例路${house}号(000000)`;
};

interface Context {
  readonly names: ReadonlyMap<string, string>;
  readonly random: Random;
  /** Orders written so far. */
  number: number;
}

const orderRow = (context: Context, line: Line, fen: number, pieces: number, status: string): string => {
  const { random } = context;
  const number = ++context.number;
  const day = two(random.integer(1, 31));
  const hour = two(random.integer(7, 22));
  const minute = random.integer(0, 57);
  const time = (later: number): string => `2019-12-${day} ${hour}:${two(minute + later)}:${two(number % 60)}`;
  const buyer = String(number).padStart(6, '0');
  return [
    `="9201912${String(number).padStart(11, '0')}"`,
    `demo_${buyer}`,
    yuan(fen),
    status,
    `测试买家${buyer}`,
    addressOf(context.names, line.destination, (number % 900) + 1),
    "'10000000000",
    number % 5 === 0 ? 'null' : '',
    `${line.product.name} 农家手作 产地直发`,
    String(pieces),
    time(0),
    status === '交易关闭' ? '' : time(1),
    '立碑村农家店（演示）',
  ].join(',');
};

/**
 * A line as single orders: amounts and numbers of orders add up to the line; sometimes with a closed order that does
 * not count.
 */
function* ordersOf(context: Context, line: Line): Generator<string> {
  const { random } = context;
  const weights = Array.from({ length: line.orders }, () => random.between(0.6, 1.5));
  const amounts = apportion(line.fen, weights);
  const pieces = Math.max(1, Math.round(line.quantityMilli / 1000 / line.orders));
  for (const fen of amounts) {
    if (context.number % CLOSED_EVERY === CLOSED_EVERY - 1)
      yield orderRow(context, line, fen, pieces, '交易关闭');
    yield orderRow(context, line, fen, pieces, '交易成功');
  }
}

/**
 * The leading store's order export of the sample month, row by row; the file is GB18030 with CRLF, as the seller
 * downloads it.
 */
export function* orderExport(world: World): Generator<string> {
  const unitMonth = world.plan.find(({ unit, month }) => isLibei(unit) && month === SAMPLE_MONTH);
  if (!unitMonth) throw new Error('no plan for Libei');
  const context: Context = {
    names: new Map(world.reference.divisions.map(({ code, name }) => [code.slice(0, 6), name])),
    random: new Random(SEED, 99),
    number: 0,
  };
  yield HEADS.join(',');
  for (const line of linesOf(world, unitMonth)) {
    if (line.store === LEADING_STORE) yield* ordersOf(context, line);
  }
}
