export interface CommandLine {
  /** Modules to load first: `-r`. */
  readonly preloads: readonly string[]
  /** `--name=value` as Electron reads them, from before and after the app; a bare switch has the empty string. */
  readonly switches: ReadonlyMap<string, string>
  /** The app's folder or main file. */
  readonly app: string
}

/** Reads a command line the way Electron's binary does: `electron [flags] <app> [arguments]`. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const preloads: string[] = []
  const switches = new Map<string, string>()
  let app: string | undefined
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? ''
    const [, name, value = ''] = /^--([^=]+)(?:=(.*))?$/s.exec(arg) ?? []
    if (name !== undefined) switches.set(name, value)
    else if ((arg === '-r' || arg === '--require') && app === undefined) preloads.push(args[++i] ?? '')
    else if (!arg.startsWith('-')) app ??= arg
  }
  return { preloads, switches, app: app ?? '.' }
}
