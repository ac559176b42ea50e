import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const root = import.meta.dirname;
const lib = (name: string): string => resolve(root, '../../libs', name, 'src/index.ts');
/** Of the development server: where requests to the service go. */
const service = process.env['SERVICE_URL'] ?? 'http://localhost:3000';

/** Whose chunk it is, so that the names say what a phone has to keep: everything but what reporters have no use for. */
const chunkName = ({ moduleIds }: { moduleIds: readonly string[] }): string =>
  moduleIds.some((id) =>
    /\/src\/(desk|features\/(officer|auditor|public))\/|node_modules\/(echarts|zrender)\//.test(id),
  )
    ? 'assets/desk-[name]-[hash].js'
    : 'assets/[name]-[hash].js';

/** Small parts that the pages of reporters have between them. */
const usedByMost =
  /\/src\/(styles\/|(app\/shell\/shell|session\/session-gate)\.module\.css|api\/(?!cube)|i18n|offline|ui\/(button|combobox|data-table|dialog|field|figure|file-drop|forms|later|media|notice|page|places|product-search|save-file|skeleton|unit-month)\/)|vite\/preload-helper|\/react-dom\/(index|cjs\/react-dom\.production)\.js|\/libs\/(contracts\/src\/form\.ts|domain\/src\/(period|money|quantity|division|growth|writing)\/)/;

/** Small parts that the pages of figures have between them. */
const ofFigures =
  /\/src\/desk\/(block|csv|figure-notes|figure-panel|link-tabs|live|ranked|scope-filter|shades|shortcuts)\//;

/** What the pages with tables of any measures by any dimensions have between them. */
const ofPivots =
  /\/officer\/explore\/((pivot|sharing|views)\/|charts\/pivot-chart-later\.|(texts|drill|explore-state|explore-page|exploration-view|toolbar|settings-later)\.)/;

/** The sign of the page within it: one file less to fetch while somebody waits. */
const signWithin = (): Plugin => ({
  name: 'sign-within',
  transformIndexHtml: (page) => {
    const sign = readFileSync(resolve(root, 'public/icon.svg'), 'utf8').trim();
    return page.replace('href="/icon.svg"', `href="data:image/svg+xml,${encodeURIComponent(sign)}"`);
  },
});

type Bundle = Rolldown.OutputBundle;

/** A file of scripts and all that it needs at once, with their styles. */
const filesOf = (name: string, bundle: Bundle, found: Set<string>): void => {
  const file = bundle[name];
  if (found.has(name) || file?.type !== 'chunk') return;
  found.add(name);
  file.viteMetadata?.importedCss.forEach((style) => found.add(style));
  file.imports.forEach((needed) => filesOf(needed, bundle, found));
};

const aheadOf = (name: string): string => {
  const kind = name.endsWith('.css') ? 'rel="preload" as="style"' : 'rel="modulepreload"';
  return `<link ${kind} crossorigin href="/${name}">`;
};

/** Asked before any page behind the sign-in is drawn, and by no public one. */
const askedFirst = ['/api/v1/auth/session', '/api/v1/clock']
  .map((address) => `<link rel="preload" as="fetch" crossorigin href="${address}">`)
  .join('');

/** What the page of each address needs beside the app itself, for the service to name in the page that it hands out. */
const filesOfPages = (): Plugin => ({
  name: 'files-of-pages',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const everywhere = new Set<string>();
    chunks.filter(({ isEntry }) => isEntry).forEach(({ fileName }) => filesOf(fileName, bundle, everywhere));
    const list = readFileSync(resolve(root, 'src/app/pages.ts'), 'utf8');
    const pages = [...list.matchAll(/path: '(.+)',[^]+?import\('\.\.\/(.+)'\)/g)].map(([, path, page]) => {
      const module = resolve(root, 'src', `${page}.tsx`);
      const files = new Set(everywhere);
      filesOf(chunks.find(({ moduleIds }) => moduleIds.includes(module))!.fileName, bundle, files);
      const own = [...files].filter((file) => !everywhere.has(file)).map(aheadOf);
      return [path, askedFirst + own.join('')];
    });
    this.emitFile({ type: 'asset', fileName: 'pages.json', source: JSON.stringify(pages) });
  },
});

/** The service puts a new value in this place with each page it hands out. */
const nonce = '__CSP_NONCE__';

export default defineConfig({
  root,
  resolve: {
    alias: [
      ...['domain', 'tables', 'order-exports', 'contracts'].map((name) => ({
        find: `@xiangtong/${name}`,
        replacement: lib(name),
      })),
      // Its package names the build for development alone, whose warnings a phone would have to fetch.
      {
        find: /^react-router$/,
        replacement: resolve(root, '../../node_modules/react-router/dist/production/index.mjs'),
      },
    ],
  },
  html: { cspNonce: nonce },
  build: {
    outDir: resolve(root, '../../dist/web'),
    emptyOutDir: true,
    // Inlined files would be data: addresses in scripts and styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      output: {
        chunkFileNames: chunkName,
        // What nearly every page uses goes together: a file of its own costs a phone more in headers than it holds.
        codeSplitting: {
          groups: [
            { name: 'common', test: usedByMost, priority: 1 },
            { name: 'cube', test: /\/(contracts\/src|src\/api)\/cube\//, priority: 1 },
            { name: 'figures', test: ofFigures },
            { name: 'pivot', test: ofPivots },
            { name: 'entry', test: /\/reporter\/entry\/(texts|sales\/(grid-tools|read-rows|sales-row))/ },
          ],
        },
      },
      // Of the libs comes what is used: without being told so, all messages of the service would, since they are spread.
      treeshake: { moduleSideEffects: [{ test: /\/libs\/[^/]+\/src\//, sideEffects: false }] },
      // Libraries mark what runs in browsers alone, which is all of it here.
      onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)),
    },
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': service, '/health': service } },
  plugins: [
    signWithin(),
    filesOfPages(),
    VitePWA({
      // A new version is offered, never forced upon a form half filled in.
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: '乡统 Xiangtong',
        short_name: '乡统',
        lang: 'zh-CN',
        display: 'standalone',
        start_url: '/',
        background_color: '#f7f5f0',
        theme_color: '#f7f5f0',
        icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
      workbox: {
        // The reporter's pages work without a line; desks of officers and auditors, and the reader of PDF, are fetched when they are opened.
        globPatterns: ['index.html', 'icon.svg', 'assets/*.{js,css}'],
        globIgnores: ['assets/desk-*', 'assets/pdf-*'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/(api|health|metrics|robots\.txt|sitemap\.xml)(\/|$)/],
        cleanupOutdatedCaches: true,
        // What a form needs to be opened, as it was answered last; `forgetEverything` empties it.
        runtimeCaching: [
          {
            urlPattern: ({ url, sameOrigin }) =>
              sameOrigin &&
              // Photos of papers are kept by the service alone.
              !url.pathname.includes('/photos') &&
              /^\/api\/v1\/(auth\/session|units|forms|periods|products|platforms|destinations|submissions)(\/|$)/.test(
                url.pathname,
              ),
            handler: 'NetworkFirst',
            options: {
              cacheName: 'last-answers',
              networkTimeoutSeconds: 10,
              expiration: { maxEntries: 200, purgeOnQuotaError: true },
            },
          },
        ],
      },
    }),
  ],
});
