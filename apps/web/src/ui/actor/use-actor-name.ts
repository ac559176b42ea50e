import { defineTexts } from '../../i18n/texts';

const useActorTexts = defineTexts({
  zh: {
    cli: '命令行',
    'rule:no-check': '按规定免审',
    'rule:import': '导入时免审',
    'rule:publication': '下级平台发布',
    'rule:migration': '系统迁移',
  },
  en: {
    cli: 'command line',
    'rule:no-check': 'rule: no review needed',
    'rule:import': 'rule: imported without review',
    'rule:publication': 'lower installation',
    'rule:migration': 'migration',
  },
});

const rules = ['rule:no-check', 'rule:import', 'rule:publication', 'rule:migration'] as const;

/** Who did something: a person by the username, the machine and its rules in words. */
export const useActorName = (): ((actor: string) => string) => {
  const t = useActorTexts();
  return (actor) => {
    const rule = rules.find((known) => known === actor);
    if (rule) return t(rule);
    return actor.startsWith('cli:') ? t('cli') : actor;
  };
};
