/** The meaning of a column of an export. */
export type OrderField =
  | 'order'
  | 'line'
  | 'status'
  | 'afterSales'
  | 'title'
  | 'quantity'
  | 'amount'
  | 'refund'
  | 'paid'
  | 'created'
  | 'province'
  | 'city'
  | 'district'
  | 'address'
  | 'changedAddress'
  | 'shop';

export interface PlatformName {
  /** Code in the catalogue of platforms. */
  readonly platform: string;
  /** Short name used in messages. */
  readonly zh: string;
  readonly en: string;
}

/** The export of one platform: the headers of the fields. A new platform needs only this besides the catalogue. */
export interface PlatformLayout extends PlatformName {
  /**
   * Heads as the platform writes them, without spaces; brackets may be of either width. The first one present counts.
   */
  readonly heads: Readonly<Partial<Record<OrderField, readonly string[]>>>;
  /** Shops whose name looks like this sell on another platform that shares the export. */
  readonly shops?: PlatformName & { readonly named: RegExp };
  /** Order numbers begin with the day, YYMMDD; counts where no time is given. */
  readonly dayInOrder?: true;
}

export const requiredFields = [
  'order',
  'status',
  'title',
  'quantity',
  'amount',
] as const satisfies OrderField[];

export const platformLayouts: readonly PlatformLayout[] = [
  {
    platform: 'taobao',
    zh: '淘宝',
    en: 'Taobao',
    // Only shops of Tmall may carry these words in their name.
    shops: { named: /旗舰店|专卖店|专营店/, platform: 'tmall', zh: '天猫', en: 'Tmall' },
    heads: {
      order: ['订单编号'],
      line: ['子订单编号'],
      status: ['订单状态'],
      title: ['宝贝标题', '商品标题'],
      quantity: ['宝贝总数量', '宝贝数量'],
      amount: ['买家实际支付金额', '买家实付金额'],
      refund: ['退款金额'],
      paid: ['订单付款时间'],
      created: ['订单创建时间'],
      address: ['收货地址'],
      changedAddress: ['修改后的收货地址'],
      shop: ['店铺名称'],
    },
  },
  {
    platform: 'jd',
    zh: '京东',
    en: 'JD',
    heads: {
      order: ['订单号', '订单编号'],
      line: ['商品ID', '商品编号', '货号'],
      status: ['订单状态'],
      afterSales: ['售后状态'],
      title: ['商品名称'],
      quantity: ['订购数量'],
      amount: ['应付金额'],
      refund: ['退款金额'],
      paid: ['付款确认时间'],
      created: ['下单时间'],
      address: ['客户地址'],
    },
  },
  {
    platform: 'pinduoduo',
    zh: '拼多多',
    en: 'Pinduoduo',
    dayInOrder: true,
    heads: {
      order: ['订单号'],
      line: ['样式ID', '商品规格'],
      status: ['订单状态'],
      afterSales: ['售后状态'],
      title: ['商品', '商品名称'],
      quantity: ['商品数量(件)', '商品数量'],
      amount: ['用户实付金额(元)', '用户实付金额'],
      refund: ['退款金额(元)', '退款金额'],
      paid: ['订单成交时间'],
      created: ['支付时间', '拼单成功时间'],
      province: ['省', '省份'],
      city: ['市', '城市'],
      district: ['区', '区县'],
      address: ['收货地址', '详细地址'],
    },
  },
  {
    platform: 'douyin',
    zh: '抖音',
    en: 'Douyin',
    heads: {
      order: ['主订单编号'],
      line: ['子订单编号'],
      status: ['订单状态'],
      afterSales: ['售后状态'],
      title: ['选购商品'],
      quantity: ['商品数量'],
      amount: ['订单应付金额'],
      refund: ['退款金额'],
      paid: ['支付完成时间'],
      created: ['订单提交时间'],
      province: ['省'],
      city: ['市'],
      district: ['区'],
      address: ['详细地址', '收货地址'],
    },
  },
];

/** Platforms whose exports are read, in the order in which they are listed to people. */
export const exportingPlatforms: readonly PlatformName[] = platformLayouts.flatMap(({ shops, ...layout }) =>
  shops ? [layout, shops] : [layout],
);
