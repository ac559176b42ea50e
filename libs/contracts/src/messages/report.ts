import type { MessageText } from './message';

export const reportMessages = {
  'REPORT.UNKNOWN': { status: 404, zh: '没有“{id}”这个报表。', en: 'There is no report "{id}".' },
  'REPORT.DEFINITION_WRONG': {
    status: 400,
    zh: '报表定义有 {count} 处要改，见每处的行号；改好再保存。',
    en: 'The definition has {count:mistake|mistakes}; see their lines, and save once they are mended.',
  },
  'REPORT.DEFINITION_MISTAKE': { status: 400, zh: '{mistake}。', en: '{mistake}.' },
  'REPORT.DEFINITION_CHANGED': {
    status: 409,
    zh: '您编辑期间，“{name}”保存了第 {version} 版。请先看改了什么，再在新版上改；您写的还在页面上。',
    en: '{name} has saved version {version} meanwhile. See what was changed and go on from there; what you wrote is still on the page.',
  },
  'REPORT.DEFINITION_SAME': {
    status: 409,
    zh: '与现在用的定义完全一样，不用保存。',
    en: 'This is the definition that is used now; there is nothing to save.',
  },
  'REPORT.DEFINITION_OUTDATED': {
    status: 409,
    zh: '本地修改过的报表定义不适合现在的系统版本（{count} 处）。请在“口径与模板”里改好，或恢复产品自带的定义。',
    en: 'The definition that was written here does not fit this release ({count:mistake|mistakes}). Mend it under Definitions, or use that of the product again.',
  },
  'REPORT.VERSION_UNKNOWN': {
    status: 404,
    zh: '没有第 {version} 版。',
    en: 'There is no version {version}.',
  },
  'REPORT.DEFINITION_LOST': {
    status: 404,
    zh: '这份报告是旧版本系统制作的，当时没有留下定义原文。',
    en: 'The report was made by an earlier release, which did not keep the text of its definition.',
  },
  'REPORT.WRONG_PARAMETER': {
    status: 400,
    zh: '不能用这些参数生成报表（{parameter}）：{reason}',
    en: 'The report cannot be made with these parameters ({parameter}): {reason}',
  },
  'REPORT.RUN_UNKNOWN': {
    status: 404,
    zh: '没有这次报表生成记录：{id}。',
    en: 'There is no report run {id}.',
  },
  'REPORT.FILE_UNKNOWN': { status: 404, zh: '没有文件“{name}”。', en: 'There is no file "{name}".' },
  'REPORT.RUN_UNFINISHED': {
    status: 409,
    zh: '报表还没有生成好（目前：{status}），生成完成后才能发布。',
    en: 'The report is not made yet (now: {status}); it can be published once it is done.',
  },
  'REPORT.RUN_TOO_OLD': {
    status: 409,
    zh: '这次报表是旧版本系统生成的，没有留下可以公布的文档，请重新生成后再发布。',
    en: 'The report was made by an earlier version of the system, which kept no document to seal; make it again.',
  },
  'REPORT.RUN_FINISHED': {
    status: 409,
    zh: '这次生成已经结束（{status}），不能再这样操作。',
    en: 'The run has already ended ({status}); this is not possible any more.',
  },
  'REPORT.SAME_UNDER_WAY': {
    status: 409,
    zh: '同样的报表已经在生成。',
    en: 'The same report is under way already.',
  },
  'REPORT.RUN_INTERRUPTED': {
    status: 409,
    zh: '生成报表时系统几次中断，没有完成；可以重试。',
    en: 'The system was interrupted several times while it made the report; try it again.',
  },
  'REPORT.NOT_ALLOWED_ANY_MORE': {
    status: 403,
    zh: '请求这个报表的账户已停用或不存在，没有生成。',
    en: 'The account that asked for the report is disabled or gone; it was not made.',
  },
  'REPORT.DISK_FULL': {
    status: 507,
    zh: '磁盘空间不足，报表没有保存；请系统管理员清理后重试。',
    en: 'There is no space left on the disk, so the report was not kept; have it freed and try again.',
  },
  'REPORT.TOO_LARGE': {
    status: 413,
    zh: '报表太大，超出了允许的时间或内存；请缩小范围，或减少表格和格式。',
    en: 'The report needs more time or memory than allowed; choose a smaller place, fewer tables or fewer formats.',
  },
  'REPORT.DEFINITION_TOO_LARGE': {
    status: 422,
    zh: '报表定义太大，读取时超出了允许的时间或内存；请减少文字和条目。',
    en: 'Reading the definition needs more time or memory than allowed; shorten its texts and lists.',
  },
  'REPORT.TEXT_TOO_LONG': {
    status: 422,
    zh: '报表定义中有一条文字逐行重复，写出来超过 50,000 字；请减少重复的行数，或改用表格。',
    en: 'A text of the definition repeats rows so often that it prints more than 50,000 characters; repeat fewer rows, or use a table.',
  },
  'REPORT.UNPROVEN': {
    status: 422,
    zh: '这份公开版没有编制：无法证明从它和以前公布的各版推断不出个别填报单位。请缩小范围或缩短时期；仍不行请告诉管理员。',
    en: 'This public edition was not made: it cannot be proven that no respondent follows from it and from the editions published before. Ask for a smaller place or a shorter period; if that does not help, tell the administrator.',
  },
  'REPORT.ROUNDED_BEFORE': {
    status: 422,
    zh: '农户的数（{period}）已有取整的公开版，不取整会让人推断出个别农户，没有编制；请同样取整。',
    en: 'A public edition with rounded numbers of households in {period} was published before; without rounding a single household could be inferred, so this one was not made. Round it as well.',
  },
  'REPORT.UNROUNDABLE': {
    status: 422,
    zh: '取整后的数与以前公布的取整数凑不成合计，没有编制；请不取整，或先撤回互相矛盾的旧版。',
    en: 'No rounded figures add up together with those published before, so the edition was not made; make it without rounding, or withdraw the earlier edition that contradicts it.',
  },
  'REPORT.SCHEDULE_UNKNOWN': {
    status: 404,
    zh: '没有这项定期报表：{id}。',
    en: 'There is no report schedule {id}.',
  },
  'REPORT.TOO_MANY_SCHEDULES': {
    status: 409,
    zh: '一个账户最多设 {limit} 项定期报表，请先删去不用的。',
    en: 'One account has at most {limit} report schedules; delete one first.',
  },
  'SEAL.UNKNOWN': { status: 404, zh: '没有这个防伪校验码：{seal}。', en: 'There is no seal {seal}.' },
  'SEAL.OF_ANOTHER_PLACE': {
    status: 404,
    zh: '这个防伪校验码由{place}在自己的平台公布，{day} 送到本平台。它定下了什么，请扫描报告上的二维码，到那里查看；手里的文件可以在这里核对。',
    en: 'This seal was published by {place} on an installation of its own and sent here on {day}. What it pins is told there: scan the QR code of the report. A file can be verified here.',
  },
  'SEAL.EMBARGOED': {
    status: 423,
    zh: '这份报告在 {until} 之前不公布，请到时再查。',
    en: 'This report is not public until {until}; ask again then.',
  },
  'EDITION.UNKNOWN': {
    status: 404,
    zh: '没有公布过这份报告：{seal}。请核对地址，或从公开目录里找。',
    en: 'No such report is published: {seal}. Check the address, or look for it in the public list.',
  },
  'EDITION.WITHDRAWN': {
    status: 410,
    zh: '这份报告已于 {day} 撤回，不再提供。原因：{reason}',
    en: 'This report was withdrawn on {day} and is no longer offered. Reason: {reason}',
  },
  'EDITION.WITHDRAWN_BEFORE': {
    status: 409,
    zh: '这份报告（{seal}）已经撤回，不用再撤。',
    en: 'Report {seal} was withdrawn before; there is nothing more to do.',
  },
  'EDITION.NOT_PUBLIC': {
    status: 409,
    zh: '这是内部版，没有对外公布，不用撤回。数字有错时请更正填报，再发布更正版。',
    en: 'This is an internal edition that nobody outside has seen. If figures are wrong, have them corrected and publish a corrected edition.',
  },
  'EDITION.REASON_PERSONAL': {
    status: 400,
    zh: '撤回原因会公开，不能写身份证号、手机号或银行卡号。',
    en: 'The reason is public and must not hold an ID, phone or bank card number.',
  },
  'REPORT.NOTHING_HIDDEN': {
    status: 404,
    zh: '这一份（{id}）没有隐去说明：它不是公开版、还没有做好，或由旧版本制作；请重新制作公开版。',
    en: 'Run {id} has no account of what is hidden: it is not a public edition, is not done yet, or was made by an earlier release. Make the public edition again.',
  },
  'REPORT.PUBLISHED_MEANWHILE': {
    status: 409,
    zh: '这份公开版编制以后又公布了另一份公开版，两份合起来可能推断出个别填报单位；请重新编制后再公布。',
    en: 'Another public edition was published after this one was made; together they may give a respondent away. Make this one again, then publish it.',
  },
  'SEAL.NOTHING_CHANGED': {
    status: 409,
    zh: '与已经公布的一版（防伪校验码 {seal}）没有一个数字不同，不能作为更正再公布；请继续使用那一版。',
    en: 'No figure differs from the published edition with the seal {seal}, so there is nothing to correct; go on using that edition.',
  },
  'SEAL.CERTIFICATE_EXPIRED': {
    status: 409,
    zh: '不能签署 PDF：证书“{name}”只在 {from} 至 {to} 有效。请管理员在服务器上换上新的签名证书和密钥（见运维手册），重启服务后再发布。',
    en: 'The PDF cannot be signed: the certificate of {name} is valid from {from} to {to} only. An administrator has to put a new one in place (SIGNING_CERTIFICATE_FILE, SIGNING_KEY_FILE) and restart the service; then publish again.',
  },
  'SEAL.NO_FILE': {
    status: 400,
    zh: '请求里没有文件，请附上一个要核验的 pdf、ofd、docx、xlsx、csv、json 或 html 文件。',
    en: 'The request has no file; attach the one to be verified: pdf, ofd, docx, xlsx, csv, json or html.',
  },
  'SEAL.OTHER_FILE': {
    status: 415,
    zh: '这种文件不能核对。请选公布的原文件：PDF、OFD、Word（docx）、Excel（xlsx）、CSV、JSON 或网页。只有照片、截图的，请扫描报告上的二维码、打开印的网址，或填写 64 位防伪校验码。',
    en: 'A file of this kind cannot be verified. Choose the file as it was published: PDF, OFD, Word (docx), Excel (xlsx), CSV, JSON or web page. With a photo or a screenshot alone, scan the QR code of the report, open the address printed on it, or enter the seal of 64 digits.',
  },
} as const satisfies Record<string, MessageText>;
