/**
 * Curated English for Chinese divisions: what Hanyu Pinyin alone would get wrong or leave unreadable.
 * Keys of `overrides` are code prefixes (2 province, 4 prefecture, 6 county); their value is the whole name.
 */
const table = (text) =>
  new Map(
    text
      .split('\n')
      .flatMap((line) => line.split('|'))
      .map((cell) => cell.trim())
      .filter(Boolean)
      .map((cell) => [cell.slice(0, cell.indexOf(' ')), cell.slice(cell.indexOf(' ') + 1)]),
  );

const provinces = `
11 Beijing | 12 Tianjin | 13 Hebei | 14 Shanxi | 15 Inner Mongolia | 21 Liaoning | 22 Jilin | 23 Heilongjiang
31 Shanghai | 32 Jiangsu | 33 Zhejiang | 34 Anhui | 35 Fujian | 36 Jiangxi | 37 Shandong
41 Henan | 42 Hubei | 43 Hunan | 44 Guangdong | 45 Guangxi | 46 Hainan
50 Chongqing | 51 Sichuan | 52 Guizhou | 53 Yunnan | 54 Tibet
61 Shaanxi | 62 Gansu | 63 Qinghai | 64 Ningxia | 65 Xinjiang
71 Taiwan | 81 Hong Kong | 82 Macao`;

/** NBS rows that only group counties; the English name says whose. */
const pseudoPrefectures = `
1101 Beijing (districts) | 1201 Tianjin (districts) | 3101 Shanghai (districts)
5001 Chongqing (districts) | 5002 Chongqing (counties)
4190 Henan (counties directly under the province) | 4290 Hubei (counties directly under the province)
4690 Hainan (counties directly under the province) | 6590 Xinjiang (cities directly under the region)`;

const prefectures = `
1501 Hohhot | 1506 Ordos | 1507 Hulunbuir | 1508 Bayannur | 1509 Ulanqab | 1522 Hinggan League | 1525 Xilingol League | 1529 Alxa League
2224 Yanbian Korean Autonomous Prefecture | 2301 Harbin | 2302 Qiqihar | 2327 Da Hinggan Ling Prefecture
5132 Ngawa Tibetan and Qiang Autonomous Prefecture | 5133 Garze Tibetan Autonomous Prefecture
5401 Lhasa | 5402 Xigaze | 5403 Qamdo | 5404 Nyingchi | 5406 Nagqu | 5425 Ngari Prefecture
6326 Golog Tibetan Autonomous Prefecture | 6328 Haixi Mongol and Tibetan Autonomous Prefecture
6501 Urumqi | 6502 Karamay | 6504 Turpan | 6505 Hami
6527 Bortala Mongol Autonomous Prefecture | 6528 Bayingolin Mongol Autonomous Prefecture | 6529 Aksu Prefecture
6530 Kizilsu Kirgiz Autonomous Prefecture | 6531 Kashgar Prefecture | 6532 Hotan Prefecture | 6540 Ili Kazakh Autonomous Prefecture
6542 Tacheng Prefecture | 6543 Altay Prefecture`;

