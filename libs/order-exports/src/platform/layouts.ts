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
  | 'price'
  | 'value'
  | 'gift'
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

/** A form in which an export has been seen; its head with made-up rows is in `testing/sample-exports.ts`. */
export interface LayoutVersion {
  /** Month or year. */
  readonly seen: string;
  /** Where the column names are from. */
  readonly source: string;
}

/** What the rows of an export are, besides what the names of its columns say. */
export interface RowRules {
  /**
   * The amount of a row may be that of its whole order, repeated on each of its rows: `always` where equal amounts
   * within an order mean that, `where-larger` where an amount above the value of its own goods proves it.
   */
  readonly orderSums?: 'always' | 'where-larger';
  /** Rows are items of the orders that another export of the platform has as one row each. */
  readonly isDetail?: true;
  /** Order numbers begin with the day, YYMMDD; counts where no time is given. */
  readonly dayInOrder?: true;
  /** States that a clerk has named; others are read by their words. */
  readonly statuses?: Readonly<Partial<Record<StatusMeaning, readonly string[]>>>;
}

export const statusMeanings = ['paid', 'unpaid', 'cancelled', 'closed', 'refunded'] as const;
export type StatusMeaning = (typeof statusMeanings)[number];

/** One kind of export: how to know it and what its columns mean. A new platform needs only this besides the catalogue. */
export interface PlatformLayout extends PlatformName, RowRules {
  /**
   * Heads as the platform writes them, without spaces; brackets may be of either width. The first one present counts.
   */
  readonly heads: Readonly<Partial<Record<OrderField, readonly string[]>>>;
  /** Columns by which the exports of this platform are known: `enough` of them, two if it does not say, identify it. */
  readonly signature: readonly string[];
  readonly enough?: number;
  /** Where the seller exports the orders with all columns. */
  readonly menu: Readonly<Record<'zh' | 'en', string>>;
  readonly versions: readonly LayoutVersion[];
  /** Shops whose name looks like this sell on another platform that shares the export. */
  readonly shops?: PlatformName & { readonly named: RegExp };
}

export const requiredFields = [
  'order',
  'status',
  'title',
  'quantity',
  'amount',
] as const satisfies OrderField[];

const taobao = {
  platform: 'taobao',
  zh: '淘宝',
  en: 'Taobao',
  // Only shops of Tmall may carry these words in their name.
  shops: { named: /旗舰店|专卖店|专营店/, platform: 'tmall', zh: '天猫', en: 'Tmall' },
} as const;

