import { defineTexts } from '../../../../i18n/texts';

export const useSharingTexts = defineTexts({
  zh: {
    sharing: '谁能看',
    own: '只有自己',
    office: '同一辖区的同事',
    area: '辖区内和上级的同事',
  },
  en: {
    sharing: 'Who sees it',
    own: 'Only me',
    office: 'Colleagues of the same area',
    area: 'Colleagues within the area and above it',
  },
});
