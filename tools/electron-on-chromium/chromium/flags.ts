/** Switches of Electron or Node that mean nothing to Chromium, or that the host sets itself. */
const KEPT_BACK = new Set(['inspect', 'inspect-brk', 'user-data-dir', 'no-sandbox'])
const DISABLED = [
  'Translate',
  'MediaRouter',
  'HttpsUpgrades',
  'GlobalMediaControls',
  'PasswordManagerOnboarding',
]

export interface Launch {
  readonly profile: string
  readonly headed: boolean
  readonly asRoot: boolean
  /** `app.commandLine`'s switches; an empty value is a bare switch. */
  readonly switches: ReadonlyMap<string, string>
}

/** A blank page that follows the system's dark mode, so that a new window does not flash. */
export const BLANK = 'data:text/html,<style>:root{color-scheme:light%20dark}</style>'

/** What every launch with this profile must say alike, so that Chromium hands a second one to the first. */
export function profileFlags({ profile, asRoot }: Pick<Launch, 'profile' | 'asRoot'>): string[] {
  return [...(asRoot ? ['--no-sandbox', '--test-type'] : []), `--user-data-dir=${profile}`]
}

/** The command line of the browser process. It opens one blank window at once, which the app's first window takes over. */
export function launchFlags(launch: Launch): string[] {
  const given = new Map([...launch.switches].filter(([name]) => !KEPT_BACK.has(name)))
  const disabled = [...DISABLED, ...(given.get('disable-features')?.split(',') ?? [])].filter(Boolean)
  given.delete('disable-features')
  return [
    ...profileFlags(launch),
    '--remote-debugging-pipe',
    '--keep-alive-for-test',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    '--disable-component-update',
    '--disable-background-networking',
    '--hide-crash-restore-bubble',
    '--noerrdialogs',
    '--password-store=basic',
    `--disable-features=${[...new Set(disabled)].join(',')}`,
    ...(launch.headed ? [] : ['--headless', '--screen-info={1440x900}']),
    ...[...given].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
    `--app=${BLANK}`,
  ]
}
