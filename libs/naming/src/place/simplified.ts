/** Traditional letters of the names of provinces, cities and much visited districts, each with its simplified one. */
const PAIRS =
  '臺台灣湾廣广東东門门濟济寧宁蘇苏陝陕貴贵雲云龍龙遼辽瀋沈陽阳長长慶庆漢汉內内爾尔濱滨連连營营錦锦鐵铁' +
  '嶺岭葉叶蘆芦開开鄭郑潁颍馬马銅铜莊庄煙烟濰潍萊莱澤泽臨临無无錫锡鎮镇揚扬鹽盐塩盐麗丽紹绍興兴溫温麥麦' +
  '廈厦贛赣撫抚饒饶鷹鹰許许駐驻黃黄岡冈鹹咸潛潜婁娄懷怀樹树華华潯浔賀贺來来賓宾欽钦瓊琼萬万瀘泸綿绵樂乐' +
  '達达資资涼凉順顺畢毕節节麼么鄉乡縣县區区紅红訥讷羅罗曬晒鳳凤蘭兰關关張张隴陇肅肃銀银衛卫烏乌魯鲁齊齐' +
  '呂吕運运滄沧鄲郸豐丰觀观雙双劉刘灤滦陸陆際际橋桥灘滩倉仓滬沪閔闵楊杨靜静寶宝島岛園园頭头圍围號号國国' +
  '別别韓韩';

const simple = new Map([...PAIRS.matchAll(/(.)(.)/gu)].map(([, from = '', to = '']) => [from, to]));
const TRADITIONAL = new RegExp(`[${[...simple.keys()].join('')}]`, 'gu');

/** The text in simplified characters; the same text if it has no traditional one. */
export const simplified = (text: string): string =>
  text.replace(TRADITIONAL, (letter) => simple.get(letter) ?? letter);
