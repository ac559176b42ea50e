/** What is said about a bundle, in Chinese and English. `{name}` stands for a value. */
const texts = {
  files: ['{count} 个文件，字节数和哈希与清单一致', '{count} files as the manifest lists them'],
  missing: ['文件不见了', 'the file is missing'],
  extra: ['清单里没有这个文件', 'the manifest knows no such file'],
  bytes: [
    '内容与清单的哈希不符（{size} 字节，应为 {bytes}）',
    'not the bytes the manifest lists ({size}, {bytes} expected)',
  ],
  ledger: [
    '账本 {first}—{last}：{entries} 条相连无缺，其中本范围 {own} 条全文，其余只作链节',
    'ledger {first}–{last}: {entries} entries without a gap, {own} of this scope and period in full, the others as links',
  ],
  gap: ['这里应为第 {expected} 条，读到第 {seq} 条', 'entry {expected} expected here, {seq} found'],
  entry: ['第 {seq} 条与自己的哈希不符', 'entry {seq} does not hash to what it says'],
  chain: ['第 {seq} 条不接前一条', 'entry {seq} does not continue the one before'],
  end: [
    '账本末尾是第 {seq} 条，不是清单所写的位置，或哈希不同',
    'the excerpt ends at entry {seq}, which is not the position of the manifest, or not its hash',
  ],
  start: ['账本应从全零的哈希开始', 'the ledger begins with a hash of zeros'],
  unreadable: ['读不懂这一行', 'this line cannot be read'],
  revisions: [
    '{revisions} 个上报版本、{lines} 行，逐行算到账本的哈希',
    '{revisions} revisions with {lines} lines, hashed from the lines up to the ledger',
  ],
  photos: [
    '{count} 张单据照片与版本的哈希一致，{removed} 张已由审核员撤下',
    '{count} photos are what the revisions hash, {removed} were taken away by officers',
  ],
  photo: ['不是任何版本所附的照片', 'no revision has this photo'],
  photoAbsent: [
    '{unit} {period} 第 {revision} 版的一张照片不在包里，也没有撤下的记录',
    'a photo of revision {revision} of {unit} {period} is missing, and nobody took it away',
  ],
  photoOrphan: ['没有版本附有这张照片', 'no revision has the photo of this line'],
  line: ['第 {number} 行被改动：{unit} {period}', 'line {number} of {unit} {period} was changed'],
  order: [
    '行号应为 {expected}，读到 {number}：{unit} {period} 少了或多了行',
    'line {expected} expected, {number} found: {unit} {period} lacks a line or has one too many',
  ],
  lines: [
    '{unit} {period} 第 {revision} 版的行（第 {from}—{to} 行）与上报时的哈希不符',
    'revision {revision} of {unit} {period}: its lines ({from}–{to}) are not what was submitted',
  ],
  orphan: ['这一行所属的版本不在 revisions.csv 里', 'the line belongs to no revision of revisions.csv'],
  place: ['单位、报告期或报表与所属版本不同', 'unit, period or form differ from its revision'],
  content: [
    '{unit} {period} 第 {revision} 版与自己的内容哈希不符',
    'revision {revision} of {unit} {period} does not hash to its content hash',
  ],
  unnamed: ['账本没有写入这个版本', 'the ledger names no such revision'],
  named: [
    '与账本第 {seq} 条所写不同（内容哈希、经手人、时间或理由）',
    'differs from entry {seq} of the ledger (content hash, person, time or reason)',
  ],
  absent: [
    '账本第 {seq} 条写入的版本（{unit} {period}）不在 revisions.csv 里',
    'the revision of entry {seq} ({unit} {period}) is not in revisions.csv',
  ],
  figures: [
    '{count} 个单位月的数等于各行之和，合计 {amount} 元',
    '{count} figures by unit and month equal the sums of their lines, {amount} yuan in all',
  ],
  figure: [
    '{unit} {period} 的 {column} 是 {found}，各行之和是 {expected}',
    '{column} of {unit} {period} is {found}, the lines add up to {expected}',
  ],
  notInForce: ['{unit} {period} 没有生效的这个版本', 'no such revision is in force for {unit} {period}'],
  noFigure: ['缺少 {unit} {period} 的数', 'the figure of {unit} {period} is missing'],
  reports: ['{count} 份已发布的报告与防伪校验码一致', '{count} published reports are what their seals pin'],
  seal: ['清单与防伪校验码不符', 'the manifest does not hash to the seal'],
  document: ['报告内容与防伪校验码不符{tables}', 'the document is not what was sealed{tables}'],
  pinned: [
    '防伪校验码所据的账本位置 {seq} 与这里的账本不同',
    'the seal pins another ledger at position {seq} than this one',
  ],
  sealSignature: [
    '防伪校验码的签名与所信任的公钥或文件里的公布人、时间不符',
    'the seal is not signed by a key that is trusted, or not with this publisher and time',
  ],
  unsignedSeal: ['防伪校验码 {seal}… 还没有签名', 'the seal {seal}… bears no signature'],
  sealOrder: ['清单列出的防伪校验码与文件不同', 'the seals of the manifest are not those of the files'],
  anchor: [
    '第 {seq} 条的哈希与系统外保存的不同',
    'the hash of entry {seq} differs from the one kept outside',
  ],
  anchored: ['与系统外保存的哈希一致：{count} 处', 'agrees with what was kept outside at {count} positions'],
  unanchored: [
    '系统外保存的位置都不在这段账本里，不能比对',
    'none of the positions kept outside lies in this excerpt',
  ],
  signed: [
    '第 {seq} 条在签署的检查点之内：{origin}，{size} 条',
    'entry {seq} is under the signed checkpoint of {size} entries of {origin}',
  ],
  signature: ['检查点的签名与所信任的公钥不符', 'the checkpoint is not signed by a key that is trusted'],
  root: ['第 {seq} 条不在检查点签署的树根之下', 'entry {seq} is not under the root that was signed'],
  unsigned: ['包里没有覆盖这段账本的检查点', 'no signed checkpoint covers this excerpt'],
  keyAlone: [
    '签名只和包里的公钥比对过：请用另外得到的公钥再核对（--key）。',
    'The signature was compared with the keys in the bundle alone: give the key that you got elsewhere (--key).',
  ],
  intact: [
    '完整：{scope} {period}，账本位置 {seq}\n{hash}',
    'Intact: {scope} {period}, ledger position {seq}\n{hash}',
  ],
  alone: [
    '末尾的哈希没有和系统外保存的比对（--head）：只证明了文件彼此一致。',
    'The last hash was not compared with one kept outside (--head): the files are proved to agree with each other.',
  ],
  broken: ['不完整：{count} 处不符', 'Not intact: {count} faults'],
};

