import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

const HOME_FOLDERS: Readonly<Record<string, string>> = {
  home: '',
  desktop: 'Desktop',
  documents: 'Documents',
  downloads: 'Downloads',
  music: 'Music',
  pictures: 'Pictures',
  videos: 'Videos',
}

/** The folders that `app.getPath` knows. `set` holds those the app chose, `userDataSwitch` the value of `--user-data-dir`. */
export function electronPath(
  name: string,
  appName: string,
  set: ReadonlyMap<string, string>,
  userDataSwitch: string,
): string {
  const chosen = set.get(name)
  if (chosen !== undefined) return chosen
  const folder = HOME_FOLDERS[name]
  if (folder !== undefined) return join(homedir(), folder)
  const appData = set.get('appData') ?? process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config')
  const userData = set.get('userData') ?? (userDataSwitch === '' ? join(appData, appName) : userDataSwitch)
  switch (name) {
    case 'appData':
      return appData
    case 'userData':
    case 'sessionData':
      return userData
    case 'logs':
    case 'crashDumps':
      return join(userData, name === 'logs' ? 'logs' : 'Crashpad')
    case 'temp':
      return tmpdir()
    case 'exe':
      return process.argv[0] ?? process.execPath
    default:
      throw new Error(`Failed to get '${name}' path`)
  }
}
