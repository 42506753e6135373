import fs from 'node:fs';

/**
 * Layers (docs/architecture.md): pages → actions → rules and repository → platform; modules know each other by their face.
 * TypeScript 7 has no parser that this tool reads: without `parser: 'swc'` it would see no import and pass everything;
 * scripts/check.mjs therefore also runs it on a tree that breaks each rule.
 */
const faces = '^src/[^/]+/index\\.tsx?$';
const tests = '(^tests/.*|\\.test\\.tsx?|/testing[^/]*\\.ts|/examples\\.tsx?|recorded-statements\\.ts)$';
/** Every folder of src is of the domain, but these rooms: a new one is held by the rules without being listed. */
const rooms = ['cli', 'forms', 'platform', 'program', 'ui'];
const domain = fs
  .readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !rooms.includes(entry.name))
  .map(({ name }) => name)
  .join('|');

export default {
  forbidden: [
    {
      name: 'no-circle',
      severity: 'error',
      from: { pathNot: tests },
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'platform-knows-no-domain',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: tests },
      to: { path: `^src/(${domain}|forms|ui|program)/` },
    },
    {
      name: 'forms-are-pure',
      comment:
        'The engine runs in the browser: no I/O, no platform, and of the interface only the components of its views.',
      severity: 'error',
      from: { path: '^src/forms/', pathNot: tests },
      to: { path: `^src/(${domain}|program)/|^src/platform/(?!(text|language)/)` },
    },
    {
      name: 'forms-touch-nothing',
      severity: 'error',
      from: { path: '^src/forms/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'components-know-no-domain',
      severity: 'error',
      from: { path: '^src/ui/', pathNot: tests },
      to: { path: `^src/(${domain}|forms|program)/|^src/platform/(?!(language|text)/)` },
    },
    {
      name: 'words-by-the-current-language',
      comment:
        'Only `messages.ts` reads a language by its name: whoever imports `messages.fr.ts` speaks French to everybody.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['messages\\.ts$', 'messages\\.[a-z]{2}\\.ts$', tests] },
      to: { path: 'messages\\.[a-z]{2}\\.ts$' },
    },
    {
      name: 'modules-by-their-face',
      severity: 'error',
      from: { path: `^src/(${domain})/`, pathNot: tests },
      to: {
        path: `^src/(${domain}|forms|ui)/`,
        pathNot: [faces, '^src/$1/', '\\.island\\.ts$', '^src/ui/gallery/index\\.tsx$'],
      },
    },
    {
      name: 'modules-give',
      comment:
        'The frame of every page and the page of a space know no module: what they show of it, the module gives.',
      severity: 'error',
      from: { path: '^src/(frame|own-space)/', pathNot: tests },
      to: { path: `^src/(?!access/|frame/|own-space/)(${domain}|forms)/` },
    },
    {
      name: 'platform-by-its-faces',
      severity: 'error',
      from: { path: `^src/(${domain}|program)/`, pathNot: tests },
      to: { path: '^src/platform/[^/]+/', pathNot: '^src/platform/[^/]+/index\\.tsx?$' },
    },
    {
      name: 'pages-are-the-top',
      severity: 'error',
      from: { path: '^src/[^/]+/(actions|mails|rules|repository)', pathNot: tests },
      to: { path: '^src/[^/]+/pages/' },
    },
    {
      name: 'rules-decide-without-touching',
      severity: 'error',
      from: { path: `^src/(${domain})/(rules|silence|events|deeds|rights|status)\\.ts$` },
      to: {
        path: '/(repository|actions)|^(fs|net|http|child_process)|^src/platform/(database|jobs|mail|storage)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'sql-in-repositories-only',
      severity: 'error',
      from: { path: `^src/(${domain})/`, pathNot: [tests, 'repository[^/]*\\.ts$', '^src/demonstration/'] },
      to: { path: '^node_modules/(kysely|pg)/' },
    },
    {
      name: 'product-knows-no-test',
      comment: 'Factories of rows, browsers and strange clients of the tests are no part of what is built.',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { path: ['^tests/', '/testing[^/]*\\.ts$'] },
    },
    {
      name: 'nothing-imports-the-start',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(program|cli)/', '^src/main\\.ts$', tests] },
      to: { path: '^src/((program|cli)/|main\\.ts)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
