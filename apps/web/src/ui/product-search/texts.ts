import { defineTexts } from '../../i18n/texts';

export const useProductSearchTexts = defineTexts({
  zh: {
    placeholder: '名称、别名或拼音',
    none: '目录里没有，请换个叫法试试',
    found_one: '找到 {{count}} 个商品',
    found_other: '找到 {{count}} 个商品',
  },
  en: {
    placeholder: 'Name, alias or pinyin',
    none: 'Not in the catalogue; try another name',
    found_one: '{{count}} product found',
    found_other: '{{count}} products found',
  },
});
