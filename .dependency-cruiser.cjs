/** Who may import whom: the rules of CONTRIBUTING.md, held by `npm run check`. */
const pure = [
  'story',
  'edit',
  'language',
  'findings',
  'import',
  'thoughts',
  'repairs',
  'grammar',
  'export',
  'compare',
  'contract',
]
const base = ['story', 'edit', 'language', 'findings']

/** `name` may import, of ours, itself and `allowed` only. */
const room = (name, allowed) => ({
  name: `${name}-sees-only`,
  comment: `src/${name} may import only ${allowed.map((each) => `src/${each}`).join(', ') || 'itself'}.`,
  severity: 'error',
  // tests may put two rooms side by side
  from: { path: `^src/${name}/`, pathNot: '\\.test\\.ts$' },
  to: { path: '^src/', pathNot: `^src/(${[name, ...allowed].join('|')})/` },
})

module.exports = {
  forbidden: [
    room('story', []),
    room('edit', ['story']),
    room('language', ['story']),
    room('findings', ['story', 'edit']),
    room('import', base),
    room('thoughts', base),
    room('repairs', base),
    room('grammar', base),
    room('export', base),
    room('compare', ['story']),
    room('contract', pure),
    room('storage', pure),
    room('main', [...pure, 'storage']),
    room('preload', ['contract']),
    room('renderer', pure),
    room('cli', [...pure, 'storage']),
    {
      name: 'pure-needs-no-platform',
      comment: 'Pure folders have no effects: no Node, no Electron, no browser libraries.',
      severity: 'error',
      from: { path: `^src/(${pure.join('|')})/`, pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-at-the-door',
      comment: 'Only main and preload know Electron.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main|preload)/' },
      to: { path: 'node_modules/electron/' },
    },
    {
      name: 'panels-never-see-the-editor',
      comment: 'Panels look on through session.ts; App.tsx alone sees both.',
      severity: 'error',
      from: { path: '^src/renderer/(panels|ui)/' },
      to: { path: '^src/renderer/editor/|node_modules/@tiptap/(?!pm)' },
    },
    {
      name: 'the-editor-never-sees-panels',
      severity: 'error',
      from: { path: '^src/renderer/editor/' },
      to: { path: '^src/renderer/panels/' },
    },
    {
      name: 'src-knows-no-tools',
      comment: 'The app does not know how it is started, tested or measured.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(tools|bench|e2e|test)/' },
    },
    {
      name: 'no-test-in-product',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.(test|arbitrary)\\.tsx?$' },
      to: { path: '\\.(test|arbitrary)\\.tsx?$' },
    },
    {
      name: 'no-cycles',
      comment:
        "The stand-in's objects know each other as Electron's own do: windows, their contents, menus, the app.",
      severity: 'error',
      from: { pathNot: '^tools/electron-on-chromium/' },
      to: { circular: true },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // swc reads TypeScript without JSX here; biome.json holds the same rules for .tsx
    exclude: { path: '^out/|\\.tsx$' },
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
}
