const COUNTRIES =
  '阿富汗 阿尔巴尼亚 阿尔及利亚 安道尔 安哥拉 安提瓜 阿根廷 亚美尼亚 澳大利亚 澳洲 奥地利 阿塞拜疆 巴哈马 巴林 孟加拉国 孟加拉 巴巴多斯 白俄罗斯 ' +
  '比利时 伯利兹 贝宁 不丹 玻利维亚 波黑 博茨瓦纳 巴西 文莱 保加利亚 布基纳法索 布隆迪 柬埔寨 喀麦隆 加拿大 佛得角 中非共和国 乍得 智利 哥伦比亚 ' +
  '科摩罗 刚果 哥斯达黎加 科特迪瓦 克罗地亚 古巴 塞浦路斯 捷克 丹麦 吉布提 多米尼克 多米尼加 厄瓜多尔 埃及 萨尔瓦多 赤道几内亚 厄立特里亚 爱沙尼亚 ' +
  '斯威士兰 埃塞俄比亚 斐济 芬兰 法国 加蓬 冈比亚 格鲁吉亚 德国 加纳 希腊 格林纳达 危地马拉 几内亚 圭亚那 海地 洪都拉斯 匈牙利 冰岛 印度尼西亚 印尼 ' +
  '印度 伊朗 伊拉克 爱尔兰 以色列 意大利 牙买加 日本国 日本 约旦 哈萨克斯坦 肯尼亚 基里巴斯 朝鲜民主主义人民共和国 大韩民国 韩国 南韩 科威特 ' +
  '吉尔吉斯斯坦 老挝 拉脱维亚 黎巴嫩 莱索托 利比里亚 利比亚 列支敦士登 立陶宛 卢森堡 马达加斯加 马拉维 马来西亚 马尔代夫 马里共和国 马耳他 马绍尔群岛 ' +
  '毛里塔尼亚 毛里求斯 墨西哥 密克罗尼西亚 摩尔多瓦 摩纳哥 蒙古国 黑山共和国 摩洛哥 莫桑比克 缅甸 纳米比亚 瑙鲁 尼泊尔 荷兰 新西兰 尼加拉瓜 尼日利亚 ' +
  '尼日尔 北马其顿 挪威 阿曼 巴基斯坦 帕劳 巴勒斯坦 巴拿马 巴布亚新几内亚 巴拉圭 秘鲁 菲律宾 波兰 葡萄牙 卡塔尔 罗马尼亚 俄罗斯 卢旺达 圣卢西亚 萨摩亚 ' +
  '圣马力诺 沙特阿拉伯 沙特 塞内加尔 塞尔维亚 塞舌尔 塞拉利昂 新加坡 斯洛伐克 斯洛文尼亚 所罗门群岛 索马里 南非 南苏丹 西班牙 斯里兰卡 苏丹 苏里南 瑞典 ' +
  '瑞士 叙利亚 塔吉克斯坦 坦桑尼亚 泰国 东帝汶 多哥 汤加 特立尼达 突尼斯 土耳其 土库曼斯坦 图瓦卢 乌干达 乌克兰 阿拉伯联合酋长国 阿联酋 英国 大不列颠 ' +
  '美利坚合众国 美国 乌拉圭 乌兹别克斯坦 瓦努阿图 梵蒂冈 委内瑞拉 越南 也门 赞比亚 津巴布韦 关岛 波多黎各 夏威夷';

/** Cities that may begin an address without their country. */
const CITIES =
  '首尔 釜山 东京都 大阪 京都府 京都市 横滨 名古屋 札幌 纽约 洛杉矶 旧金山 芝加哥 波士顿 西雅图 休斯敦 多伦多 温哥华 蒙特利尔 伦敦 曼彻斯特 巴黎 柏林 ' +
  '慕尼黑 法兰克福 罗马 米兰 马德里 巴塞罗那 阿姆斯特丹 莫斯科 悉尼 墨尔本 布里斯班 奥克兰 曼谷 清迈 吉隆坡 雅加达 马尼拉 河内市 胡志明市 万象市 金边 仰光 ' +
  '加德满都 迪拜 开罗 乌兰巴托 平壤 孟买 新德里 神户市 福冈市 广岛市 仁川广域市';

