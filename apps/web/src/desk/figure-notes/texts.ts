import { defineTexts } from '../../i18n/texts';

export const useNoteTexts = defineTexts({
  zh: {
    title: '备注',
    about: '同一辖区的同事都看得到，会写上您的姓名和时间。数据更新后备注仍在。',
    label: '写一条备注',
    save: '保存备注',
    none: '还没有备注。',
    by: '{{name}} · {{time}}',
    remove: '删除备注：{{text}}',
    at: '有 {{count}} 条备注',
    short: '2 至 200 个字',
  },
  en: {
    title: 'Notes',
    about: 'Colleagues of the same area see it with your name and the time. It stays when figures change.',
    label: 'Write a note',
    save: 'Keep the note',
    none: 'There is none yet.',
    by: '{{name}} · {{time}}',
    remove: 'Delete the note: {{text}}',
    at: 'notes: {{count}}',
    short: '2 to 200 characters',
  },
});
