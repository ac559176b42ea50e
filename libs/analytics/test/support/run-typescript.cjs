/** Runs a TypeScript file in a process of its own: node run-typescript.cjs file.ts arguments… */
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { transformFileSync } = require('@swc/core');

const root = resolve(__dirname, '..', '..', '..', '..');
const settings = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));

require.extensions['.ts'] = (module, path) => {
  const { code } = transformFileSync(path, {
    ...settings,
    swcrc: false,
    sourceMaps: false,
    jsc: { ...settings.jsc, baseUrl: root },
  });
  module._compile(code, path);
};

process.argv.splice(1, 1);
require(resolve(process.argv[1]));
