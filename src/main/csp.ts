/** Where the app's own files live, and where exported pages are shown. */
export const APP = 'app://bundle'
/** A window's page. */
export const PAGE = `${APP}/index.html`
export const PREVIEW = 'app://preview'

const policy = (rules: { readonly [directive: string]: string }): string =>
  Object.entries(rules)
    .map(([directive, sources]) => `${directive} ${sources}`.trim())
    .join('; ')

/** The window's page: its own files, and nothing that stands in the page itself or comes from elsewhere. */
export const APP_POLICY = policy({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'frame-src': PREVIEW,
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
})

/** The worker that reads for grammar: the one place where a WebAssembly program may be compiled. It has no page. */
export const GRAMMAR_POLICY = policy({
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'connect-src': "'self'",
})

/** An exported page: its own style sheet, and nothing that runs or loads. */
export const PREVIEW_POLICY = policy({
  sandbox: '',
  'default-src': "'none'",
  'style-src': "'unsafe-inline'",
  'img-src': 'data:',
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': APP,
})
