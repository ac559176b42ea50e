/**
 * The settings in Chinese, in the sections of docs/operations/settings.md. English words are the doc comments beside the
 * fields. `see` is where a section is described further, seen from that page.
 */
export const settingSections = [
  {
    title: { zh: '地址与网络', en: 'Address and network' },
    see: '../operations.md#start',
    settings: {
      HOST: '服务监听的地址；0.0.0.0 表示对网络开放，前面要有 TLS。',
      PORT: '服务监听的端口；0 表示任意空闲端口。',
      PUBLIC_URL:
        '大家打开本系统的地址，印在公布的报告里（网址和二维码）；通行密钥、统一认证、邮件里的链接也用它。',
      PUBLIC_URL_CA_FILE:
        '单位自己的证书机构的证书（PEM 文件），它为 PUBLIC_URL 上的 HTTPS 证书担保；公共证书机构签发的不用设。',
      TRUSTED_PROXIES:
        '哪些反向代理送来的 X-Forwarded-… 可信：地址、网段，或 loopback、linklocal、uniquelocal，用逗号隔开。',
      NOTIFY_HOSTS: '内部网络里可以接收 Webhook 和群机器人消息的主机，用逗号隔开：host 或 host:port。',
      UPLOAD_SILENCE_SECONDS: '上传时多少秒没有收到一个字节就断开。',
    },
  },
  {
    title: { zh: '数据库与数据目录', en: 'Database and data directory' },
    see: '../operations.md#database',
    settings: {
      DATABASE_URL: '使用哪个 PostgreSQL；不设时在 DATA_DIR 里运行自带的数据库。',
      MIGRATION_DATABASE_URL: 'DATABASE_URL 的账号不是所有者时，表的所有者账号。',
      DATABASE_POOL: '一个进程到 PostgreSQL 的连接数；另有两个，分别跟随账本和报告任务。',
      DATA_DIR: '自带数据库、DuckDB 副本、密钥和报告文件所在的文件夹。',
      DISK_MARGIN_MB: '磁盘剩余少于多少 MB 时停止保存新数据，留给正在做的工作。',
      NODE_ENV: '设为 production 时，数据目录里不该有的东西（农户密钥、账本密钥）放在别处。',
    },
  },
  {
    title: { zh: '统计查询与报告', en: 'Figures and reports' },
    see: '../operations.md#queries-of-figures',
    settings: {
      CUBE_ENGINE: '由谁回答统计查询：duckdb（各进程自带）或 clickhouse（多个进程共用）。',
      CLICKHOUSE_URL: 'CUBE_ENGINE=clickhouse 时使用的 ClickHouse：账号、地址和库名；库不存在时自动建立。',
      CLICKHOUSE_CLUSTER: 'ClickHouse 配置中的集群名，表分布在它的各台服务器上；不设时只用一台。',
      DUCKDB_THREADS: 'DuckDB（回答统计查询）使用的线程数。',
      DUCKDB_MEMORY: 'DuckDB 最多使用的内存。',
      CUBE_SECONDS: '一次统计查询超过多少秒就停止。',
      CUBE_AT_ONCE: '同时进行的统计查询数；其余排队，不占用上报的处理能力。',
      RESPONSE_UNITS_PERCENT: '上报率低于百分之多少时，该期为初步数，不计算增长速度，不排名。',
      RESPONSE_AMOUNT_PERCENT: '按上年同期金额加权的上报率低于百分之多少时，该期为初步数。',
      COMPARABLE_DIFFERENCE_POINTS: '增速与可比口径相差超过多少个百分点时，报告注明可比口径的增速。',
      REPORTS_AT_ONCE: '本进程同时生成的报告数；0 表示留给其他进程。',
      BULK_REFUSED_AT_MOST: '批量上报被拒多少份后停止：发来的是错的文件。',
    },
  },
  {
    title: { zh: '公开页面', en: 'Public pages' },
    see: '../operations.md#the-public-door',
    settings: {
      PUBLIC_LICENCE: '公开数据使用许可的网址；不设时要求注明来源。',
      PUBLIC_LICENCE_NAME: '该许可的名称，最多 100 个字；不设时显示网址。',
      PUBLIC_REQUESTS_A_MINUTE: '未登录时一个网段每分钟可以请求多少次；验证一个文件按二十次算。',
    },
  },
  {
    title: { zh: '登录', en: 'Signing in' },
    see: '../operations.md#accounts',
    settings: {
      SECOND_FACTOR_ROLES: '哪些角色必须使用两步验证，用逗号隔开。',
      SESSION_IDLE_MINUTES: '多少分钟没有操作，登录自动结束。',
      SESSION_HOURS: '登录后多少小时必定结束，不论是否在用。',
      LOCAL_SIGN_IN: '设为 off 时只能用统一认证登录；`xiangtong people break-glass` 可为一个账号开放一天。',
    },
  },
  {
    title: { zh: '统一认证', en: 'Accounts of the bureau' },
    see: '../operations.md#with-the-accounts-of-the-bureau',
    settings: {
      OIDC_ISSUER: '统一认证（OpenID Connect）的地址：https，或本机。同时要设 PUBLIC_URL。',
      OIDC_CLIENT_ID: '统一认证给本系统的客户端编号。',
      OIDC_CLIENT_SECRET: '客户端密钥；最好放在 OIDC_CLIENT_SECRET_FILE 里。',
      OIDC_CLIENT_SECRET_FILE: '存放客户端密钥的文件。',
      OIDC_SCOPES: '向统一认证请求的范围，用空格隔开，必须有 `openid`。',
      OIDC_GROUPS_CLAIM: '说明用户属于哪些组的声明的名称。',
      OIDC_GROUPS_FILE: 'YAML 文件：各组成员可以做什么。不设时由管理员关联账号、管理权限。',
      OIDC_NAME: '登录页上显示的统一认证名称，如“息烽县商务局”，最多 64 个字；不设时显示其主机名。',
      OIDC_NAME_EN: '同上，英文。',
      OIDC_ORIGINS: '统一认证的接口所在的其他来源，用逗号隔开；除此以外一概不访问。',
      OIDC_RENEW_DAYS:
        '本人用统一认证登录后，接口令牌、订阅和定时报表继续有效的天数；超过后暂停，登录一次即恢复。',
      OIDC_ACR: '统一认证用哪个 `acr` 表示已做两步验证；`amr` 里有 `mfa` 也算。',
    },
  },
  {
    title: { zh: '消息', en: 'Messages' },
    see: '../operations.md#messages',
    settings: {
      SMTP_URL: '发邮件的服务器；不设时不发邮件。',
      MAIL_FROM: '发件人：`乡统 <tongji@example.gov.cn>`，或只写地址。',
      SMS_URL: '短信网关的地址，短信以 JSON 提交；不设时不发短信。',
      SMS_AUTHORIZATION: '发给短信网关的 `Authorization` 头的值。',
      SMS_BODY: '短信网关要的 JSON，把 {phone}、{text}、{id} 放在相应位置。',
    },
  },
  {
    title: { zh: '备份', en: 'Backups' },
    see: '../operations.md#backup',
    settings: {
      BACKUP_FOLDER: '每天备份到哪个文件夹，在 DATA_DIR 以外，最好在另一块磁盘；不设时不自动备份。',
      BACKUP_TIME: '每天（中国时间）几点以后做当天的备份。',
      BACKUP_RECIPIENTS: 'age 公钥，用逗号隔开：备份为它们加密，任何一个对应的私钥都能打开。',
      BACKUP_KEY_FILE: '能打开备份的私钥文件，用于在本机演练和恢复；在 DATA_DIR 以外。',
      BACKUP_WAL_FOLDER: '数据目录以外的文件夹，存放自带数据库的日志和副本，可以恢复到任何时刻；不加密。',
      BACKUP_WAL_SECONDS: '日志没有写满时，最多隔多少秒存一次：磁盘坏了，最多丢失这么久的数据。',
      BACKUP_WAL_DAYS: '可以恢复到最近多少天里的任何时刻。',
      BACKUP_KEEP_DAYS: '最近多少天，每天保留最新的一份备份。',
      BACKUP_KEEP_WEEKS: '最近多少周（从周一算起），每周保留最新的一份备份。',
      BACKUP_KEEP_MONTHS: '最近多少个月，每月保留最新的一份备份。',
      BACKUP_DRILL_DAYS: '隔多少天把最新的备份试着恢复一次；0 表示从不。要设 BACKUP_KEY_FILE。',
    },
  },
  {
    title: { zh: '农户密钥、账本与签名', en: 'Household secrets, ledger and signatures' },
    see: '../operations.md#secrets',
    settings: {
      IMPACT_SECRET: '农户密钥的第一个县级密钥，至少 32 个字符；不设时全部是 IMPACT_SECRET_FILE 的各行。',
      IMPACT_SECRET_FILE: '县级密钥的文件，每行一个，最早的在前；首次使用时生成。',
      LEDGER_KEY_FILE: '给账本签名的 Ed25519 密钥（PEM 文件）；首次使用时生成。',
      TIMESTAMP_URL: '时间戳服务（RFC 3161）的地址，为账本的签名盖时间戳。',
      TIMESTAMP_CA_FILE: '为时间戳服务担保的证书（PEM 文件）。',
      SIGNING_CERTIFICATE_FILE: '签署公布的 PDF 的单位证书，后面依次是为它担保的证书（PEM 文件）。',
      SIGNING_KEY_FILE: '该证书的私钥（PEM 文件）。',
      SIGNING_PASSPHRASE_FILE: '私钥有口令的，口令文件，取第一行。',
    },
  },
  {
    title: { zh: '日志与演示', en: 'Log and demo' },
    see: '../operations.md#health-metrics-logs',
    settings: {
      OTEL_EXPORTER_OTLP_ENDPOINT: 'OpenTelemetry 收集器的地址（OTLP，HTTP）；不设时不发跟踪数据。',
      OTEL_SERVICE_NAME: '跟踪数据里本服务的名称。',
      LOG_LEVEL: '从哪一级起写入日志。',
      DEMO_CLOCK: '仅用于演示：从哪一刻起计算截止日。正式上报的系统不要设。',
    },
  },
];

/** Settings whose value itself is a secret, or contains a password. */
export const secretSettings = new Set([
  'DATABASE_URL',
  'IMPACT_SECRET',
  'MIGRATION_DATABASE_URL',
  'OIDC_CLIENT_SECRET',
  'SMS_AUTHORIZATION',
  'SMTP_URL',
]);
