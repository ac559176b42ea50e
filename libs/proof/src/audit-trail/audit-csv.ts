import type { AuditEventResponse, Language } from '@xiangtong/contracts';
import { localTime } from '@xiangtong/domain';
import { csvMark, csvRecord } from '@xiangtong/tables';

const heads: Readonly<Record<Language, readonly string[]>> = {
  zh: ['时间', '操作人', '类别', '操作', '对象类别', '对象代码', '对象编号', '对象', '原因', '账本序号'],
  en: [
    'time',
    'actor',
    'kind',
    'action',
    'subject type',
    'code',
    'id',
    'subject',
    'reason',
    'ledger position',
  ],
};

const cells = ({ at, actor, kind, text, subject, reason, seq }: AuditEventResponse): string[] => [
  localTime(new Date(at)),
  actor ?? '',
  kind,
  text,
  subject.type,
  subject.code ?? '',
  subject.id ?? '',
  subject.name,
  reason ?? '',
  seq === undefined ? '' : String(seq),
];

/** The events page by page as one file. */
export async function* auditCsv(
  pages: AsyncIterable<readonly AuditEventResponse[]>,
  language: Language,
): AsyncGenerator<string> {
  yield csvMark + csvRecord(heads[language]);
  for await (const events of pages) yield events.map((event) => csvRecord(cells(event))).join('');
}
