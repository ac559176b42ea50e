import { defineTexts } from '../../i18n/texts';
import { pageNames } from '../pages';

export const usePageNames = defineTexts('pages', pageNames);

export const useShellTexts = defineTexts('shell', {
  zh: {
    product: '乡统',
    skip: '跳到正文',
    navigation: '页面导航',
    more: '更多',
    search: '搜索',
    inbox: '待办',
    unread: '{{count}} 条未读',
    signOut: '退出登录',
    lookAtIt: '去看看',
    dismiss: '知道了',
    offline: '现在没有网络。填写的内容保存在本机，恢复后会自动提交保存。',
    demoTime: '演示时间 {{day}}：期限按这一天算；办理和记录的时间是实际时间。',
    newVersion: '系统已更新。',
    outdated: '新版本已发布，请刷新页面。还没保存的内容请先保存，本页不会自动关闭。',
    reload: '换用新版本',
    noPage: '没有这个页面',
    noPageWhy: '地址可能写错了，或者这个页面不在您的权限之内。',
    home: '回到首页',
    failed: '这个页面打不开',
    failedWhy: '可能是网络中断，或系统刚刚更新。重新打开页面通常就好了，已保存的草稿都在。',
    again: '重新打开',
  },
  en: {
    product: 'Xiangtong',
    skip: 'Skip to content',
    navigation: 'Pages',
    more: 'More',
    search: 'Search',
    inbox: 'Inbox',
    unread: '{{count}} unread',
    signOut: 'Sign out',
    lookAtIt: 'Look at it',
    dismiss: 'Understood',
    offline: 'No connection. What you type is kept on this device and goes out when the line is back.',
    demoTime: 'Demo time, {{day}}: deadlines are counted from this day; what is done bears the real time.',
    newVersion: 'There is a new version.',
    outdated:
      'There is a new version: reload the page. Save first what is not saved; this page stays until you do.',
    reload: 'Use the new version',
    noPage: 'There is no such page',
    noPageWhy: 'The address may be mistyped, or the page is not among those you may see.',
    home: 'Back to the start',
    failed: 'This page could not be opened',
    failedWhy:
      'The line may be down, or the system was just updated. Opening it anew usually helps; saved drafts are safe.',
    again: 'Open anew',
  },
});
