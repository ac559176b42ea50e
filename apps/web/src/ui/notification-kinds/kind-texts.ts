import { defineTexts } from '../../i18n/texts';

/** What people and programs are told of, in words. */
export const useKindTexts = defineTexts({
  zh: {
    chased: '催报',
    returned: '退回修改',
    accepted: '审核通过',
    deadline: '截止日前后的提醒',
    'photo-taken-away': '照片被撤下',
    subscribed: '订阅的视图和看板',
    'report-made': '要等一会儿的报表、每月自动报表已做好',
    published: '新公布的公开版报表',
    'new-device': '账号在新设备上登录',
    'backup-failed': '备份或恢复演练失败',
    'disk-full': '磁盘快满，已停止保存',
    'replica-behind': '查询数据落后于账本',
  },
  en: {
    chased: 'An officer asks for a report',
    returned: 'A report was returned',
    accepted: 'A report was accepted',
    deadline: 'Deadlines, before and after',
    'photo-taken-away': 'A photo was taken away',
    subscribed: 'Views and boards that I subscribed to',
    'report-made': 'A report that took a while, or a monthly one, is ready',
    published: 'A public report was published',
    'new-device': 'The account was signed in to on a new device',
    'backup-failed': 'A backup or a drill failed',
    'disk-full': 'The disk is nearly full, nothing is saved',
    'replica-behind': 'Figures lag behind the ledger',
  },
});
