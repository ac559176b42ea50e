import { defineTexts } from '../../i18n/texts';

/** Five steps for each role: where one begins, what one does there, what helps. */
export const useTourTexts = defineTexts({
  zh: {
    title: '导览 {{step}}/{{of}}：{{name}}',
    before: '上一步',
    next: '下一步',
    close: '关闭',
    done: '开始使用',
    'reporter-1': '本月',
    'reporter-1-about':
      '打开就是“本月”：要报什么、什么时候截止、报到哪一步，一张卡片看清。没有销售就点“零报告”。',
    'reporter-2': '填报',
    'reporter-2-about':
      '点卡片进表，一行三下：产品、数量、金额。写“广东”“1.2万”都认得；“照上月填”把上月的行带过来。填的随时保存，断网也不丢。',
    'reporter-3': '检查和上报',
    'reporter-3-about':
      '有疑问的地方会标出来，写一句说明就能上报。发票、发货单可以拍照附上，请先遮住买家信息。',
    'reporter-4': '上报之后',
    'reporter-4-about':
      '“本月”上留有回执：金额、时间、到了谁手里。退回的会写明理由，改好再报；通过后看得到排名和同比。',
    'reporter-5': '历史和帮助',
    'reporter-5-about':
      '“历史”里有每个月和曲线，可以订正。右上“搜索”什么都找得到；这个导览在“我的账号”里随时再看。',
    'officer-1': '总览',
    'officer-1-about': '一个月一屏：总额、为什么增长、谁还没报、哪里不对。数字都能点开，一直看到原始明细。',
    'officer-2': '审核',
    'officer-2-about':
      '按影响大小排好，疑问在最前。J/K 上下，A 通过，R 退回；十秒内可以撤销。没有疑问的可以一起通过。',
    'officer-3': '分析和看板',
    'officer-3-about': '任意指标、任意维度拼成表和图；存成视图，拼成看板，按周按月发到邮箱。',
    'officer-4': '日历：催报和关账',
    'officer-4-about': '关账一屏看全：缺报、迟报、疑问、待审，缺的估计影响多少；一键催报全部缺报单位。',
    'officer-5': '报表和公布',
    'officer-5-about':
      '选报表、看预览、公布；公开版不泄露单个单位。按 ? 看快捷键，Ctrl+K 搜索；导览在“我的账号”里再看。',
    'auditor-1': '追溯',
    'auditor-1-about': '把报表上印的数字或文件编码填进来，一步步看到明细行、经手人和时间。',
    'auditor-2': '账本',
    'auditor-2-about': '每次通过、订正、撤回都记在链上。可以在自己的浏览器里核对整条链，不必相信我们。',
    'auditor-3': '资料',
    'auditor-3-about': '做报表、取明细、下载证据包；证据包离开系统也能自证。看数的版本对比也在这里。',
    'auditor-4': '总览、分析和地图',
    'auditor-4-about': '和统计人员看的是同样的画面，只读；要看单个单位须有相应的权限。',
    'auditor-5': '核对和帮助',
    'auditor-5-about':
      '手里的文件是不是公布的那一份，到“核对报告”里一查便知。Ctrl+K 搜索；导览在“我的账号”里再看。',
    'admin-1': '单位',
    'admin-1-about': '填报单位的登记：新设、合并、拆分、更名，都写明从哪个月起。',
    'admin-2': '人员',
    'admin-2-about': '开账号、给权限、重置密码。一次性密码只显示一次；谁做了什么都有记录。',
    'admin-3': '消息',
    'admin-3-about': '谁用什么方式收到通知：邮件、短信、群机器人、程序接口；没送到的可以再发。',
    'admin-4': '运维',
    'admin-4-about': '版本、磁盘、账本、备份和恢复演练，哪里不对一眼看到。',
    'admin-5': '我的账号和帮助',
    'admin-5-about': '请先设置第二道验证。Ctrl+K 搜索页面和单位；导览在“我的账号”里再看。',
  },
  en: {
    title: 'Tour {{step}}/{{of}}: {{name}}',
    before: 'Back',
    next: 'Next',
    close: 'Close',
    done: 'Begin',
    'reporter-1': 'This month',
    'reporter-1-about':
      'You begin at This month: what is due, until when and how far it is, on one card. Nothing sold? Choose the nil return.',
    'reporter-2': 'The form',
    'reporter-2-about':
      'A press on the card opens the form; three taps a line: product, quantity, amount. Places and figures are understood however they are written, and "Like last month" brings last month\'s lines. What you type is kept, without a line too.',
    'reporter-3': 'Check and submit',
    'reporter-3-about':
      'What looks odd is marked; one sentence explains it. Invoices and shipping lists can be added as photos: cover the buyers first.',
    'reporter-4': 'Afterwards',
    'reporter-4-about':
      'A receipt stays: amount, time, who has it. What is returned says why; once it is accepted you see rank and growth.',
    'reporter-5': 'History and help',
    'reporter-5-about':
      'History has every month and its line, and corrections. Search finds everything; this tour is in My account.',
    'officer-1': 'Overview',
    'officer-1-about':
      'A month on one screen: the total, why it grew, who is missing, what is odd. Every figure opens, down to its lines.',
    'officer-2': 'Review',
    'officer-2-about':
      'Ordered by weight, doubts first. J/K to move, A accepts, R returns; ten seconds to undo. Those without doubts can be accepted together.',
    'officer-3': 'Explore and boards',
    'officer-3-about':
      'Any measures by any dimensions, as table and chart; kept as views, put on boards, mailed every week or month.',
    'officer-4': 'Calendar: chase and close',
    'officer-4-about':
      'Closing on one screen: missing, late, doubted, waiting, and what the missing may amount to; one press chases all of them.',
    'officer-5': 'Reports',
    'officer-5-about':
      'Choose, preview, publish; public editions give no single unit away. ? lists the keys, Ctrl+K searches; the tour is in My account.',
    'auditor-1': 'Trace',
    'auditor-1-about':
      'Enter a printed figure or the code of a document, and follow it to lines, people and times.',
    'auditor-2': 'Ledger',
    'auditor-2-about':
      'Each acceptance, correction and withdrawal is in the chain. Your own browser verifies it; nobody has to be trusted.',
    'auditor-3': 'Materials',
    'auditor-3-about':
      'Reports, extracts, and evidence that proves itself outside of the system; editions are compared here, too.',
    'auditor-4': 'Overview, Explore and Map',
    'auditor-4-about':
      'What statisticians see, to be read; figures of single units take a right of their own.',
    'auditor-5': 'Verify and help',
    'auditor-5-about':
      'Whether a file is the published one, Verify tells. Ctrl+K searches; the tour is in My account.',
    'admin-1': 'Units',
    'admin-1-about': 'The register of reporting units: new, merged, split, renamed, each from a month on.',
    'admin-2': 'People',
    'admin-2-about':
      'Accounts, rights, passwords. A one-time password is shown once; who did what is on record.',
    'admin-3': 'Messages',
    'admin-3-about':
      'Who is told by which way: mail, text messages, robots, programs; what did not arrive is sent again here.',
    'admin-4': 'Operations',
    'admin-4-about': 'Versions, disk, ledger, backups and drills: what is wrong is seen at once.',
    'admin-5': 'My account and help',
    'admin-5-about': 'Set up a second factor first. Ctrl+K finds pages and units; the tour is in My account.',
  },
});
