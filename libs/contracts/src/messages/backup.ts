import type { MessageText } from './message';

export const backupMessages = {
  'BACKUP.FOLDER_NOT_EMPTY': {
    status: 409,
    zh: '“{directory}”已存在且不是空文件夹，请换一个新的文件夹名。',
    en: '"{directory}" is there already and is no empty folder; choose another name.',
  },
  'BACKUP.NOTHING_THERE': {
    status: 409,
    zh: '这个数据库里没有本系统的数据表，没有可备份的内容；请检查配置项 DATABASE_URL 或 DATA_DIR。',
    en: 'This database has no tables of the product, so there is nothing to back up; check DATABASE_URL or DATA_DIR.',
  },
  'BACKUP.NOT_A_BACKUP': {
    status: 404,
    zh: '“{directory}”不是备份：没有可用的清单文件 manifest.json（{reason}）。没有做完的备份不算备份。',
    en: '"{directory}" is no backup: it has no manifest.json that can be used ({reason}). A backup that was interrupted is none.',
  },
  'BACKUP.DAMAGED': {
    status: 422,
    zh: '备份有 {count} 个文件损坏或缺失，数据库没有改动，请换一份备份。',
    en: 'The backup has {count:file that is|files that are} damaged or missing; the database was not touched. Take another backup.',
  },
  'BACKUP.FILE_MISSING': { status: 422, zh: '文件缺失。', en: 'the file is missing.' },
  'BACKUP.FILE_DAMAGED': {
    status: 422,
    zh: '文件内容与清单里的校验值不符。',
    en: 'the file is not what the manifest says it was.',
  },
  'BACKUP.MANIFEST_DAMAGED': {
    status: 422,
    zh: '清单 manifest.json 与旁边的校验值不符。',
    en: 'the manifest is not what manifest.sha256 says it was.',
  },
  'BACKUP.OTHER_VERSION': {
    status: 409,
    zh: '备份来自版本 {version}，含有本版本不认识的结构变更“{migration}”；请用那个或更新的版本恢复。',
    en: 'The backup was made by version {version} with the migration "{migration}", which this version does not know; restore it with that version or a newer one.',
  },
  'BACKUP.DATABASE_NOT_EMPTY': {
    status: 409,
    zh: '数据库不是空的（表“{table}”里有数据），没有改动；请恢复到一个新的数据库，或换一个数据文件夹（DATA_DIR）。',
    en: 'The database is not empty (table "{table}" has data) and was not touched; restore into a new database, or set another DATA_DIR.',
  },
  'BACKUP.CONTENT_DIFFERS': {
    status: 422,
    zh: '恢复出来的“{what}”与清单不符，已全部撤回，数据库还是空的。',
    en: '"{what}" did not come out as the manifest says; everything was taken back and the database is still empty.',
  },
} as const satisfies Record<string, MessageText>;