const counties = `
150105 Saihan District | 150121 Tumed Left Banner | 150122 Togtoh County | 150123 Horinger County
150172 Hohhot Economic and Technological Development Zone | 150203 Hondlon District | 150206 Bayan Obo Mining District
150221 Tumed Right Banner | 150223 Darhan Muminggan United Banner | 150271 Baotou Rare Earth High-tech Industrial Development Zone
150302 Haibowan District | 150304 Uda District | 150421 Ar Horqin Banner | 150422 Bairin Left Banner | 150423 Bairin Right Banner
150425 Hexigten Banner | 150426 Ongniud Banner | 150428 Harqin Banner | 150430 Aohan Banner | 150502 Horqin District
150521 Horqin Left Middle Banner | 150522 Horqin Left Rear Banner | 150524 Hure Banner | 150525 Naiman Banner | 150526 Jarud Banner | 150581 Holingol
150603 Kangbashi District | 150621 Dalad Banner | 150622 Jungar Banner | 150623 Otog Front Banner | 150624 Otog Banner | 150625 Hanggin Banner
150626 Uxin Banner | 150627 Ejin Horo Banner | 150702 Hailar District | 150703 Jalainur District | 150721 Arun Banner
150722 Morin Dawa Daur Autonomous Banner | 150723 Oroqen Autonomous Banner | 150724 Evenki Autonomous Banner | 150725 Old Barag Banner
150726 New Barag Left Banner | 150727 New Barag Right Banner | 150781 Manzhouli | 150782 Yakeshi | 150783 Zhalantun | 150784 Ergun | 150785 Genhe
150823 Urad Front Banner | 150824 Urad Middle Banner | 150825 Urad Rear Banner | 150826 Hanggin Rear Banner
150902 Jining District | 150926 Chahar Right Front Banner | 150927 Chahar Right Middle Banner | 150928 Chahar Right Rear Banner | 150929 Siziwang Banner
152201 Ulanhot | 152202 Arxan | 152221 Horqin Right Front Banner | 152222 Horqin Right Middle Banner | 152223 Jalaid Banner
152501 Erenhot | 152502 Xilinhot | 152522 Abag Banner | 152523 Sonid Left Banner | 152524 Sonid Right Banner
152525 East Ujimqin Banner | 152526 West Ujimqin Banner | 152527 Taibus Banner | 152528 Bordered Yellow Banner | 152529 Plain and Bordered White Banner
152530 Plain Blue Banner | 152531 Duolun County | 152571 Ulgai Management Area | 152921 Alxa Left Banner | 152922 Alxa Right Banner
152923 Ejin Banner | 152971 Inner Mongolia Alxa High-tech Industrial Development Zone
130172 Shijiazhuang Recycling Chemical Industry Park | 130672 Baoding Baigou New City
140171 Shanxi Transformation and Comprehensive Reform Demonstration Zone
220174 Changchun Automobile Economic and Technological Development Zone | 220273 Jilin Sino-Singapore Food Zone
341171 Sino-Singapore Suzhou-Chuzhou High-tech Industrial Development Zone
410173 Zhengzhou Airport Economy Experimental Zone | 411471 Eastern Henan Logistics Industry Cluster
622926 Dongxiang Autonomous County | 130828 Weichang Manchu and Mongol Autonomous County | 211324 Harqin Left Wing Mongol Autonomous County | 220721 Qian Gorlos Mongol Autonomous County
230205 Ang'angxi District | 230206 Fularji District | 230208 Meilisi Daur District | 230602 Sartu District | 230624 Dorbod Mongol Autonomous County
429021 Shennongjia Forestry District | 450328 Longsheng Multi-ethnic Autonomous County | 451031 Longlin Multi-ethnic Autonomous County
460321 Xisha Islands | 460322 Nansha Islands | 460323 Zhongsha Islands (reefs and surrounding waters)
513201 Barkam | 513231 Ngawa County | 513232 Zoige County | 513330 Dege County | 520203 Liuzhi Special District
533401 Shangri-La | 533422 Deqen County
540103 Doilungdeqen District | 540104 Dagze District | 540121 Lhunzhub County | 540122 Damxung County | 540123 Nyemo County | 540124 Quxu County
540127 Maizhokunggar County | 540171 Golmud Zangqing Industrial Park | 540172 Lhasa Economic and Technological Development Zone
540173 Tibet Cultural Tourism Creative Park | 540174 Dagze Industrial Park
540202 Samzhubze District | 540221 Namling County | 540222 Gyangze County | 540223 Tingri County | 540224 Sa'gya County | 540225 Lhaze County
540226 Ngamring County | 540227 Xaitongmoin County | 540228 Bainang County | 540229 Rinbung County | 540230 Kangmar County | 540231 Dinggye County
540234 Gyirong County | 540235 Nyalam County | 540237 Gamba County
540302 Karub District | 540321 Jomda County | 540322 Gonjo County | 540323 Riwoqe County | 540324 Dengqen County | 540325 Zhag'yab County
540326 Baxoi County | 540327 Zogang County | 540328 Markam County | 540329 Lhorong County | 540330 Banbar County
540402 Bayi District | 540421 Gongbo'gyamda County | 540423 Medog County | 540424 Bome County | 540425 Zayu County | 540426 Nang County | 540481 Mainling
540502 Nedong District | 540521 Zhanang County | 540522 Gonggar County | 540524 Qonggyai County | 540525 Qusum County | 540526 Comai County
540527 Lhozhag County | 540528 Gyaca County | 540529 Lhunze County | 540531 Nagarze County | 540581 Cona
540621 Lhari County | 540623 Nyainrong County | 540624 Amdo County | 540625 Xainza County | 540626 Sog County | 540627 Baingoin County
540628 Baqen County | 540629 Nyima County | 542521 Burang County | 542522 Zanda County | 542523 Gar County | 542524 Rutog County
542525 Ge'gyai County | 542526 Gerze County | 542527 Coqen County
620924 Aksay Kazakh Autonomous County | 632222 Qilian County | 632223 Haiyan County | 632224 Gangca County | 632301 Tongren
632322 Jainca County | 632323 Zekog County | 632324 Henan Mongol Autonomous County | 632521 Gonghe County
632621 Maqen County | 632622 Baima County | 632623 Gade County | 632624 Darlag County | 632625 Jigzhi County | 632626 Madoi County
632722 Zadoi County | 632723 Chindu County | 632724 Zhidoi County | 632725 Nangqen County | 632726 Qumarleb County
632801 Golmud | 632802 Delingha | 632803 Mangnai | 632821 Ulan County | 632822 Dulan County | 632857 Da Qaidam Administrative Committee
650103 Saybagh District | 650121 Urumqi County | 650203 Karamay District | 650205 Urho District | 650422 Toksun County
650521 Barkol Kazakh Autonomous County | 652324 Manas County | 652327 Jimsar County | 652328 Mori Kazakh Autonomous County
652702 Alashankou | 652801 Korla | 652828 Hoxud County | 652901 Aksu | 652902 Kuqa | 652924 Shayar County | 652927 Uqturpan County
652928 Awat County | 652929 Kalpin County | 653001 Artux | 653022 Akto County | 653023 Akqi County | 653024 Ulugqat County
653101 Kashgar | 653123 Yengisar County | 653125 Yarkant County | 653127 Makit County | 653128 Yopurga County | 653129 Payzawat County
653130 Maralbexi County | 653131 Taxkorgan Tajik Autonomous County | 653201 Hotan | 653221 Hotan County | 653222 Karakax County
653224 Lop County | 653225 Qira County | 653226 Keriya County | 654003 Kuytun | 654004 Khorgas | 654022 Qapqal Xibe Autonomous County
654027 Tekes County | 654028 Nilka County | 654221 Emin County | 654224 Toli County | 654226 Hoboksar Mongol Autonomous County
654301 Altay | 654321 Burqin County | 654326 Jeminay County | 659002 Aral | 659003 Tumxuk | 659008 Kokdala`;

