import type { Command } from 'commander';
import {
  addAdminCommand,
  breakGlassCommand,
  importPeopleCommand,
  linkPersonCommand,
  resetPasswordCommand,
  type ImportPeopleOptions,
} from './commands/people';
import { startMonthCommand, type StartMonthOptions } from './commands/units';
import type { OutputOptions } from './terminal/output';

type MakeCommand = (name: string, description: string, parent?: Command) => Command;

/** Commands for the register of units and the accounts of people. */
export const addCountyCommands = (program: Command, command: MakeCommand): void => {
  addUnitCommands(program, command);
  addPeopleCommands(program, command);
};

const addUnitCommands = (program: Command, command: MakeCommand): void => {
  const units = program.command('units').description('the register of reporting units');

  command('start-month', 'from which month units owe reports; earlier ones may still be reported', units)
    .argument('<month>', 'like 2026-03')
    .option('--division <code>', 'only units of this division and below')
    .action((month: string, options: StartMonthOptions) => startMonthCommand(month, options));
};

const addPeopleCommands = (program: Command, command: MakeCommand): void => {
  const people = program.command('people').description('accounts, for whoever runs the machine');

  command(
    'reset',
    'a new one-time password, for seven days; sessions, API tokens and second factors of the account are removed',
    people,
  )
    .argument('<username>')
    .action((username: string, options: OutputOptions) => resetPasswordCommand(username, options));

  command(
    'break-glass',
    'a one-time password for a day, also where passwords are switched off; sessions, API tokens and second factors of the account are removed',
    people,
  )
    .argument('<username>')
    .action((username: string, options: OutputOptions) => breakGlassCommand(username, options));

  command(
    'import',
    'accounts from a CSV, all or none, with a sealed letter for each one-time password',
    people,
  )
    .argument(
      '<file>',
      'columns username, display_name, roles, rights, divisions, units; or 用户名, 姓名, 角色, 权限, 行政区划, 填报单位',
    )
    .option('--letters <folder>', 'new folder for the letters; default letters/<time> in the data folder')
    .action((file: string, options: ImportPeopleOptions) => importPeopleCommand(file, options));

  command('link', 'links an account to a person at the provider; its sessions and API tokens end', people)
    .argument('<username>')
    .argument('<subject>', 'identifier of the person at the provider')
    .action((username: string, subject: string, options: OutputOptions) =>
      linkPersonCommand(username, subject, options),
    );

  command('add-admin', 'an account of an administrator', people)
    .argument('<username>')
    .argument('<display name>')
    .action((username: string, displayName: string, options: OutputOptions) =>
      addAdminCommand(username, displayName, options),
    );
};
