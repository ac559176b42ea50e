#!/usr/bin/env node
import 'reflect-metadata';
import { useCompileCache } from '@xiangtong/operations';
import { program } from './program';
import { errorLine, localeLanguage } from './terminal/output';

useCompileCache();

program.parseAsync(process.argv).catch((error: unknown) => {
  process.stderr.write(`${errorLine(error, localeLanguage())}\n`);
  process.exitCode = 1;
});