export const overrides = table([provinces, pseudoPrefectures, prefectures, counties].join('\n'));

/** Readings that place names have and the dictionary of the pinyin library gets wrong. */
export const placeReadings = {
  都: 'dū',
  什: 'shí',
  乐亭: 'lào tíng',
  乐清: 'yuè qīng',
  乐陵: 'lào líng',
  六合: 'lù hé',
  洪洞: 'hóng tóng',
  单县: 'shàn xiàn',
  歙县: 'shè xiàn',
  涡阳: 'guō yáng',
  中牟: 'zhōng mù',
  大埔: 'dà bù',
  吴堡: 'wú bǔ',
  红寺堡: 'hóng sì pù',
  宕昌: 'tàn chāng',
  浚县: 'xùn xiàn',
  泌阳: 'bì yáng',
  繁峙: 'fán shì',
  尉犁: 'yù lí',
  蔚县: 'yù xiàn',
  浒墅关: 'xǔ shù guān',
  康巴什: 'kāng bā shí',
  长顺: 'cháng shùn',
  㵲: 'wǔ',
  㳇: 'fù',
  䃥: 'tán',
  㙦: 'xié',
  㮾: 'lí',
  㙍: 'duō',
  㯊: 'yān',
};

export const ethnicGroups = table(`
蒙古族 Mongol | 蒙古 Mongol | 藏族 Tibetan | 回族 Hui | 苗族 Miao | 彝族 Yi | 壮族 Zhuang | 布依族 Buyei | 布依 Buyei | 朝鲜族 Korean
满族 Manchu | 侗族 Dong | 瑶族 Yao | 白族 Bai | 土家族 Tujia | 哈尼族 Hani | 哈萨克族 Kazakh | 哈萨克 Kazakh | 傣族 Dai | 黎族 Li | 傈僳族 Lisu
佤族 Wa | 畲族 She | 拉祜族 Lahu | 水族 Shui | 东乡族 Dongxiang | 纳西族 Naxi | 景颇族 Jingpo | 柯尔克孜族 Kirgiz | 柯尔克孜 Kirgiz | 土族 Tu
达斡尔族 Daur | 仫佬族 Mulao | 羌族 Qiang | 布朗族 Blang | 撒拉族 Salar | 毛南族 Maonan | 仡佬族 Gelao | 锡伯族 Xibe | 锡伯 Xibe | 阿昌族 Achang
普米族 Pumi | 塔吉克族 Tajik | 塔吉克 Tajik | 怒族 Nu | 乌孜别克族 Uzbek | 俄罗斯族 Russian | 鄂温克族 Evenki | 鄂温克 Evenki | 德昂族 De'ang
保安族 Bonan | 裕固族 Yugur | 独龙族 Derung | 鄂伦春族 Oroqen | 赫哲族 Hezhen | 门巴族 Monba | 珞巴族 Lhoba | 基诺族 Jino | 维吾尔族 Uyghur | 塔塔尔族 Tatar`);

