import { defineTexts } from '../../i18n/texts';

const useActorTexts = defineTexts({
  zh: {
    cli: '命令行（{{user}}）',
    system: '系统',
    'rule:no-check': '按规定免审',
    'rule:import': '导入时免审',
    'rule:publication': '下级平台发布',
    'rule:migration': '系统迁移',
  },
  en: {
    cli: 'command line ({{user}})',
    system: 'the system',
    'rule:no-check': 'rule: no review needed',
    'rule:import': 'rule: imported without review',
    'rule:publication': 'lower installation',
    'rule:migration': 'migration',
  },
});

const machines = ['system', 'rule:no-check', 'rule:import', 'rule:publication', 'rule:migration'] as const;

const CLI = 'cli:';

/** Who did something: a person by the username; the machine (null), its rules and its command line in words. */
export const useActorName = (): ((actor: string | null) => string) => {
  const t = useActorTexts();
  return (actor) => {
    if (actor === null) return t('system');
    const machine = machines.find((known) => known === actor);
    if (machine) return t(machine);
    return actor.startsWith(CLI) ? t('cli', { user: actor.slice(CLI.length) }) : actor;
  };
};
