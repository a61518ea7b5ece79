import type { ElectronApplication } from '@playwright/test'

/** What reached the system's own programs since this was called: addresses, in order. */
export async function watchOutside(app: ElectronApplication): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    shell.openExternal = async (address) => {
      opened.push(address)
    }
    Object.assign(globalThis, { openedOutside: opened })
  })
  return () => app.evaluate(() => Reflect.get(globalThis, 'openedOutside') as string[])
}
