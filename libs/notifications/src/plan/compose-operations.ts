import { describe, type HappeningDetails, type Language } from '@xiangtong/contracts';
import type { Content } from '../channel/outgoing';

type Written = Pick<Content, 'title' | 'lines' | 'path' | 'data'>;

const path = '/operations';

const backupTitles = {
  backup: { zh: '备份失败', en: 'The backup failed' },
  drill: { zh: '恢复演练失败', en: 'The restore drill failed' },
  base: { zh: '数据库整库副本失败', en: 'The copy of the database cluster failed' },
} as const;

export const backupFailed = (
  { what, code, parameters }: HappeningDetails['operation.backup_failed'],
  { language }: { readonly language: Language },
): Written => ({
  title: backupTitles[what][language],
  lines: [describe(code, parameters, language)],
  path,
  data: { what, code },
});

export const diskFull = (
  details: HappeningDetails['operation.disk_full'],
  { language }: { readonly language: Language },
): Written => {
  const { host, freeMegabytes, marginMegabytes } = details;
  const data = { ...details };
  return language === 'zh'
    ? {
        title: '磁盘快满，已停止保存',
        lines: [
          `${host}：数据所在的磁盘只剩 ${freeMegabytes} MB，少于 ${marginMegabytes} MB。查询照常，新的数据不再保存；请腾出空间，腾出后自动恢复。`,
        ],
        path,
        data,
      }
    : {
        title: 'The disk is nearly full, nothing is saved',
        lines: [
          `${host}: ${freeMegabytes} MB are free where the data is, less than ${marginMegabytes}. Figures can be read, nothing new is saved. Free space; the service goes on by itself.`,
        ],
        path,
        data,
      };
};

export const replicaBehind = (
  details: HappeningDetails['operation.replica_behind'],
  { language }: { readonly language: Language },
): Written => {
  const { host, entries, minutes } = details;
  const data = { ...details };
  return language === 'zh'
    ? {
        title: '查询数据落后于账本',
        lines: [
          `${host}：已有 ${minutes} 分钟没有跟上，还差 ${entries} 条。查到的数可能不是最新的；请看服务日志。`,
        ],
        path,
        data,
      }
    : {
        title: 'Figures lag behind the ledger',
        lines: [
          `${host}: behind for ${minutes} minutes, ${entries} entries are missing. Figures may not be the newest; see the log of the service.`,
        ],
        path,
        data,
      };
};
