import { createHash } from 'node:crypto';
import { words } from '../words';

/** Paper and ink by day and by night; pictures of charts keep their paper. */
const colours = `
:root { color-scheme: light dark; --paper: #fdfdfb; --ink: #1d1d1b; --soft: #5c5c57; --rule: #c9c9c2; --shade: #f2f2ec; --accent: #1f3a5f; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #16181b; --ink: #e9e7e1; --soft: #a9a79f; --rule: #45484d; --shade: #202328; --accent: #a9c7ec; }
}`;

const page = `
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.7; overflow-wrap: anywhere;
  font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", system-ui, sans-serif; }
article { max-width: 58rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { margin: .5rem 0 1rem; font-size: 1.6rem; line-height: 1.35; text-align: center; text-wrap: balance;
  font-family: "Songti SC", "Noto Serif SC", "Noto Serif CJK SC", SimSun, serif; }
h2, h3 { margin: 2.2rem 0 .6rem; line-height: 1.4; color: var(--accent); font-size: 1.2rem; }
h2.part { border-top: 2px solid var(--accent); padding-top: 1rem; font-size: 1.35rem; }
p { margin: .6rem 0; }
:lang(zh) p { text-indent: 2em; text-align: justify; }
a { color: var(--accent); }`;

const frontMatter = `
p.edition { margin: 0; font-weight: 700; text-indent: 0; }
.legal { display: grid; grid-template-columns: auto auto; justify-content: end; gap: 0 .6rem; margin: 0; font-size: .85rem; }
.legal dt { color: var(--soft); }
.legal dd { margin: 0; }
section.notes p { margin: .3rem 0; color: var(--soft); font-size: .85rem; }
.byline { text-align: center; }
.byline p { margin: .2rem 0; text-indent: 0; }
.caption { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .2rem 1.5rem; margin-top: 1rem;
  padding-bottom: .3rem; border-bottom: 2px solid var(--accent); font-size: .9rem; }
nav { margin: 1.2rem 0; font-size: .95rem; }
nav h2 { margin: 0; font-size: 1rem; }
nav ol { margin: .3rem 0 0; padding: 0; list-style: none; columns: 18rem; }
nav ol ol { margin: 0 0 0 1.2em; columns: auto; }
nav li { padding: .15rem 0; break-inside: avoid; }
nav a { display: inline-block; padding: .2rem 0; text-decoration: none; }
nav a:hover, nav a:focus { text-decoration: underline; }`;

const tables = `
figure { margin: 1.4rem 0; }
.box { overflow-x: auto; container-type: inline-size; overscroll-behavior-x: contain; }
.box:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.5; font-variant-numeric: tabular-nums lining-nums;
  border-top: 2px solid var(--ink); border-bottom: 2px solid var(--ink); }
caption, figcaption { padding: .3rem 0; font-weight: 600; text-align: center; }
caption span { position: sticky; left: 0; display: block; width: 100%; width: 100cqw; }
th, td { padding: .35rem .6rem; vertical-align: top; text-align: left; font-weight: 400; min-width: 4.5em; }
thead th, thead td { border-bottom: 1px solid var(--ink); vertical-align: bottom; font-weight: 600; overflow-wrap: normal; word-break: keep-all; }
thead th:first-child, tbody th { position: sticky; left: 0; background: var(--paper); }
tbody th { min-width: 8em; max-width: 22em; overflow-wrap: break-word; }
tbody tr + tr > * { border-top: 1px solid var(--rule); }
th.number, td.number { text-align: right; }
td.number { white-space: nowrap; }
tr.total > * { font-weight: 700; }
tr.part > th { padding-left: 2.2em; }
thead .unit { display: block; }
.unit { color: var(--soft); font-weight: 400; white-space: nowrap; }
sup { font-size: .7em; line-height: 0; }
sup a { text-decoration: none; }
.notes { display: flex; gap: .3em; margin: .5rem 0; color: var(--soft); font-size: .82rem; }
.notes .lead { flex: none; }
.notes ol { margin: 0; padding-left: 1.6em; }
.notes.single ol { padding: 0; list-style: none; }`;

const charts = `
.paper { padding: .8rem; background: #fff; border: 1px solid var(--rule); }
.paper svg { display: block; width: 100%; height: auto; max-width: 46rem; margin: 0 auto; }
.paper svg text { font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif; }
svg.narrow { display: none; }
@media (max-width: 34rem) {
  article { padding: 1rem .8rem 2rem; }
  h1 { font-size: 1.3rem; }
  :lang(zh) p { text-align: left; }
  tbody th { max-width: 45vw; }
  tr.part > th { padding-left: 1.4em; }
  .paper { padding: .4rem; }
  .paper svg.wide { display: none; }
  .paper svg.narrow { display: block; }
}
details { margin: .4rem 0; font-size: .9rem; }
summary { padding: .4rem 0; color: var(--accent); cursor: pointer; }`;

const endMatter = `
footer { margin-top: 2.5rem; border-top: 1px solid var(--rule); padding-top: 1rem; font-size: .9rem; }
.signatures { display: flex; flex-wrap: wrap; gap: .6rem 2rem; margin: 1.2rem 0; }
.signatures div { display: flex; }
.signatures dd { margin: 0; min-width: 5em; border-bottom: 1px solid transparent; }
.signatures dd.open { border-color: var(--ink); }
.seal { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start; margin: 1.2rem 0; border: 1px solid var(--rule);
  padding: .8rem; background: var(--shade); font-size: .82rem; }
.seal p { margin: 0; text-indent: 0; text-align: left; }
.seal > div { flex: 1 1 16rem; min-width: 0; }
.seal svg { flex: none; width: 8.5rem; height: 8.5rem; background: #fff; }
p.foot { color: var(--soft); font-size: .8rem; text-indent: 0; }`;

/** One style sheet for both languages: its digest is in the policy of the page. */
const edition = `"${words.zh.internal} ${words.en.internal}"`;
const pageNumber = '"— " counter(page) " —"';

const print = `
@page { size: A4; margin: 18mm 16mm; }
@page :right { @bottom-right { content: ${pageNumber} } }
@page :left { @bottom-left { content: ${pageNumber} } }
@page wide { size: A4 landscape; }
@page internal { @bottom-center { content: ${edition} } }
@page wide-internal { size: A4 landscape; @bottom-center { content: ${edition} } }
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --rule: #999; --shade: #fff; --accent: #000; }
  body { font-size: 10pt; }
  article { max-width: none; padding: 0; }
  nav, details { display: none; }
  .box { overflow: visible; }
  thead th:first-child, tbody th, caption span { position: static; }
  caption span { width: auto; }
  th, td, tbody th { min-width: 0; padding: .2rem .3rem; }
  article.internal { page: internal; }
  section.landscape { page: wide; }
  section.annex { break-before: page; }
  .internal section.landscape { page: wide-internal; }
  section.landscape table { font-size: 7.5pt; }
  h2, h3, caption, figcaption { break-after: avoid; }
  h2.part { break-before: page; }
  tr, .chart, .seal, .signatures { break-inside: avoid; }
  .paper { border: 0; }
  .paper svg.wide { display: block; }
  .paper svg.narrow { display: none; }
}`;

export const styleSheet = [colours, page, frontMatter, tables, charts, endMatter, print].join('\n');

/** The page runs no script, loads nothing, and allows only its own style. */
export const contentPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256')
  .update(styleSheet)
  .digest('base64')}'; base-uri 'none'; form-action 'none'`;
