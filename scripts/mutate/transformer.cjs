/** Compiles as the tests do; the files of the plan get their mutants. */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { createTransformer } = require('@swc/jest');
const { withMutants } = require('./mutants.cjs');

module.exports = {
  createTransformer({ plan, ...options }) {
    const { mutants } = JSON.parse(readFileSync(plan, 'utf8'));
    const mutantsOf = (file) => mutants.filter((one) => one.file === file);
    const files = new Set(mutants.map(({ file }) => file));
    const swc = createTransformer(options);
    const changed = (text, file) => (files.has(file) ? withMutants(text, mutantsOf(file)) : text);
    return {
      process: (text, file, jest) => swc.process(changed(text, file), file, jest),
      getCacheKey: (text, file, jest) =>
        createHash('sha256')
          .update(swc.getCacheKey(text, file, jest))
          .update(files.has(file) ? changed(text, file) : '')
          .digest('hex'),
    };
  },
};
