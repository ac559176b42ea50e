/**
 * docs/operations/settings.md: every setting with its meaning, what it may be, its default and whether it is a secret,
 * from the fields of the environment, their decorators and doc comments, .env.example and the words in Chinese.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { secretSettings, settingSections } from './setting-words.mjs';

const FOLDER = 'libs/infrastructure/src/config';

/** What stands in a literal, or in the constant of this file that is named. */
const valueOf = (node, source) => {
  if (!node) return null;
  if (ts.isAsExpression(node)) return valueOf(node.expression, source);
  if (ts.isStringLiteral(node)) return node.text;
  if (ts.isArrayLiteralExpression(node)) return node.elements.map((element) => valueOf(element, source));
  if (!ts.isIdentifier(node)) return node.getText().replaceAll('_', '');
  const constants = source.statements.filter(ts.isVariableStatement);
  const named = constants.flatMap(({ declarationList }) => declarationList.declarations);
  return valueOf(named.find(({ name }) => name.getText() === node.text)?.initializer, source);
};

const formsInBoth = [
  [/^start with (\S+)$/, '以 $1 开头 begins so'],
  [/^start with (\S+) or (\S+)$/, '以 $1 或 $2 开头 begins with one of them'],
  [/^at most (\d+) characters$/, '最多 $1 个字符 at most $1 characters'],
  [/^look like (\S+)$/, '形如 like $1'],
  [/^(.* with commas.*)$/, '用逗号隔开 $1'],
  [/^JSON$/, 'JSON'],
  [/^contain (.*)$/, '含有 contains $1'],
  [/^(an? .* like .*)$/, '时间 $1'],
];

/** The message of `Matches` without the name it begins with: `时间 a time of the day like 02:30`. */
const formOf = (message, name) => {
  const form = message.replace(`${name} must `, '').replace(/^be /, '');
  const [pattern, both] = formsInBoth.find(([known]) => known.test(form)) ?? [/^/, '文字 text: '];
  return form.replace(pattern, both).replaceAll('<', '&lt;');
};

const fieldOf = (member, source) => {
  const calls = (ts.getDecorators(member) ?? []).map(({ expression }) => expression);
  const decorators = new Map(calls.map((call) => [call.expression.getText(), call.arguments]));
  const name = member.name.getText();
  const messages = calls
    .flatMap((call) => [...call.arguments].filter(ts.isObjectLiteralExpression))
    .flatMap(({ properties }) => [...properties])
    .filter((property) => property.name.getText() === 'message')
    .map(({ initializer }) => formOf(valueOf(initializer, source), name));
  const first = (decorator) => valueOf(decorators.get(decorator)?.[0], source);
  return {
    name,
    meaning: ts.getJSDocCommentsAndTags(member)[0]?.comment ?? null,
    default: valueOf(member.initializer, source),
    isWhole: decorators.has('IsInt'),
    range: [first('Min'), first('Max')],
    choices: first('IsIn'),
    shortest: first('MinLength'),
    forms: messages,
  };
};

const fieldsOf = (root) =>
  readdirSync(join(root, FOLDER))
    .filter((file) => file.endsWith('environment.ts'))
    .flatMap((file) => {
      const text = readFileSync(join(root, FOLDER, file), 'utf8');
      const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
      const members = source.statements.filter(ts.isClassDeclaration).flatMap(({ members }) => [...members]);
      return members.filter(ts.isPropertyDeclaration).map((member) => fieldOf(member, source));
    });

const code = (text) => `\`${text}\``;

const kindOf = ({ name, isWhole, range, choices, shortest, forms }) => {
  if (isWhole) return `整数 whole number, ${range.join('–')}`;
  if (choices) return choices.map(code).join(' ');
  if (forms.length > 0) return forms.join('; ');
  if (name.endsWith('_FILE')) return '文件 file';
  if (/_(FOLDER|DIR)$/.test(name)) return '文件夹 folder';
  return Number(shortest) > 1 ? `文字 text, ≥ ${shortest}` : '文字 text';
};

const secrecyOf = (name) => {
  if (secretSettings.has(name)) return '是 yes';
  return /(SECRET|KEY|PASSPHRASE)_FILE$/.test(name) ? '文件内容 what is in the file' : '';
};

const rowOf = (field, zh, examples) => {
  const example = examples.get(field.name)?.value;
  const value = [kindOf(field), ...(field.default === null && example ? [`例 e.g. ${code(example)}`] : [])];
  const cells = [
    code(field.name),
    `${zh}<br>${field.meaning.replaceAll(/\s+/g, ' ')}`,
    value.join('<br>'),
    field.default === null ? '—' : code(field.default),
    secrecyOf(field.name),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
};

/** Throws for every setting that is not whole: one place or the other was forgotten. */
const requireWhole = (fields, words, examples) => {
  const names = new Set(fields.map(({ name }) => name));
  const failures = [
    ...fields.filter(({ meaning }) => !meaning).map(({ name }) => `${name} has no doc comment`),
    ...fields
      .filter(({ name }) => !words[name])
      .map(({ name }) => `${name} has no Chinese words in scripts/schemas/setting-words.mjs`),
    ...fields
      .filter((field) => examples.get(field.name)?.isSet && examples.get(field.name).value !== field.default)
      .map((field) => `${field.name} has another default in .env.example than ${field.default}`),
    ...[...Object.keys(words), ...secretSettings]
      .filter((name) => !names.has(name))
      .map((name) => `${name} in scripts/schemas/setting-words.mjs is no setting`),
  ];
  if (failures.length > 0) throw new Error(`docs/operations/settings.md:\n${failures.join('\n')}`);
};

const PREAMBLE = `# 设置 · Settings

<!-- Made by npm run schemas. -->

所有设置都是环境变量，都可以不设；启动时检查，不对的报出名称，不显示值。写法见 [.env.example](../../.env.example)。
“机密”一栏为“是”的，值不能给别人看；“文件内容”指所指文件的内容要保密。改了设置要重启服务。

Every setting is an environment variable, and none is required. All are checked at the start, which names what is wrong
and never its value. [.env.example](../../.env.example) is a file to begin with. A changed setting holds from the next
start on.
`;

const HEAD =
  '| 设置 Setting | 含义 Meaning | 值 Value | 默认 Default | 机密 Secret |\n| --- | --- | --- | --- | --- |';

export const settingsPage = (root) => {
  const fields = fieldsOf(root);
  const lines = readFileSync(join(root, '.env.example'), 'utf8').matchAll(/^(# )?([A-Z][A-Z_]*)=(.*)$/gm);
  const examples = new Map([...lines].map(([, hash, name, value]) => [name, { value, isSet: !hash }]));
  requireWhole(fields, Object.assign({}, ...settingSections.map(({ settings }) => settings)), examples);
  const byName = new Map(fields.map((field) => [field.name, field]));
  const sections = settingSections.map(({ title, see, settings }) => {
    const rows = Object.entries(settings).map(([name, zh]) => rowOf(byName.get(name), zh, examples));
    return `## ${title.zh} · ${title.en}\n\n[详见 More](${see})\n\n${HEAD}\n${rows.join('\n')}\n`;
  });
  return [PREAMBLE, ...sections].join('\n');
};
