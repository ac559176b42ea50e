import { defineTexts } from '../../../i18n/texts';
import { textsEn } from './texts-en';
import { textsZh } from './texts-zh';

export const useEntryTexts = defineTexts({ zh: textsZh, en: textsEn });
