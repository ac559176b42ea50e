import { createRequire } from 'node:module';
import boundaries from 'eslint-plugin-boundaries';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import directiveReasons from './scripts/eslint/directive-reasons.mjs';

const require = createRequire(import.meta.url);
const { browserLibs, importsOf, libs, servingLibs, testGlobs } = require('./scripts/architecture.cjs');

const typescript = '{apps,libs,seeds,reports,bench,trials,test}/**/*.{ts,tsx}';

const mayImport = (from, to) => ({
  from: { element: { type: from } },
  allow: { to: { element: { type: to } } },
});

/** The same table as in .dependency-cruiser.cjs, so that the editor says it at once. */
const directions = {
  files: [typescript],
  plugins: { boundaries },
  settings: {
    'import/resolver': { typescript: { project: './tsconfig.json' } },
    'boundaries/elements': [
      ...libs.map((lib) => ({ type: lib, pattern: `libs/${lib}` })),
      ...['api', 'cli', 'web'].map((app) => ({ type: `app-${app}`, pattern: `apps/${app}` })),
      ...['seeds', 'reports', 'bench', 'trials', 'test'].map((folder) => ({
        type: folder,
        partialMatch: false,
        pattern: `${folder}/**`,
      })),
    ],
  },
  rules: {
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        policies: [
          ...libs.map((lib) => mayImport(lib, [lib, ...importsOf(lib), 'testing'])),
          ...['api', 'cli'].map((app) =>
            mayImport(`app-${app}`, [`app-${app}`, ...servingLibs, 'seeds', 'testing', 'trials']),
          ),
          mayImport('app-web', ['app-web', ...browserLibs]),
          mayImport('seeds', ['seeds', ...libs]),
          mayImport('reports', ['reports', ...libs]),
          mayImport('bench', ['bench', 'seeds', ...servingLibs]),
          mayImport('trials', ['trials', ...servingLibs]),
          mayImport('test', ['test', 'bench', 'trials', 'seeds', ...libs]),
        ],
      },
    ],
  },
};

const restrictedPaths = {
  env: { name: 'node:process', message: 'The environment is read in libs/infrastructure/src/config alone.' },
  testing: { name: '@xiangtong/testing', message: 'Only tests may use libs/testing.' },
};

const restrictedPatterns = [
  { group: ['@xiangtong/*/*'], message: 'Import another lib through its public door: @xiangtong/<lib>.' },
  {
    regex: `^(\\.\\./)+((libs|apps)/(?!\\w+/bench$)|(${[...libs, 'api', 'cli', 'web'].join('|')})/(src|test)(/|$))`,
    message: 'Import another lib as @xiangtong/<lib>, and no other app at all.',
  },
];

const size = {
  'max-lines': ['error', { max: 300, skipBlankLines: true }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 5],
  'max-depth': ['error', 4],
  complexity: ['error', 12],
};

const language = {
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-console': 'error',
  'no-control-regex': 'error',
  'no-debugger': 'error',
  'no-empty': 'error',
  'no-fallthrough': 'error',
  'no-irregular-whitespace': 'error',
  'no-param-reassign': 'error',
  'no-self-compare': 'error',
  'no-template-curly-in-string': 'error',
  'no-unsafe-finally': 'error',
  'no-useless-escape': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
};

const types = {
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/no-base-to-string': 'error',
  '@typescript-eslint/no-empty-object-type': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-for-in-array': 'error',
  '@typescript-eslint/no-import-type-side-effects': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/no-namespace': 'error',
  '@typescript-eslint/no-require-imports': 'error',
  '@typescript-eslint/no-unnecessary-type-assertion': 'error',
  '@typescript-eslint/no-unsafe-argument': 'error',
  '@typescript-eslint/no-unsafe-assignment': 'error',
  '@typescript-eslint/no-unsafe-call': 'error',
  '@typescript-eslint/no-unsafe-member-access': 'error',
  '@typescript-eslint/no-unsafe-return': 'error',
  '@typescript-eslint/no-unused-vars': [
    'error',
    { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
  ],
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/prefer-promise-reject-errors': 'error',
  '@typescript-eslint/require-await': 'off',
  '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
};

export default [
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      'out/',
      '.data/',
      '.cache/',
      'coverage/',
      // Made by npm run schemas.
      'apps/web/src/api/schema.d.ts',
    ],
  },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    plugins: { house: { rules: { 'directive-reasons': directiveReasons } } },
    rules: { 'house/directive-reasons': 'error' },
  },
  { files: ['**/*.{js,cjs,mjs}'], rules: { ...language, 'no-console': 'off', 'no-unused-vars': 'error' } },
  {
    files: [typescript],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      ...language,
      ...size,
      ...types,
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'The environment is read in libs/infrastructure/src/config alone.',
        },
      ],
      'no-restricted-imports': [
        'error',
        { paths: [restrictedPaths.env, restrictedPaths.testing], patterns: restrictedPatterns },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: 'TSEnumDeclaration', message: 'Finite choices are const unions.' },
        {
          selector: 'SpreadElement[argument.type=/^(Array|Object)Expression$/]',
          message: 'Write the elements of a literal where they belong.',
        },
      ],
    },
  },
  directions,
  {
    files: testGlobs,
    rules: {
      'max-lines-per-function': 'off',
      // Answers of supertest and matchers of Jest are `any` by their types.
      ...Object.fromEntries(
        Object.keys(types).flatMap((rule) => (/no-unsafe|base-to-string/.test(rule) ? [[rule, 'off']] : [])),
      ),
      'no-restricted-imports': ['error', { paths: [restrictedPaths.env], patterns: restrictedPatterns }],
    },
  },
  // It takes what libs keep in the database without loading the libs; dependency-cruiser holds it to that.
  { files: ['libs/schema/src/**'], rules: { 'no-restricted-imports': 'off' } },
  // Measurements reach into the bench/ folders of libs, which are no part of a lib's door.
  { files: ['bench/**'], rules: { 'no-restricted-imports': 'off' } },
  // The factory of a provider has a parameter for each thing that it injects.
  { files: ['apps/api/src/**/*.module.ts'], rules: { 'max-params': 'off' } },
  // A migration is SQL in one piece; it never changes once landed.
  { files: ['libs/**/migrations/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['apps/web/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['libs/infrastructure/src/config/**', 'libs/testing/**', 'apps/web/test/support/**'],
    rules: { 'no-restricted-properties': 'off' },
  },
];
