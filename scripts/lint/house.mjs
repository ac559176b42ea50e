/** Rules of this house, for oxlint. */

const DIRECTIVE = /^\s*(?:oxlint|eslint)-disable(?:-next-line|-line)?(?<rest>[\s\S]*)$/;

/** Every directive that switches a rule off says why: `// oxlint-disable-next-line no-x -- reason`. */
const directiveReasons = {
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        const rest = DIRECTIVE.exec(comment.value)?.groups.rest;
        if (rest === undefined) continue;
        const [rules, reason] = rest.split(' -- ');
        if (!rules.trim())
          context.report({ node: comment, message: 'Name the rules that are switched off.' });
        if (!reason?.trim()) context.report({ node: comment, message: 'Say why after ` -- `.' });
      }
    },
  }),
};

const noEnum = {
  create: (context) => ({
    TSEnumDeclaration: (node) => context.report({ node, message: 'Finite choices are const unions.' }),
  }),
};

const noDefaultExport = {
  create: (context) => ({
    ExportDefaultDeclaration: (node) => context.report({ node, message: 'Named exports only.' }),
  }),
};

/** `[...['a', 'b'], c]` is a list of three, with `as const` too. */
const noLiteralSpread = {
  create: (context) => ({
    SpreadElement(node) {
      let { argument } = node;
      while (/^(TSAs|TSSatisfies|Parenthesized)Expression$/.test(argument.type))
        argument = argument.expression;
      if (!/^(Array|Object)Expression$/.test(argument.type)) return;
      context.report({ node, message: 'Write the elements of a literal where they belong.' });
    },
  }),
};

export default {
  meta: { name: 'house' },
  rules: {
    'directive-reasons': directiveReasons,
    'no-default-export': noDefaultExport,
    'no-enum': noEnum,
    'no-literal-spread': noLiteralSpread,
  },
};
