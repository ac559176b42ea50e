import { defineTexts } from '../../../../i18n/texts';

export const usePanelTexts = defineTexts({
  zh: {
    title: '单据照片',
    cover: '先遮住买家的姓名、电话和地址，再拍照。买家的资料不能留在这里。',
    about:
      '发票、发货单的照片或 PDF，最多 {{count}} 张，每张不超过 {{megabytes}} MB；不是必须。上报后不能再增减，审核员和审计员看得到。',
    choose: '拍照或选择文件',
    sending: '正在上传…',
    sent: '单据 {{number}} 已保存',
    discard: '删去',
    discardLabel: '删去单据 {{number}}',
    discarded: '单据 {{number}} 已删去',
    draftFirst: '草稿还没有存上，照片没有传。请先处理上面的提示，再选一次。',
  },
  en: {
    title: 'Photos of papers',
    cover:
      'Cover names, phone numbers and addresses of buyers first, then take the photo. They must not be kept here.',
    about:
      'Photos of invoices and shipping lists (JPEG, PNG) or PDF, {{count}} at most, {{megabytes}} MB each; not required. Once submitted they stay as they are, and officers and auditors see them.',
    choose: 'Take a photo or choose a file',
    sending: 'Sending…',
    sent: 'Paper {{number}} is kept',
    discard: 'Remove',
    discardLabel: 'Remove paper {{number}}',
    discarded: 'Paper {{number}} was removed',
    draftFirst:
      'The draft is not saved yet, and the photo was not sent. See to the note above, then choose it again.',
  },
});