const languageOf = (wanted) => {
  if (wanted === 'zh' || wanted === 'en') return wanted;
  return /^zh/.test(Intl.DateTimeFormat().resolvedOptions().locale) ? 'zh' : 'en';
};

/** Prints what was found as it is found. */
export class Findings {
  faults = 0;

  constructor(language) {
    this.language = languageOf(language);
  }

  text(key, values) {
    const [zh, en] = texts[key];
    return (this.language === 'zh' ? zh : en).replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
  }

  /** Said only when nothing about it was wrong since `before`. */
  good(key, values, before) {
    if (this.faults === before) console.log(`✓ ${this.text(key, values)}`);
  }

  note(key, values = {}) {
    console.log(`· ${this.text(key, values)}`);
  }

  fault(file, line, key, values = {}) {
    this.faults += 1;
    console.log(`✗ ${file}${line ? `:${line}` : ''}  ${this.text(key, values)}`);
  }

  /** The exit status. */
  conclude({ scope, period, asOf }, anchored) {
    if (this.faults > 0) {
      console.log(this.text('broken', { count: this.faults }));
      return 1;
    }
    console.log(
      this.text('intact', {
        scope: `${scope.code} ${scope[this.language]}`,
        period,
        seq: asOf.seq,
        hash: asOf.hash,
      }),
    );
    if (!anchored) console.log(this.text('alone', {}));
    return 0;
  }
}