/** States and provinces of other countries; prefectures of Japan only in full, as 县 is a county here. */
const STATES =
  '北海道 青森县 岩手县 宫城县 秋田县 山形县 福岛县 茨城县 栃木县 群马县 埼玉县 千叶县 神奈川县 新潟县 富山县 石川县 福井县 山梨县 长野县 岐阜县 静冈县 ' +
  '爱知县 三重县 滋贺县 兵库县 奈良县 和歌山县 鸟取县 岛根县 冈山县 广岛县 山口县 德岛县 香川县 爱媛县 高知县 福冈县 佐贺县 长崎县 熊本县 大分县 宫崎县 ' +
  '鹿儿岛县 冲绳县 京畿道 江原道 济州岛 美利坚 加利福尼亚 加州 得克萨斯 佛罗里达 华盛顿州 新泽西 宾夕法尼亚 伊利诺伊 马萨诸塞 密歇根 弗吉尼亚 阿拉斯加 ' +
  '安大略 魁北克 不列颠哥伦比亚 新南威尔士 维多利亚州 昆士兰 英格兰 苏格兰 威尔士 北爱尔兰';

export const foreignNames: readonly string[] = `海外 境外 国外 ${COUNTRIES} ${STATES} ${CITIES}`.split(' ');

/** Names of countries in Latin letters; China itself is not abroad. */
const ENGLISH_COUNTRY =
  String.raw`U\.?S\.?A\.?|U\.?S\.?|U\.?K\.?|United States(?: of America)?|United Kingdom|Great Britain|Britain|England|Scotland|Wales|Ireland|` +
  'Canada|Australia|New Zealand|Japan|South Korea|Korea|Singapore|Malaysia|Thailand|Vietnam|Indonesia|Philippines|India|Germany|France|Italy|' +
  'Spain|Portugal|Netherlands|Belgium|Switzerland|Austria|Sweden|Norway|Denmark|Finland|Poland|Russia|Ukraine|Turkey|Israel|' +
  'United Arab Emirates|Saudi Arabia|Egypt|South Africa|Nigeria|Kenya|Brazil|Argentina|Chile|Mexico|Peru';

/** A country at the beginning; or at the end, where a postcode may follow. Hyphens are blanks by now. */
const WITH_COUNTRY = new RegExp(
  String.raw`^(?:${ENGLISH_COUNTRY})(?: |$)|(?:^|\W)(?:${ENGLISH_COUNTRY})\.?(?: [\d ]{3,10})?$`,
  'i',
);

const AMERICAN_STATE =
  'A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]';

/** NY 10118 and SW1A 2AA: an address in the country's own form leaves the country out. */
const FOREIGN_POSTCODE = new RegExp(
  String.raw`\b(?:(?:${AMERICAN_STATE}) \d{5}(?: \d{4})?|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})$`,
);

/** Letters that no address of China is written in. Arabic letters are none of them: Uyghur is written with these. */
const FOREIGN_LETTERS =
  /\p{Script=Hangul}{2}|[\p{Script=Hiragana}\p{Script=Katakana}]{2}|\p{Script=Cyrillic}{3}|\p{Script=Thai}{2}/u;

const HAN = /\p{Script=Han}/u;
/** China in the letters of others; Koreans of Jilin write their own places in Hangul. */
const CHINA = /\b(?:P\.?R\.?C|China|Hong ?Kong|Macau|Macao|Taiwan)\b|중국|길림|연변|中国/iu;
/** By itself a country; 朝鲜族 is a people of China. */
const KOREA_ALONE = /^朝鲜(?= |$)/;

/** An address without a Chinese place that is written as one abroad: in Latin letters, or in those of the country. */
export const isWrittenAbroad = (text: string): boolean => {
  if (KOREA_ALONE.test(text)) return true;
  if (CHINA.test(text)) return false;
  if (FOREIGN_LETTERS.test(text)) return true;
  return !HAN.test(text) && (WITH_COUNTRY.test(text) || FOREIGN_POSTCODE.test(text));
};