export const platformLayouts: readonly PlatformLayout[] = [
  {
    ...taobao,
    heads: {
      order: ['订单编号'],
      line: ['子订单编号'],
      status: ['订单状态'],
      title: ['宝贝标题', '商品标题'],
      quantity: ['宝贝总数量', '宝贝数量'],
      amount: ['买家实际支付金额', '买家实付金额'],
      refund: ['退款金额'],
      paid: ['订单付款时间', '买家付款时间'],
      created: ['订单创建时间', '买家下单时间'],
      address: ['收货地址'],
      changedAddress: ['修改后的收货地址'],
      shop: ['店铺名称'],
    },
    // oxfmt-ignore
    signature: [
      '宝贝标题', '宝贝总数量', '宝贝数量', '宝贝种类', '买家实际支付金额', '买家实际支付积分', '买家实付金额', '买家应付货款', '买家应付邮费',
      '买家支付宝账号', '返点积分', '打款商家金额', '确认收货打款金额', '集分宝抵扣', '天猫卡券抵扣', '分阶段订单信息', '修改后的sku',
    ],
    menu: {
      zh: '千牛工作台“交易 > 已卖出的宝贝 > 批量导出”的订单报表，勾选全部字段',
      en: 'the order report under Trade > Sold items > Export of the Qianniu workbench, with all fields ticked',
    },
    versions: [
      { seen: '2016-05', source: 'head of ExportOrderList.csv, kept beside a reader of a shop’s labels' },
      { seen: '2019-05', source: 'head of ExportOrderList.csv, in a shop’s analysis of its sales' },
      { seen: '2026-06', source: 'columns of the order report of Qianniu, in readers of shops’ accounts' },
    ],
  },
  {
    ...taobao,
    isDetail: true,
    heads: {
      order: ['主订单编号', '订单编号'],
      line: ['子订单编号'],
      status: ['订单状态'],
      afterSales: ['退款状态'],
      title: ['商品标题', '标题', '宝贝标题'],
      quantity: ['购买数量'],
      amount: ['买家实付金额', '买家实际支付金额'],
      refund: ['退款金额'],
      price: ['商品价格', '价格'],
      paid: ['订单付款时间'],
      created: ['订单创建时间'],
      shop: ['店铺名称'],
    },
    // oxfmt-ignore
    signature: [
      '主订单编号', '购买数量', '外部系统编号', '套餐信息', '联系方式备注', '买家实付金额', '买家实际支付金额', '买家应付货款',
    ],
    enough: 3,
    menu: {
      zh: '千牛工作台“交易 > 已卖出的宝贝 > 批量导出”的销售明细（子订单），勾选全部字段',
      en: 'the sales details (sub-orders) under Trade > Sold items > Export of the Qianniu workbench, with all fields ticked',
    },
    versions: [
      {
        seen: '2025-07',
        source: 'column letters and names of the sub-order workbook, in a settlement program',
      },
      {
        seen: '2026-06',
        source: 'sheet 销售明细 of the workbook of Qianniu, in a reader of its three sheets',
      },
    ],
  },
  {
    platform: 'jd',
    zh: '京东',
    en: 'JD',
    orderSums: 'where-larger',
    heads: {
      order: ['订单号', '订单编号'],
      line: ['商品ID', '商品编号', '货号'],
      status: ['订单状态'],
      afterSales: ['售后状态'],
      title: ['商品名称'],
      quantity: ['订购数量'],
      amount: ['应付金额'],
      refund: ['退款金额'],
      price: ['京东价'],
      paid: ['付款确认时间'],
      created: ['下单时间'],
      address: ['客户地址'],
      shop: ['店铺名称'],
    },
    // oxfmt-ignore
    signature: [
      '订购数量', '京东价', '付款确认时间', '下单帐号', '下单账号', '商家备注等级(等级1-5为由高到低)',
    ],
    menu: {
      zh: '京麦工作台“订单管理 > 订单查询与跟踪 > 导出”，勾选全部字段',
      en: 'Orders > Search and track > Export of the Jingmai workbench, with all fields ticked',
    },
    versions: [
      { seen: '2016-03', source: 'head of the orders CSV, in a reader of a cross-border shop' },
      {
        seen: '2025-12',
        source: 'columns of the seller’s back office, in the order table of a shop’s service',
      },
    ],
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
    // oxfmt-ignore
    signature: [
      '用户实付金额(元)', '商家实收金额(元)', '样式ID', '订单成交时间', '拼单成功时间', '店铺优惠折扣(元)', '平台优惠折扣(元)',
      '多多支付立减金额(元)', '商家编码-SKU维度', '商家编码-规格维度', '商家编码-商品维度', '送货入户并安装费(元)',
    ],
    menu: {
      zh: '商家后台“发货管理 > 订单查询 > 批量导出”，勾选全部字段',
      en: 'Shipping > Orders > Export of the merchant’s back office, with all fields ticked',
    },
    versions: [
      { seen: '2020-07', source: 'columns of the orders CSV, in the store of a fulfilment service' },
      { seen: '2026-03', source: 'head of the orders CSV, in the test of a shop’s ledger' },
    ],
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
      price: ['商品单价'],
      paid: ['支付完成时间'],
      created: ['订单提交时间'],
      province: ['省'],
      city: ['市'],
      district: ['区'],
      address: ['详细地址', '收货地址'],
    },
    // oxfmt-ignore
    signature: [
      '选购商品', '订单应付金额', 'APP渠道', '鲁班落地页ID', '流量体裁', '流量来源', '是否安心购', '降价类优惠',
      '平台实际承担优惠金额', '商家实际承担优惠金额', '达人实际承担优惠金额', '是否平台仓自流转',
    ],
    menu: {
      zh: '抖店后台“订单 > 订单管理 > 导出订单”，选商品单维度，勾选全部字段',
      en: 'Orders > Order management > Export of the Doudian back office, by sub-order, with all fields ticked',
    },
    versions: [
      { seen: '2023', source: 'columns of the orders file, in the order table of a live-stream agency' },
      { seen: '2026-07', source: 'head of the orders CSV by sub-order, in a settlement program' },
    ],
  },
  {
    platform: 'kuaishou',
    zh: '快手',
    en: 'Kuaishou',
    heads: {
      order: ['订单号'],
      line: ['SKU编码', '商品ID'],
      status: ['订单状态'],
      afterSales: ['售后状态'],
      title: ['商品名称'],
      quantity: ['成交数量'],
      amount: ['实付款'],
      refund: ['退款金额'],
      price: ['商品单价'],
      paid: ['订单支付时间'],
      created: ['订单创建时间'],
      province: ['收货地址-省'],
      city: ['收货地址-市'],
      district: ['收货地址-区'],
      address: ['收货地址'],
    },
    // oxfmt-ignore
    signature: [
      '成交数量', 'CPS达人ID', 'CPS达人昵称', '预估推广佣金', '预估推广者分佣比例', '快赚客ID', '快赚客昵称', '团长昵称', '赠品订单号',
      '活动订单编号', '预售定金支付时间', '主播补贴', '混资活动优惠', '预售/承诺发货时间', '收货地址-省', '收货地址-街道',
    ],
    menu: {
      zh: '快手小店商家后台“订单 > 订单查询 > 导出”，勾选全部字段',
      en: 'Orders > Order search > Export of the Kuaishou shop’s back office, with all fields ticked',
    },
    versions: [
      { seen: '2022', source: 'columns of the orders file, in an agency’s merging of platforms' },
      { seen: '2026-07', source: 'head of the orders workbook, in a shop’s financial summary' },
    ],
  },
  {
    platform: 'wechat-shop',
    zh: '微信小店',
    en: 'WeChat shop',
    orderSums: 'always',
    heads: {
      order: ['订单号'],
      line: ['商品属性', 'SKU编码(自定义)', '商品编码(平台)'],
      status: ['订单状态'],
      afterSales: ['商品售后'],
      title: ['商品名称'],
      quantity: ['商品数量'],
      amount: ['订单实际支付金额'],
      refund: ['商品已退款金额'],
      value: ['商品实际价格(总共)'],
      price: ['商品实际价格(单件)', '商品价格(单件)', '商品价格'],
      paid: ['支付时间'],
      created: ['订单下单时间', '下单时间'],
      province: ['省'],
      city: ['市'],
      district: ['区'],
      address: ['收件人地址'],
    },
    // oxfmt-ignore
    signature: [
      '订单实际支付金额', '订单实际收款金额', '商品编码(平台)', '商品编码(自定义)', 'SKU编码(自定义)', '商品实际价格(总共)', '商品实际价格(单件)',
      '技术服务费(将以人气卡形式返还)', '运费险预计投保费用', '商品平台券优惠', '商品平均运费', '带货账号昵称', '带货人昵称', '带货费用渠道', '礼物单号',
    ],
    menu: {
      zh: '微信小店商家后台“订单与配送 > 订单管理 > 导出订单”，勾选全部字段',
      en: 'Orders and delivery > Orders > Export of the WeChat shop’s back office, with all fields ticked',
    },
    versions: [
      {
        seen: '2024-10',
        source: 'head of the workbook of a Channels shop (视频号小店), in notes on its profit',
      },
      {
        seen: '2026-07',
        source: 'head of the orders workbook of a WeChat shop, in a shop’s financial summary',
      },
    ],
  },
  {
    platform: 'xiaohongshu',
    zh: '小红书',
    en: 'Xiaohongshu',
    orderSums: 'where-larger',
    heads: {
      order: ['订单号'],
      line: ['规格ID', '小红书编码', '条形码'],
      status: ['订单状态'],
      afterSales: ['售后状态'],
      title: ['SKU名称', '商品名称'],
      quantity: ['SKU件数'],
      amount: ['用户应付金额(元)', '商家应收金额(元)(支付金额)'],
      refund: ['退款金额(元)', '退款金额'],
      value: ['商品总价(元)'],
      gift: ['是否为赠品'],
      paid: ['支付时间'],
      created: ['订单创建时间'],
      province: ['省'],
      city: ['市'],
      district: ['区'],
      address: ['收件人地址'],
      shop: ['店铺名称'],
    },
    // oxfmt-ignore
    signature: [
      '小红书编码', 'SKU件数', '用户应付金额(元)', '商家应收金额(元)(支付金额)', 'SKU商家改价(元)',
      '支付渠道优惠(元)', '包裹总净重(kg)', '包裹总运费(元)', '包裹备注标记', '包裹备注信息', '大头笔/PaintMarker', '发票/Invoice',
    ],
    menu: {
      zh: '小红书千帆“订单 > 订单查询 > 导出”，勾选全部字段',
      en: 'Orders > Order search > Export of Xiaohongshu Qianfan, with all fields ticked',
    },
    versions: [
      {
        seen: '2026-03',
        source: 'columns of the orders workbook, in the work orders of a maker of jewellery',
      },
      { seen: '2026-07', source: 'head of the orders workbook of Qianfan, in a shop’s financial summary' },
    ],
  },
  {
    platform: 'alibaba',
    zh: '阿里巴巴1688',
    en: '1688',
    orderSums: 'always',
    heads: {
      order: ['订单编号'],
      line: ['SKUID', 'OfferID', '单品货号', '货号'],
      status: ['订单状态'],
      afterSales: ['退款状态', '售后状态'],
      title: ['货品标题'],
      quantity: ['数量'],
      amount: ['实付款(元)', '实付款'],
      refund: ['退款金额(元)', '退款金额'],
      price: ['单价(元)', '单价'],
      paid: ['订单付款时间'],
      created: ['订单创建时间'],
      address: ['收货地址'],
    },
    // oxfmt-ignore
    signature: [
      '货品标题', '货品总价(元)', '涨价或折扣(元)', '货品种类', '买家公司名', '卖家公司名', '卖家会员名', 'OfferID', '单品货号', '下游订单号',
      '是否代发订单',
    ],
    menu: {
      zh: '1688 工作台“交易 > 已卖出的货品 > 导出”，勾选全部字段',
      en: 'Trade > Sold goods > Export of the 1688 workbench, with all fields ticked',
    },
    versions: [
      {
        seen: '2020-07',
        source: 'columns of the orders workbook, in the order table of a jewellery wholesaler',
      },
      { seen: '2026-05', source: 'head of the orders workbook with 下游订单号, in a check of its rows' },
    ],
  },
];

/** Platforms whose exports are read, in the order in which they are listed to people. */
export const exportingPlatforms: readonly PlatformName[] = [
  ...new Map(
    platformLayouts
      .flatMap(({ shops, ...layout }): PlatformName[] => (shops ? [layout, shops] : [layout]))
      .map(({ platform, zh, en }) => [platform, { platform, zh, en }]),
  ).values(),
];
