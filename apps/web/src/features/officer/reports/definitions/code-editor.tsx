import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { Annotation, EditorState, type Text } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { useEffect, useRef, type ReactElement } from 'react';
import { pageNonce } from '../../../../ui/report-frame/page-nonce';
import styles from './definitions.module.css';

/** A place in the text, from 1, and what is wrong there. */
interface CodeMistake {
  readonly line: number;
  readonly character: number;
  readonly message: string;
}

export interface CodeEditorProps {
  readonly label: string;
  readonly value: string;
  readonly mistakes: readonly CodeMistake[];
  readonly isReadOnly: boolean;
  /** A mistake to be shown; the same one again is another object. */
  readonly goTo: Pick<CodeMistake, 'line' | 'character'> | null;
  readonly onChange: (value: string) => void;
}

/** Another text is shown: nobody has typed it. */
const fromOutside = Annotation.define<boolean>();

const look = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--sheet)', color: 'var(--ink)' },
  '.cm-scroller': {
    fontFamily: 'ui-monospace, Consolas, "Noto Sans Mono CJK SC", monospace',
    fontSize: '14px',
  },
  '.cm-gutters': { backgroundColor: 'var(--paper)', color: 'var(--ink-soft)', borderColor: 'var(--rule)' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--hatch-soft)' },
});

/** Readable by day and by night. */
const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--focus)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--fall)' },
  { tag: [tags.meta, tags.labelName, tags.typeName], color: 'var(--warning)' },
  { tag: tags.comment, color: 'var(--ink-soft)', fontStyle: 'italic' },
]);

const placeIn = (text: Text, { line, character }: Pick<CodeMistake, 'line' | 'character'>): number => {
  const { from, to } = text.line(Math.min(Math.max(line, 1), text.lines));
  return Math.min(from + character - 1, to);
};

/** A mistake reaches to the end of its word, so that there is something to be underlined. */
const toDiagnostic =
  (text: Text) =>
  (mistake: CodeMistake): Diagnostic => {
    const from = placeIn(text, mistake);
    const rest = text.lineAt(from).text.slice(from - text.lineAt(from).from);
    const word = /^[\w.$-]+|^\S?/.exec(rest)?.[0] ?? '';
    return { from, to: from + word.length, severity: 'error', message: mistake.message };
  };

/** Tab indents; Escape and then Tab leaves the editor, as the browser is told by the library. */
const extensions = (label: string, isReadOnly: boolean, changed: (value: string) => void) => [
  EditorView.cspNonce.of(pageNonce),
  lineNumbers(),
  lintGutter(),
  history(),
  drawSelection(),
  indentOnInput(),
  bracketMatching(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  syntaxHighlighting(colours),
  yaml(),
  EditorView.lineWrapping,
  EditorState.readOnly.of(isReadOnly),
  EditorState.tabSize.of(2),
  keymap.of([...defaultKeymap, ...historyKeymap, ...(isReadOnly ? [] : [indentWithTab])]),
  EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', tabindex: '0' }),
  EditorView.updateListener.of(({ docChanged, state, transactions }) => {
    if (docChanged && !transactions.some((one) => one.annotation(fromOutside))) changed(state.doc.toString());
  }),
  look,
];

/** A text with numbered lines, and what is wrong with it at the line. */
export const CodeEditor = (props: CodeEditorProps): ReactElement => {
  const { label, value, mistakes, isReadOnly, goTo, onChange } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const heard = useRef(onChange);
  useEffect(() => {
    heard.current = onChange;
  });
  useEffect(() => {
    const changed = (text: string): void => heard.current(text);
    view.current = new EditorView({
      parent: host.current!,
      state: EditorState.create({ doc: value, extensions: extensions(label, isReadOnly, changed) }),
    });
    // Who scrolls by keyboard does it in the text.
    view.current.scrollDOM.removeAttribute('tabindex');
    return () => view.current?.destroy();
    // oxlint-disable-next-line react/exhaustive-deps -- the text is the editor's own while it is open
  }, [label, isReadOnly]);
  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === value) return;
    const changes = { from: 0, to: editor.state.doc.length, insert: value };
    editor.dispatch({ changes, annotations: fromOutside.of(true) });
  }, [value]);
  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    editor.dispatch(setDiagnostics(editor.state, mistakes.map(toDiagnostic(editor.state.doc))));
  }, [mistakes]);
  useEffect(() => {
    const editor = view.current;
    if (!editor || goTo === null) return;
    const at = placeIn(editor.state.doc, goTo);
    editor.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
    editor.focus();
  }, [goTo]);
  return <div ref={host} className={styles['code']} />;
};
