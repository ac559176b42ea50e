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
  'BACKUP.KEY_NEEDED': {
    status: 409,
    zh: '备份是加密的：请用 --key 或配置项 BACKUP_KEY_FILE 给出密钥文件（AGE-SECRET-KEY-1 开头的那一行）。数据库没有改动。',
    en: 'The backup is encrypted: name the key file with --key or BACKUP_KEY_FILE (the line that begins with AGE-SECRET-KEY-1). The database was not touched.',
  },
  'BACKUP.OTHER_KEY': {
    status: 409,
    zh: '备份不是为这个密钥加密的；请换一个密钥文件。数据库没有改动。',
    en: 'The backup was encrypted for another key; name another key file. The database was not touched.',
  },
  'BACKUP.KEY_FILE': {
    status: 409,
    zh: '“{file}”不是可用的密钥文件（{reason}）；xiangtong backup keygen 可以生成一个。',
    en: '"{file}" is no key file that can be used ({reason}); xiangtong backup keygen makes one.',
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
  'BACKUP.DISK_FULL': {
    status: 507,
    zh: '磁盘满了，备份没有做成，写到一半的已删除。请在“{directory}”所在的磁盘腾出空间，或少留几份备份（BACKUP_KEEP_DAYS）。',
    en: 'The disk is full: no backup was made, and what was written of it is removed. Free space on the disk of "{directory}", or keep fewer backups (BACKUP_KEEP_DAYS).',
  },
  'BACKUP.NOT_SET_UP': {
    status: 409,
    zh: '还没有配置自动备份，这里不能操作：请先在服务器上设置 BACKUP_FOLDER 和 BACKUP_RECIPIENTS，再重启服务。',
    en: 'Backups are not set up yet: set BACKUP_FOLDER and BACKUP_RECIPIENTS on the server, then start the service again.',
  },
  'BACKUP.FAILED': {
    status: 500,
    zh: '“{directory}”的备份没有做成（{reason}）；请看服务日志。',
    en: 'The backup at "{directory}" failed ({reason}); see the log of the service.',
  },
  'BACKUP.WAL_OFF': {
    status: 409,
    zh: '数据库服务器没有在归档日志：它是在设置 BACKUP_WAL_FOLDER 之前启动的。请停止使用这个数据文件夹的所有服务和命令，再重新启动。',
    en: 'The database server does not archive its log: it was started before BACKUP_WAL_FOLDER was set. Stop every service and command on this data folder, then start again.',
  },
  'RECOVERY.CLUSTER_THERE': {
    status: 409,
    zh: '“{directory}”里已经有数据库，没有改动；请把 DATA_DIR 指向一个空的文件夹。',
    en: 'There is a database in "{directory}" already, and it was not touched; set DATA_DIR to an empty folder.',
  },
  'RECOVERY.NO_BASE_COPY': {
    status: 404,
    zh: '“{directory}”里没有那个时刻以前的整库副本，最早的一份是 {first}；请用更晚的时刻，或恢复一份备份。',
    en: '"{directory}" has no copy of the cluster from before that moment; the first one is of {first}. Name a later moment, or restore a backup.',
  },
  'RECOVERY.WAL_BROKEN': {
    status: 422,
    zh: '日志归档有 {count} 个文件缺失或损坏，没有恢复任何内容；请补回这些文件，或恢复一份备份。',
    en: 'The archive of the log has {count:file that is|files that are} missing or damaged; nothing was restored. Bring the files back, or restore a backup.',
  },
  'RECOVERY.SEGMENT_DAMAGED': { status: 422, zh: '文件损坏，无法解开。', en: 'the file is damaged.' },
  'RECOVERY.ARCHIVE_CLOSED': {
    status: 409,
    zh: '数据库服务器的账号（uid {account}）读不到“{directory}”，没有恢复任何内容；请让它能进入上层文件夹并能读这个文件夹。',
    en: 'The account of the database server (uid {account}) cannot read "{directory}", so nothing was restored; let it pass through the folders above, and read this one.',
  },
  'RECOVERY.ENDS_BEFORE': {
    status: 409,
    zh: '日志在那个时刻之前就结束了，最后一笔是 {end}，没有恢复任何内容；不写 --until 就恢复到日志的末尾。',
    en: 'The log ends before that moment; its last transaction is of {end}. Nothing was restored. Without --until it is restored to its end.',
  },
  'RECOVERY.FAILED': {
    status: 422,
    zh: '数据库服务器没能用日志恢复（{reason}），没有留下任何内容；请换一个时刻，或恢复一份备份。',
    en: 'The database server could not recover from the log ({reason}), and nothing is left of it; name another moment, or restore a backup.',
  },
  'DRILL.LEDGER_FAULTS': {
    status: 422,
    zh: '恢复出来的数据有 {count} 处对不上，这份备份不可靠，请用另一份，并查明原库是否也有问题（xiangtong ledger verify）。',
    en: 'The restored data has {count:fault|faults}: this backup cannot be relied on. Use another one, and look whether the database itself has them (xiangtong ledger verify).',
  },
  'DRILL.FAULT': { status: 422, zh: '“{where}”处{fault}。', en: '{fault} ({where}).' },
  'DRILL.TOTALS_DIFFER': {
    status: 422,
    zh: '恢复后重建的查询数据与库里的明细对不上（{field}：查询 {shown}，明细 {kept}），这份备份不可靠，请用另一份。',
    en: 'Figures made from the restored data differ from its lines ({field}: {shown} shown, {kept} kept): this backup cannot be relied on. Use another one.',
  },
} as const satisfies Record<string, MessageText>;