/** Longest suffix first; the stem before it is written in pinyin. */
export const areaSuffixes = [
  ['高新技术产业开发区', 'High-tech Industrial Development Zone'],
  ['高新技术产业园区', 'High-tech Industrial Park'],
  ['高技术产业开发区', 'High-tech Industrial Development Zone'],
  ['高新技术开发区', 'High-tech Development Zone'],
  ['城乡一体化示范区', 'Urban-Rural Integration Demonstration Zone'],
  ['经济技术开发区管委会', 'Economic and Technological Development Zone'],
  ['经济技术开发区', 'Economic and Technological Development Zone'],
  ['经济开发区管委会', 'Economic Development Zone'],
  ['经济开发区', 'Economic Development Zone'],
  ['开发区管委会', 'Development Zone'],
  ['现代产业园区', 'Modern Industrial Park'],
  ['产业园区', 'Industrial Park'],
  ['工业园区', 'Industrial Park'],
  ['工业园', 'Industrial Park'],
  ['工业区', 'Industrial Area'],
  ['风景名胜区', 'Scenic Area'],
  ['风景区', 'Scenic Area'],
  ['管理区', 'Management Area'],
  ['示范区', 'Demonstration Zone'],
  ['试验区', 'Pilot Zone'],
  ['开发区', 'Development Zone'],
];

export const townshipSuffixes = [
  ['园区', 'Park'],
  ['街道办事处', 'Subdistrict'],
  ['街道', 'Subdistrict'],
  ['苏木', 'Sum'],
  ['林业局', 'Forestry Bureau'],
  ['农场', 'Farm'],
  ['林场', 'Forest Farm'],
  ['牧场', 'Stock Farm'],
  ['监狱', 'Prison'],
  ['社区', 'Community'],
  ['地区', 'Area'],
  ['镇', 'Town'],
  ['乡', 'Township'],
];
