import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectDirectory } from '@xiangtong/infrastructure';
import { orderCsv, orderWorkbook, packed, sampleOrder } from '@xiangtong/testing';
import { submissionLines, unitCode } from '../process/support';
import type { FuzzFile } from './arbitrary/mutations';
import type { Asker } from './target';

const orders = [sampleOrder(), sampleOrder()];

const tables: Readonly<Record<string, string>> = {
  'sales.csv': `产品,目的地,平台,数量,金额,订单数\nVEG-001,320102,taobao,1,10,1\nVEG-002,上海,京东,2,20.5,2\n`,
  'units.csv': `code,name,kind,division,valid_from\n520122P77,新园区,park,520122,2018-01\n`,
  'households.csv':
    'id_number,village,kind,persons,registered_year,lifted_out_year,income_year,per_capita_income\n' +
    '52012219900101123X,520122001002,一般贫困户,3,2014,,2018,3000\n',
  'benefits.csv':
    'month,id_number,person,source_unit,mechanism,gross,cost,status,voucher\n' +
    `2019-05,52012219900101123X,,${unitCode(0)},employment,900,,paid,PZ-1\n`,
};

/** Files that need no service. */
const madeFiles = (): FuzzFile[] => [
  ...Object.entries(tables).map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
  {
    name: 'month.ndjson',
    bytes: Buffer.from(submissionLines({ seed: 1, months: 1, lines: 2 }).slice(0, 8).join('')),
  },
  { name: 'taobao.csv', bytes: Buffer.from(orderCsv('taobao', orders)) },
  { name: 'pinduoduo.csv', bytes: Buffer.from(orderCsv('pinduoduo', orders)) },
  { name: 'jd.xlsx', bytes: Buffer.from(orderWorkbook('jd', orders)) },
  { name: 'orders.zip', bytes: Buffer.from(packed({ 'a.csv': orderCsv('taobao', orders) })) },
  { name: 'report.yaml', bytes: readFileSync(join(projectDirectory(), 'reports', 'yoy', 'report.yaml')) },
];

const publishedRun = async (ask: Asker): Promise<FuzzFile[]> => {
  const formats = ['pdf', 'ofd', 'docx', 'xlsx', 'csv', 'json', 'html'];
  const asked = await ask('POST', '/reports/yoy/runs', { period: '2019', scope: '520122', formats });
  const { runId } = asked.json() as { runId: string };
  for (;;) {
    const { status } = (await ask('GET', `/runs/${runId}`)).json() as { status: string };
    if (status === 'done') break;
    if (!['queued', 'running'].includes(status)) throw new Error(`run ${status}`);
    await pause(100);
  }
  await ask('POST', `/runs/${runId}/publish`, {});
  const { files } = (await ask('GET', `/runs/${runId}`)).json() as { files: { name: string }[] };
  const read = async ({ name }: { name: string }): Promise<FuzzFile> => ({
    name,
    bytes: (await ask('GET', `/runs/${runId}/files/${encodeURIComponent(name)}`)).bytes,
  });
  return Promise.all(files.map(read));
};

/** Files as people have them: of shops and of offices, and those that the service itself hands out. */
export const realFiles = async (ask: Asker): Promise<FuzzFile[]> => {
  const template = await ask('GET', `/submissions/template.xlsx?unit=${unitCode(0)}&period=2019-12`);
  const evidence = await ask('POST', '/evidence', { period: '2019', scope: '520122' });
  const files = [
    ...madeFiles(),
    { name: 'template.xlsx', bytes: template.bytes },
    { name: 'evidence.zip', bytes: evidence.bytes },
    ...(await publishedRun(ask)),
  ];
  for (const { name, bytes } of files) if (bytes.length === 0) throw new Error(`${name} is empty`);
  return files;
};
