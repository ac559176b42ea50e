import type { Language } from '@xiangtong/contracts';

/** What a letter brought: files of one subscription, or messages of some kinds. */
export type Unsubscribed = 'subscription' | 'kinds';

interface Texts {
  readonly title: string;
  readonly button: string;
  readonly about: Readonly<Record<Unsubscribed, string>>;
  readonly done: Readonly<Record<Unsubscribed, string>>;
}

const texts: Readonly<Record<Language, Texts>> = {
  zh: {
    title: '退订邮件',
    button: '退订',
    about: {
      subscription: '不再收到这封信订阅的视图或看板。其他订阅和消息照旧。',
      kinds: '不再收到这封信这类消息的邮件。其他邮件和短信照旧，平台页面里仍然看得到。',
    },
    done: {
      subscription: '已退订，不会再发。要再订阅，登录后在“分析”或“看板”里点“邮件订阅”。',
      kinds: '已退订，不会再发。要恢复，登录后在“我的账号”的“消息”里重新选上。',
    },
  },
  en: {
    title: 'Unsubscribe',
    button: 'Unsubscribe',
    about: {
      subscription:
        'The view or board of this letter is not sent any more. Other subscriptions and messages stay.',
      kinds:
        'Messages like those of this letter are not mailed any more. Other mail and text messages stay, and the pages of the service still show everything.',
    },
    done: {
      subscription:
        'It is ended, nothing more is sent. To subscribe again, sign in and choose "Subscribe by mail" under Explore or Boards.',
      kinds:
        'It is ended, nothing more is sent. To have it back, sign in and choose it under "Messages" in My account.',
    },
  },
};

const style = `
  body { font: 1rem/1.6 system-ui, sans-serif; max-width: 32rem; margin: 10vh auto; padding: 0 1rem; color: #1f2328; background: #fff; }
  button { font: inherit; padding: .5rem 1.25rem; border: 0; border-radius: .375rem; color: #fff; background: #0b5cad; cursor: pointer; }
  @media (prefers-color-scheme: dark) { body { color: #e6e6e6; background: #1b1b1b; } }`;

/** The answer sends to the same address what a mail program sends (RFC 8058, section 3.1). */
const question = (about: string, button: string): string =>
  `<p>${about}</p>
<form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button>${button}</button></form>`;

/** A page without scripts that asks, or says that it is done. It holds nothing of the request, so nothing to escape. */
export const unsubscribePage = (language: Language, what: Unsubscribed, isDone: boolean): string => {
  const { title, button, about, done } = texts[language];
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${isDone ? `<p role="status">${done[what]}</p>` : question(about[what], button)}
</main>
</body>
</html>
`;
};
