import type { MessageText } from '../message';

/** Messages about files of figures: workbooks and CSV. */
export const fileMessages = {
  'FILE.INVALID': {
    status: 422,
    zh: '文件有 {count} 处错误，没有写入任何内容，请按下面列出的单元格改正后再上传。',
    en: 'The file has {count:mistake|mistakes}; nothing was stored. Correct the cells listed and upload it again.',
  },
  'FILE.MISSING': {
    status: 400,
    zh: '请求里没有文件，请附上一个 xlsx 或 csv 文件。',
    en: 'The request has no file; attach one xlsx or csv file.',
  },
  'FILE.ONLY_ONE': {
    status: 400,
    zh: '一次只能上传一个文件，请分开上传。',
    en: 'One file at a time; upload them one after the other.',
  },
  'FILE.EMPTY': {
    status: 422,
    zh: '文件是空的（0 字节），请检查后再上传。',
    en: 'The file is empty (0 bytes); check it and upload it again.',
  },
  'FILE.NOT_A_TABLE': {
    status: 415,
    zh: '这不是表格文件（看内容是{kind}），请上传 xlsx 或 csv。',
    en: 'This is no table (its content is {kind}); upload xlsx or csv.',
  },
  'FILE.OLD_EXCEL': {
    status: 415,
    zh: '这是旧格式的 Excel 文件（xls），请在 Excel 里另存为“Excel 工作簿（*.xlsx）”后再上传。',
    en: 'This is a workbook of the old format (xls); save it as "Excel Workbook (*.xlsx)" and upload it again.',
  },
  'FILE.ENCRYPTED': {
    status: 422,
    zh: '文件设有打开密码，请取消密码后再上传。',
    en: 'The file needs a password to open; remove the password and upload it again.',
  },
  'FILE.BROKEN': {
    status: 422,
    zh: '文件已损坏或不完整（{part}），请重新打开、保存后再上传。',
    en: 'The file is damaged or incomplete ({part}); open it, save it and upload it again.',
  },
  'FILE.BOMB': {
    status: 413,
    zh: '文件解压后大得不合理（{part}，上限 {limit}），请删去空白的格式行、图片后再上传。',
    en: 'Unpacked, the file is beyond reason ({part}, limit {limit}); remove formatted empty rows and pictures.',
  },
  'FILE.TOO_COMPLEX': {
    status: 413,
    zh: '文件太大或太复杂（{part}，上限 {limit}），请分成几个文件上传。',
    en: 'The file is too large or too complex ({part}, limit {limit}); split it.',
  },
  'FILE.MACROS': {
    status: 422,
    zh: '工作簿含有宏，请另存为不含宏的 xlsx 后再上传。',
    en: 'The workbook holds macros; save it as xlsx without macros and upload it again.',
  },
  'FILE.EXTERNAL_LINKS': {
    status: 422,
    zh: '工作簿链接了别的文件，请把这些单元格“选择性粘贴—数值”，断开链接后再上传。',
    en: 'The workbook links to other files; paste those cells as values, break the links and upload it again.',
  },
  'FILE.WRONG_ENCODING': {
    status: 422,
    zh: '第 {row} 行的文字编码认不出来，请另存为“CSV UTF-8”后再上传。',
    en: 'The encoding of row {row} is not recognised; save as "CSV UTF-8" and upload it again.',
  },
  'FILE.MIXED_ENCODING': {
    status: 422,
    zh: '文件里混有两种编码：多数行是 {encoding}，第 {row} 行不是，请统一另存为“CSV UTF-8”后再上传。',
    en: 'The file mixes two encodings: most rows are {encoding}, row {row} is not. Save it as "CSV UTF-8".',
  },
  'FILE.BROKEN_CSV': {
    status: 422,
    zh: '第 {row} 行的引号没有成对，后面的内容无法分列，请补上引号。',
    en: 'A quote opened in row {row} is never closed; complete it.',
  },
  'FILE.LINE_TOO_LONG': {
    status: 413,
    zh: '第 {row} 行超过 {limit}，不像是表格的一行，请检查换行和引号。',
    en: 'Row {row} is longer than {limit}; check line breaks and quotes.',
  },
  'FILE.NO_HEADS': {
    status: 422,
    zh: '没有找到表头。表头行至少要有：{expected}。',
    en: 'No row of heads was found. It needs at least: {expected}.',
  },
  'FILE.NO_ROWS': {
    status: 422,
    zh: '只有表头，没有一行填了数。本月没有销售时，请用零报告，不要上传空表。',
    en: 'There are heads but no row with figures. For a month without sales send a nil return instead.',
  },
  'FILE.OTHER_UNIT': {
    status: 422,
    zh: '这是“{unit}”的模板，不是您要填报的单位的，请下载本单位的模板。',
    en: 'This is the template of "{unit}", not of the unit you report for; download the template of that unit.',
  },
  'FILE.OTHER_PERIOD': {
    status: 422,
    zh: '这是{period}的模板，与要填报的月份不符，请下载本月的模板。',
    en: 'This is the template of {period}, not of the month to be reported; download the template of that month.',
  },
  'FILE.OLD_TEMPLATE': {
    status: 422,
    zh: '这个模板的版本（{version}）已经停用，请重新下载模板。',
    en: 'Version {version} of the template is no longer in use; download it again.',
  },
  'FILE.WHICH_UNIT': {
    status: 422,
    zh: '不知道是哪个单位、哪个月的表：请选定单位和月份，或在表里加“填报单位”“报告期”两列。',
    en: 'Unit and month are not known: choose them, or add the columns "reporting unit" and "period".',
  },
  'FILE.MISSING_COLUMN': {
    status: 422,
    zh: '表头里缺少“{column}”这一列。',
    en: 'The heads lack the column "{column}".',
  },
  'FILE.COLUMN_TWICE': {
    status: 422,
    zh: '“{column}”有两列（另一列在 {first}），请只留一列。',
    en: 'There are two columns "{column}" (the other is {first}); keep one.',
  },
  'FILE.COLUMN_IGNORED': {
    status: 422,
    zh: '“{column}”这一列不认识，没有读取。',
    en: 'Column "{column}" is not known and was not read.',
  },
  'FILE.SHEET_IGNORED': {
    status: 422,
    zh: '这张工作表没有表头，没有读取。',
    en: 'This sheet has no row of heads and was not read.',
  },
  'FILE.HIDDEN_SHEET': {
    status: 422,
    zh: '这张工作表是隐藏的，没有读取。',
    en: 'This sheet is hidden and was not read.',
  },
  'FILE.HIDDEN_COLUMN': {
    status: 422,
    zh: '“{column}”这一列是隐藏的，已照样读取，请核对。',
    en: 'Column "{column}" is hidden; it was read all the same, please check it.',
  },
  'FILE.HIDDEN_ROW': {
    status: 422,
    zh: '这一行被隐藏或筛选掉了，但填有数。要报请取消隐藏，不报请删除。',
    en: 'This row is hidden or filtered out but holds figures. Unhide it to report it, or delete it.',
  },
  'FILE.ROWS_WITHOUT_FIGURES': {
    status: 422,
    zh: '有 {count} 行没有填数，没有计入（第一处在这里）。',
    en: '{count:row without figures was|rows without figures were} left out (the first is here).',
  },
  'FILE.MERGED_FIGURE': {
    status: 422,
    zh: '“{column}”在合并的单元格里，分不清各行是多少，请取消合并，逐行填写。',
    en: '"{column}" stands in merged cells, so the figure of each row is unknown; unmerge and fill in each row.',
  },
  'FILE.ERROR_VALUE': {
    status: 422,
    zh: '“{column}”的公式出错（{value}），请改正公式或直接填数。',
    en: 'The formula of "{column}" gives an error ({value}); correct it or type the value.',
  },
  'FILE.NO_CACHED_VALUE': {
    status: 422,
    zh: '“{column}”的公式还没有算出结果，请在 Excel 里打开、保存后再上传，或直接填数。',
    en: 'The formula of "{column}" has no result yet; open and save the file in Excel, or type the value.',
  },
  'FILE.AMBIGUOUS': {
    status: 422,
    zh: '“{value}”不止一个，请写清楚是哪一个。',
    en: '"{value}" may be several; say which one.',
  },
  'FILE.TOTAL_MISMATCH': {
    status: 422,
    zh: '合计行的“{column}”是 {value}，各行之和是 {sum}，请核对。',
    en: 'The total of "{column}" is {value}, the rows add up to {sum}; check them.',
  },
  'FILE.SUBTOTAL': {
    status: 422,
    zh: '表中间有小计行，请删去，只留最后的合计。',
    en: 'There is a subtotal among the rows; delete it and keep the total at the end only.',
  },
  'FILE.MORE_MISTAKES': {
    status: 422,
    zh: '错误太多，只列出前 {limit} 处，改正后再上传会看到其余的。',
    en: 'Too many mistakes; only the first {limit} are listed.',
  },
} as const satisfies Record<string, MessageText>;
