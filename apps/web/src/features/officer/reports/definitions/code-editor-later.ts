import { later } from '../../../../ui/later/later';

/** CodeMirror comes when somebody opens a definition. */
export const CodeEditor = later(() => import('./code-editor').then((module) => module.CodeEditor));
