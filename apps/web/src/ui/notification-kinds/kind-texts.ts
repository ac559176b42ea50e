import { defineTexts } from '../../i18n/texts';

/** What people and programs are told of, in words. */
export const useKindTexts = defineTexts({
  zh: {
    'report.submitted': '单位上报',
    'report.reminded': '催报',
    'report.returned': '退回修改',
    'report.accepted': '审核通过',
    'report.deadline': '截止日前后的提醒',
    'report.photo_taken_away': '照片被撤下',
    'account.subscribed': '订阅的视图和看板',
    'run.finished': '要等一会儿的报表、每月自动报表已做好',
    'period.reopened': '报告期重新打开',
    'edition.published': '新公布的公开版报表',
    'edition.withdrawn': '公开版报表撤回',
    'account.new_device': '账号在新设备上登录',
    'operation.backup_failed': '备份或恢复演练失败',
    'operation.disk_full': '磁盘快满，已停止保存',
    'operation.replica_behind': '查询数据落后于账本',
  },
  en: {
    'report.submitted': 'A unit submitted a report',
    'report.reminded': 'An officer reminds of a report',
    'report.returned': 'A report was returned',
    'report.accepted': 'A report was accepted',
    'report.deadline': 'Deadlines, before and after',
    'report.photo_taken_away': 'A photo was taken away',
    'account.subscribed': 'Views and boards that I subscribed to',
    'run.finished': 'A report that took a while, or a monthly one, is ready',
    'period.reopened': 'A closed period is open again',
    'edition.published': 'A public report was published',
    'edition.withdrawn': 'A public report was withdrawn',
    'account.new_device': 'The account was signed in to on a new device',
    'operation.backup_failed': 'A backup or a drill failed',
    'operation.disk_full': 'The disk is nearly full, nothing is saved',
    'operation.replica_behind': 'Figures lag behind the ledger',
  },
});
