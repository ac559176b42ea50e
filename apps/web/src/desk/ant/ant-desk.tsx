import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactElement, ReactNode } from 'react';
import { useLanguage } from '../../i18n/texts';
import { FigurePanel } from '../figure-panel/figure-panel';

/** The page's nonce, without which its policy would refuse the styles that Ant Design makes. */
export const pageNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** Parts of Ant Design that measure scrollbars, or hold the page still below a drawer, leave the nonce out of their styles. */
const createElement = document.createElement.bind(document);
document.createElement = (name: string, options?: ElementCreationOptions) => {
  const element = createElement(name, options);
  if (element instanceof HTMLStyleElement) element.nonce = pageNonce;
  return element;
};

const theme = {
  token: {
    colorPrimary: '#7a1f1d',
    colorInfo: '#1f5fa8',
    colorError: '#a8201a',
    colorSuccess: '#1d6b3c',
    colorWarning: '#7a4d00',
    // Ant Design styles every link there is: they stay those of the other pages.
    colorLink: '#7a1f1d',
    colorLinkHover: '#7a1f1d',
    colorLinkActive: '#7a1f1d',
    linkDecoration: 'underline',
    linkHoverDecoration: 'underline',
    linkFocusDecoration: 'underline',
    colorBgLayout: '#f7f5f0',
    colorBgContainer: '#fffefb',
    colorText: '#22201c',
    colorTextSecondary: '#5c574e',
    colorBorder: '#b9b1a1',
    borderRadius: 4,
    fontFamily: 'var(--font)',
  },
};

/** Around every page that uses Ant Design: the house's look, the language, the nonce, and the panel behind figures. Pages of reporters do without. */
export const AntDesk = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <ConfigProvider csp={{ nonce: pageNonce }} locale={useLanguage() === 'zh' ? zhCN : enUS} theme={theme}>
    <App>
      {children}
      <FigurePanel />
    </App>
  </ConfigProvider>
);
