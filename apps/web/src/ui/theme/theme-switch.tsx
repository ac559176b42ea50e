import type { ReactElement } from 'react';
import { defineTexts } from '../../i18n/texts';
import { chooseTheme, themeChoices, useThemeChoice } from './theme';
import styles from './theme-switch.module.css';

const useThemeTexts = defineTexts({
  zh: { label: '外观', system: '跟随系统', light: '浅色', dark: '深色', contrast: '高对比度' },
  en: {
    label: 'Appearance',
    system: 'As the device',
    light: 'Light',
    dark: 'Dark',
    contrast: 'High contrast',
  },
});

/** How the pages look in this browser. */
export const ThemeSwitch = (): ReactElement => {
  const t = useThemeTexts();
  const chosen = useThemeChoice();
  return (
    <fieldset className={styles['switch']}>
      <legend>{t('label')}</legend>
      {themeChoices.map((choice) => (
        <label key={choice}>
          <input type="radio" name="theme" checked={choice === chosen} onChange={() => chooseTheme(choice)} />
          {t(choice)}
        </label>
      ))}
    </fieldset>
  );
};
