import type { MessageText } from '../message';

/**
 * Messages about raw order exports. Texts name the file and the place. They repeat only values of amounts, pieces and
 * times, with everything hidden that may be a buyer's.
 */
export const orderMessages = {
  'ORDER.INVALID': {
    status: 422,
    zh: '有 {count} 个订单文件读不了，没有统计任何内容，请按下面的提示处理后一起再传。',
    en: '{count:order file|order files} cannot be read and nothing was counted; see below and send all files again.',
  },
  'ORDER.NO_FILE': {
    status: 400,
    zh: '请求里没有文件，请附上平台导出的订单文件（可以多个）。',
    en: 'The request has no file; attach the order exports of the platform, one or several.',
  },
  'ORDER.TOO_MANY_FILES': {
    status: 413,
    zh: '一次最多 {limit} 个文件，请分批上传。',
    en: 'At most {limit} files at a time; send them in parts.',
  },
  'ORDER.TOO_MUCH': {
    status: 413,
    zh: '这些文件太大或太复杂，没能在限定的时间和内存内读完，请按月导出后分批上传。',
    en: 'These files are too large or too complex to read within the limits; export month by month and send them in parts.',
  },
  'ORDER.EMPTY_FILE': {
    status: 422,
    zh: '“{file}”是空文件，请从平台重新下载。',
    en: '"{file}" is empty; download it again from the platform.',
  },
  'ORDER.NOT_A_TABLE': {
    status: 422,
    zh: '“{file}”不是表格文件，请上传平台导出的 CSV 或 XLSX。',
    en: '"{file}" is no table; send the CSV or XLSX that the platform exports.',
  },
  'ORDER.OLD_WORKBOOK': {
    status: 422,
    zh: '“{file}”是旧版 xls 或带密码的工作簿，请另存为不带密码的 XLSX 后再传。',
    en: '"{file}" is an old xls or a workbook under a password; save it as XLSX without password.',
  },
  'ORDER.BROKEN_WORKBOOK': {
    status: 422,
    zh: '“{file}”已损坏或不完整，请从平台重新下载。',
    en: '"{file}" is damaged or incomplete; download it again from the platform.',
  },
  'ORDER.WORKBOOK_TOO_LARGE': {
    status: 413,
    zh: '“{file}”解压后太大，请按月导出后分开上传。',
    en: '"{file}" is too large once unpacked; export it month by month.',
  },
  'ORDER.BROKEN_ENCODING': {
    status: 422,
    zh: '“{file}”第 {row} 行起有读不出的文字（按 {encoding} 读），文件可能不完整，请重新下载。',
    en: '"{file}" holds bytes that are no text from line {row} on (read as {encoding}); it may be cut off: download it again.',
  },
  'ORDER.MIXED_ENCODINGS': {
    status: 422,
    zh: '“{file}”第 {row} 行的编码与前面不同，像是两个文件拼成的，请分开上传。',
    en: '"{file}" changes its encoding at line {row}, as if two files had been joined; send them apart.',
  },
  'ORDER.BROKEN_CSV': {
    status: 422,
    zh: '“{file}”第 {row} 行的引号不成对，文件可能不完整，请重新下载。',
    en: '"{file}" has an open quote at line {row}; it may be cut off: download it again.',
  },
  'ORDER.LINE_TOO_LONG': {
    status: 422,
    zh: '“{file}”第 {row} 行超过 {limit} 个字符，不像订单表，请检查。',
    en: 'Line {row} of "{file}" has more than {limit} characters and does not look like an order; check the file.',
  },
  'ORDER.TOO_MANY_COLUMNS': {
    status: 422,
    zh: '“{file}”第 {row} 行超过 {limit} 列，不像订单表，请检查。',
    en: 'Row {row} of "{file}" has more than {limit} columns and does not look like an order; check the file.',
  },
  'ORDER.UNKNOWN_LAYOUT': {
    status: 422,
    zh: '“{file}”认不出是哪个平台的订单表。读到的列：{columns}。请上传店铺后台导出的原表；其他来源的表要附一份列对应表，见填报员手册。',
    en: `"{file}" is not an order export of a platform that is read. Columns found: {columns}. Send the file as the shop's back office exports it; a table from elsewhere needs a mapping of its columns, see the reporter's guide.`,
  },
  'ORDER.MAPPED_COLUMNS_MISSING': {
    status: 422,
    zh: '“{file}”没有列对应表里写的列：{missing}。读到的列：{columns}。请改列对应表，或换文件。',
    en: '"{file}" lacks columns that the mapping names: {missing}. Columns found: {columns}. Correct the mapping, or choose another file.',
  },
  'ORDER.MISSING_COLUMNS': {
    status: 422,
    zh: '“{file}”是{platform}的订单表，但缺少列：{columns}。请重新导出：{menu}。',
    en: '"{file}" is an order export of {platform} without the columns {columns}. Export it again: {menu}.',
  },
  'ORDER.NO_ROWS': {
    status: 422,
    zh: '“{file}”只有表头，没有订单。',
    en: '"{file}" has a head and no orders.',
  },
  'ORDER.ALL_UNREADABLE': {
    status: 422,
    zh: '“{file}”的 {count} 行订单没有一行读得出，没有统计任何内容。请对照下面的位置检查，或从平台重新下载。',
    en: 'None of the orders in "{file}" can be read ({count:row|rows}) and nothing was counted; see the places below, or download it again from the platform.',
  },
  'ORDER.ROW_EMPTY': {
    status: 422,
    zh: '第 {row} 行 {column} 列“{head}”是空的。',
    en: 'Row {row}, column {column}, {head}: the cell is empty.',
  },
  'ORDER.ROW_AMOUNT': {
    status: 422,
    zh: '第 {row} 行 {column} 列“{head}”写的是“{text}”，不是金额。',
    en: 'Row {row}, column {column}, {head}: "{text}" is no amount.',
  },
  'ORDER.ROW_AMOUNT_TOO_LARGE': {
    status: 422,
    zh: '第 {row} 行 {column} 列“{head}”写的是“{text}”，超过一亿元，不像一个订单的金额。',
    en: 'Row {row}, column {column}, {head}: "{text}" is above 100 million yuan, too much for one order.',
  },
  'ORDER.ROW_REFUND': {
    status: 422,
    zh: '第 {row} 行 {column} 列“{head}”写的是“{text}”，不是金额。',
    en: 'Row {row}, column {column}, {head}: "{text}" is no amount.',
  },
  'ORDER.ROW_REFUND_ABOVE_PRICE': {
    status: 422,
    zh: '第 {row} 行 {column} 列“{head}”写的是“{text}”，比买家付的还多。',
    en: 'Row {row}, column {column}, {head}: "{text}" is more than the buyer paid.',
  },
  'ORDER.ROW_QUANTITY': {
    status: 422,
    zh: '第 {row} 行 {column} 列“{head}”写的是“{text}”，不是整件数。',
    en: 'Row {row}, column {column}, {head}: "{text}" is no whole number of pieces.',
  },
  'ORDER.ROW_TIME': {
    status: 422,
    zh: '第 {row} 行 {column} 列“{head}”写的是“{text}”，看不出是哪个月的订单。',
    en: 'Row {row}, column {column}, {head}: "{text}" does not say the month of the order.',
  },
  'ORDER.ROW_OVERFULL': {
    status: 422,
    zh: '第 {row} 行比表头多出单元格（从 {column} 列起），这一行已经错位。',
    en: 'Row {row} reaches beyond the head from column {column} on: its cells have moved.',
  },
  'ORDER.NOTHING_COUNTED': {
    status: 422,
    zh: '“{file}”读到 {rows} 行，一行也没有计入，金额是 0.00 元。请看没有计入的原因，再决定是否用这个文件。',
    en: '"{file}" has {rows:row|rows}, none of which counts: its amount is 0.00 yuan. See why before you use it.',
  },
  'ORDER.AMOUNT_ZERO': {
    status: 422,
    zh: '“{file}”有计入的行，但金额合计是 0.00 元。请检查金额列，再决定是否用这个文件。',
    en: 'Rows of "{file}" count, but their amounts come to 0.00 yuan. Check the column of amounts before you use it.',
  },
  'ORDER.NUMBERS_DAMAGED': {
    status: 422,
    zh: '“{file}”第 {row} 行的订单号已被电子表格改成科学计数，分不清订单了；请重新下载，不要打开保存。',
    en: 'A spreadsheet has rewritten the order numbers of "{file}" (row {row}); download it again and do not save it.',
  },
  'MAPPING.INVALID': {
    status: 422,
    zh: '列对应表有 {count} 处错误，没有读任何文件，请按下面的提示修改。',
    en: '{count:mistake|mistakes} in the mapping: no file was read; see the list below.',
  },
  'MAPPING.SHAPE': {
    status: 422,
    zh: '应为 JSON：{"platform":"平台代码","columns":{"title":"品名","quantity":"件数","amount":"实收","paid":"日期"}}。',
    en: 'JSON is expected: {"platform":"code of a platform","columns":{"title":"…","quantity":"…","amount":"…","paid":"…"}}.',
  },
  'MAPPING.UNKNOWN_KEY': {
    status: 422,
    zh: '没有这一项，只能写：{list}。',
    en: 'There is no such entry; the entries are {list}.',
  },
  'MAPPING.UNKNOWN_PLATFORM': {
    status: 422,
    zh: '平台目录里没有代码“{value}”，请从目录中选；目录里没有的平台写 other。',
    en: 'There is no platform with the code "{value}"; choose one of the catalogue, or other where it has none.',
  },
  'MAPPING.UNKNOWN_FIELD': {
    status: 422,
    zh: '没有这个字段，只能写：{list}。',
    en: 'There is no such field; the fields are {list}.',
  },
  'MAPPING.FIELD_MISSING': {
    status: 422,
    zh: '必须写明这个字段是哪一列。',
    en: 'Say which column holds this field.',
  },
  'MAPPING.TIME_MISSING': {
    status: 422,
    zh: '必须写明付款时间（paid）或下单时间（created）是哪一列，否则分不出月份。',
    en: 'Say which column holds the time of payment (paid) or of the order (created): the month depends on it.',
  },
  'MAPPING.COLUMN_NAME': {
    status: 422,
    zh: '应写表头里的列名，1 至 {limit} 个字符。',
    en: 'The name of a column is expected, 1 to {limit} characters.',
  },
  'MAPPING.SEVERAL_COLUMNS': {
    status: 422,
    zh: '只能写一列；只有金额（amount）可以写几列，相加为实付。',
    en: 'One column is expected; only amount may name several, which are added.',
  },
  'MAPPING.COLUMN_TWICE': {
    status: 422,
    zh: '列“{value}”已经用作 {other}，一列只能用一次。',
    en: 'The column "{value}" is already used for {other}; a column has one meaning.',
  },
  'MAPPING.UNKNOWN_MEANING': {
    status: 422,
    zh: '没有这种状态，只能写：{list}。',
    en: 'There is no such state; the states are {list}.',
  },
  'MAPPING.STATUS_NAMES': {
    status: 422,
    zh: '应写表里的状态文字，可以写几个，每个 1 至 {limit} 个字符。',
    en: 'The texts of states in the table are expected, 1 to {limit} characters each.',
  },
  'MAPPING.STATUS_TWICE': {
    status: 422,
    zh: '状态“{value}”已经写在 {other} 里。',
    en: 'The state "{value}" already stands under {other}.',
  },
  'MAPPING.STATUS_COLUMN': {
    status: 422,
    zh: '写了 statuses，就要写明状态（status）是哪一列。',
    en: 'With statuses, say which column holds the status.',
  },
  'MAPPING.AMOUNT_OF': {
    status: 422,
    zh: '只能写 "row"（每行自己的金额）或 "order"（每行都是整单的金额）。',
    en: 'Either "row", the amount is that of each row, or "order", it is that of the whole order on each of its rows.',
  },
  'TITLE.INVALID': {
    status: 422,
    zh: '有 {count} 处错误，没有保存，请按下面的提示修改。',
    en: '{count:mistake|mistakes}: nothing was saved; see the list below.',
  },
  'TITLE.SHAPE': {
    status: 422,
    zh: '应为 {"titles":[{"title":"…","product":"…"}]}，最多 {limit} 条。',
    en: '{"titles":[{"title":"…","product":"…"}]} is expected, with at most {limit} entries.',
  },
  'TITLE.TEXT': {
    status: 422,
    zh: '标题应为 1 至 {limit} 个字符，不能有控制字符。',
    en: 'A title has 1 to {limit} characters and no control characters.',
  },
  'TITLE.SEVERAL_GOODS': {
    status: 422,
    zh: '这个标题用“，”列出了几种商品，不能算作一种，请拆开填报。',
    en: 'This title lists several goods, joined by ，; it cannot stand for one product.',
  },
  'TITLE.TWICE': {
    status: 422,
    zh: '这个标题出现了两次。',
    en: 'This title is given twice.',
  },
  'TITLE.UNKNOWN_PRODUCT': {
    status: 422,
    zh: '产品目录里没有这个代码，请从目录中选择。',
    en: 'There is no product of this code in the catalogue; choose one from it.',
  },
} as const satisfies Record<string, MessageText>;
