/** Every directive that switches a rule off says why: `// eslint-disable-next-line no-x -- reason`. */
export default {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      noReason: 'Say why after ` -- `.',
      noRule: 'Name the rules that are switched off.',
    },
  },
  create(context) {
    return {
      Program() {
        for (const directive of context.sourceCode.getDisableDirectives?.().directives ?? []) {
          if (directive.type === 'enable') continue;
          const loc = directive.node.loc;
          if (!directive.justification) context.report({ loc, messageId: 'noReason' });
          if (!directive.value) context.report({ loc, messageId: 'noRule' });
        }
      },
    };
  },
};
