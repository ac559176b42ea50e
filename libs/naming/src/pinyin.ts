/**
 * The first character of each syllable in the order of Chinese dictionaries, followed by the syllable; ü is written v.
 * A character is read as the syllable it stands behind in that order. Of 6,763 common characters 98 % are read so, the
 * others have several readings; a whole dictionary would weigh more than the page.
 */
const syllables =
  '吖a哎ai安an肮ang凹ao八ba掰bai扳ban邦bang勹bao卑bei奔ben崩beng逼bi边bian标biao憋bie玢bin冫bing拨bo逋bu擦ca猜cai参can仓cang操cao册ce岑cen噌ceng叉cha拆chai觇chan伥chang抄chao车che抻chen柽cheng吃chi充chong抽chou出chu揣chuai巛chuan疮chuang吹chui春chun踔chuo呲ci匆cong凑cou粗cu汆cuan崔cui村cun搓cuo哒da呆dai丹dan当dang刀dao得de灯deng氐di嗲dia掂dian刁diao爹die丁ding丢diu东dong都dou嘟du端duan堆dui吨dun多duo婀e诶ei恩en儿er发fa帆fan匚fang飞fei分fen丰feng缶fou夫fu旮ga该gai甘gan冈gang皋gao戈ge给gei根gen庚geng工gong勾gou估gu瓜gua乖guai关guan光guang归gui丨gun呙guo哈ha咳hai顸han夯hang蒿hao诃he黑hei痕hen亨heng轰hong侯hou乎hu花hua怀huai欢huan肓huang灰hui昏hun耠huo讥ji加jia戋jian江jiang艽jiao阶jie巾jin京jing冂jiong纠jiu居ju娟juan噘jue军jun咔ka开kai刊kan康kang尻kao苛ke肯ken吭keng空kong抠kou刳ku夸kua蒯kuai宽kuan匡kuang亏kui坤kun扩kuo垃la来lai兰lan啷lang捞lao仂le雷lei塄leng哩li俩lia奁lian良liang撩liao咧lie拎lin伶ling溜liu龙long娄lou噜lu娈luan抡lun罗luo妈ma埋mai颟man邙mang猫mao么me没mei门men虻meng咪mi宀mian喵miao咩mie民min名ming谬miu摸mo哞mou毪mu拿na乃nai囡nan囔nang孬nao疒ne馁nei恁nen能neng嗯ng妮ni拈nian娘niang鸟niao捏nie您nin宁ning妞niu农nong耨nou奴nu暖nuan挪nuo噢o讴ou趴pa拍pai潘pan乓pang抛pao呸pei喷pen怦peng丕pi偏pian剽piao氕pie姘pin乒ping钋po剖pou仆pu七qi掐qia千qian呛qiang悄qiao且qie亲qin青qing邛qiong丘qiu区qu悛quan炔que逡qun蚺ran禳rang娆rao惹re人ren扔reng日ri戎rong柔rou如ru阮ruan蕤rui闰run若ruo仨sa塞sai三san桑sang搔sao色se森sen僧seng杀sha筛shai山shan伤shang捎shao奢she申shen升sheng尸shi收shou书shu刷shua衰shuai闩shuan双shuang水shui吮shun说shuo厶si忪song嗖sou苏su狻suan虽sui孙sun唆suo他ta胎tai坍tan汤tang涛tao忑te疼teng剔ti天tian佻tiao帖tie厅ting通tong偷tou凸tu湍tuan推tui吞tun乇tuo挖wa歪wai弯wan尢wang危wei温wen翁weng挝wo乌wu夕xi呷xia仙xian乡xiang枭xiao些xie心xin星xing凶xiong休xiu吁xu轩xuan靴xue勋xun丫ya恹yan央yang幺yao掖ye一yi因yin应ying哟yo佣yong优you纡yu鸢yuan曰yue晕yun匝za灾zai糌zan赃zang遭zao则ze贼zei怎zen增zeng扎zha斋zhai沾zhan张zhang钊zhao蜇zhe贞zhen争zheng之zhi中zhong州zhou朱zhu抓zhua拽zhuai专zhuan妆zhuang隹zhui肫zhun拙zhuo孜zi宗zong邹zou租zu钻zuan嘴zui尊zun嘬zuo';

/** Frequent in the names of products and read otherwise there. */
const readings: Readonly<Record<string, string>> = {
  长: 'chang',
  茄: 'qie',
  桔: 'ju',
  荠: 'qi',
  调: 'tiao',
  糁: 'shen',
  葚: 'shen',
  地: 'di',
  仔: 'zai',
  粘: 'nian',
  弹: 'dan',
  剥: 'bo',
};

const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin');
const steps = [...syllables.matchAll(/([^a-z])([a-z]+)/g)].map(([, first = '', syllable = '']) => ({
  first,
  syllable: withoutUmlaut(syllable),
}));
const known = new Map<string, string>(Object.entries(readings));

/** ü is typed as u or as v. */
function withoutUmlaut(syllable: string): string {
  return syllable.replace(/v/g, 'u');
}

const isHan = /^\p{Script=Han}$/u;

const syllableOf = (character: string): string => {
  let [low, high] = [0, steps.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (collator.compare(steps[middle]!.first, character) <= 0) low = middle;
    else high = middle - 1;
  }
  return steps[low]!.syllable;
};

/** A character as it is typed: its syllable without tone, or itself in lower case. */
export const typedAs = (character: string): string => {
  if (!isHan.test(character)) return character.toLowerCase();
  const syllable = known.get(character) ?? syllableOf(character);
  known.set(character, syllable);
  return syllable;
};
