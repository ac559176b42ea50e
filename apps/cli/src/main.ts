#!/usr/bin/env node
import 'reflect-metadata';
import { program } from './program';
import { errorLine, terminalLanguage } from './terminal/output';

program.parseAsync(process.argv).catch((error: unknown) => {
  process.stderr.write(
    `${errorLine(error, terminalLanguage(Intl.DateTimeFormat().resolvedOptions().locale))}\n`,
  );
  process.exitCode = 1;
});
