import type { Page } from '@playwright/test'
import { expect, ready, test } from './fixture.ts'

/** Main has heard of it when this resolves: what follows may take another way. */
const setDirty = (page: Page, dirty: boolean): Promise<unknown> =>
  page.evaluate((value) => {
    window.api.setDirty(value)
    return window.api.echo('heard')
  }, dirty)

test('asks before a changed page is left', async ({ app, page }) => {
  await setDirty(page, true)
  const answer = (response: number): Promise<void> =>
    app.evaluate(({ dialog }, given) => {
      dialog.showMessageBox = async () => ({ response: given, checkboxChecked: false })
    }, response)
  await answer(1)
  await (await app.browserWindow(page)).evaluate((window) => window.close())
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  await answer(0)
  const closed = page.waitForEvent('close')
  await (await app.browserWindow(page)).evaluate((window) => window.close())
  await closed
})

test('a destroyed window is gone at once, and said so', async ({ app, page }) => {
  await setDirty(page, true)
  const closed = page.waitForEvent('close')
  const facts = await app.evaluate(({ BrowserWindow, app: electron }) => {
    electron.removeAllListeners('window-all-closed').on('window-all-closed', () => undefined)
    const [window] = BrowserWindow.getAllWindows()
    const heard: string[] = []
    window?.once('closed', () => heard.push('closed'))
    window?.destroy()
    return [heard, window?.isDestroyed(), BrowserWindow.getAllWindows().length]
  })
  expect(facts).toEqual([['closed'], true, 0])
  await closed
  expect(await app.evaluate(() => seen.closes)).toBe(0)
})

test('an app that saves before it quits may quit again from there', async ({ app, page }) => {
  const ended = new Promise((done) => app.process().once('exit', done))
  await setDirty(page, true)
  await app.evaluate(({ app: electron, BrowserWindow }) => {
    let isLeft = false
    electron.on('before-quit', (event) => {
      if (isLeft) return
      event.preventDefault()
      void Promise.resolve().then(() => {
        for (const window of BrowserWindow.getAllWindows()) window.destroy()
        isLeft = BrowserWindow.getAllWindows().length === 0
        electron.quit()
      })
    })
    electron.quit()
  })
  expect(await ended).toBe(0)
})

test('a window closed by its frame asks too, after a refused navigation as well', async ({ app, page }) => {
  await setDirty(page, true)
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false })
  })
  page.on('dialog', () => undefined) // Playwright would let the page go
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Page.close')
  await expect.poll(() => app.evaluate(() => seen.closes)).toBe(1)
  await page.getByRole('link', { name: 'out' }).click()
  await expect.poll(() => app.evaluate(() => seen.navigations.length)).toBe(1)
  await cdp.send('Page.close')
  await expect.poll(() => app.evaluate(() => seen.closes)).toBe(2)
  await expect(page.locator('#log')).toHaveText('ready')
})

test('one window has the focus', async ({ app, page }) => {
  const first = await app.browserWindow(page)
  await Promise.all([
    app.waitForEvent('window').then(ready),
    app.evaluate(({ Menu }) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById('new')
      item?.click(item, undefined, {})
    }),
  ])
  const focused = (): Promise<boolean[]> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isFocused()))
  await expect.poll(focused).toEqual([false, true])
  await first.evaluate((window) => window.focus())
  await expect.poll(focused).toEqual([true, false])
})

test('reloading the page asks nobody', async ({ app, page }) => {
  await setDirty(page, true)
  for (const reload of [() => page.evaluate(() => location.reload()), () => page.reload()]) {
    await page.locator('#log').evaluate((log) => (log.textContent = 'old'))
    await reload()
    await ready(page)
  }
  expect(await app.evaluate(() => seen.closes)).toBe(0)
})

test('quitting is vetoed by a window, then not', async ({ app, page }) => {
  await setDirty(page, true)
  const order = await app.evaluate(({ app: electron, dialog }) => {
    dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false })
    const names: string[] = []
    for (const name of ['before-quit', 'will-quit', 'quit'])
      (electron as NodeJS.EventEmitter).on(name, () => void names.push(name))
    electron.quit()
    return names
  })
  expect(order).toEqual(['before-quit'])
  await setDirty(page, false)
  const ended = new Promise((done) => app.process().once('exit', done))
  await app.evaluate(({ app: electron }) => electron.quit()).catch(() => undefined)
  expect(await ended).toBe(0)
})

test('closing the last window quits', async ({ app, page }) => {
  const ended = new Promise((done) => app.process().once('exit', done))
  await (await app.browserWindow(page)).evaluate((window) => window.close())
  expect(await ended).toBe(0)
})

test('a second window, and the theme in both', async ({ app, page }) => {
  const [second] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(({ Menu }) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById('new')
      item?.click(item, undefined, {})
    }),
  ])
  await ready(second)
  await app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark'
  })
  for (const each of [page, second])
    await expect
      .poll(() => each.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
      .toBe(true)
  expect(await app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true)
})

test('moves, resizes, maximizes and comes back', async ({ app, page }) => {
  const window = await app.browserWindow(page)
  const events = await window.evaluate((win) => {
    const names: string[] = []
    for (const name of ['resize', 'move', 'maximize', 'unmaximize', 'enter-full-screen', 'leave-full-screen'])
      (win as NodeJS.EventEmitter).on(name, () => void names.push(name))
    win.setBounds({ x: 40, y: 50, width: 700, height: 500 })
    Object.assign(globalThis, { names })
    return win.getBounds()
  })
  expect(events).toEqual({ x: 40, y: 50, width: 700, height: 500 })
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([700, 500])
  await window.evaluate((win) => win.maximize())
  await expect.poll(() => window.evaluate((win) => win.isMaximized())).toBe(true)
  expect(await window.evaluate((win) => win.getNormalBounds())).toEqual({
    x: 40,
    y: 50,
    width: 700,
    height: 500,
  })
  await window.evaluate((win) => win.setFullScreen(true))
  await expect.poll(() => window.evaluate((win) => win.isFullScreen())).toBe(true)
  await window.evaluate((win) => win.setFullScreen(false))
  await expect.poll(() => window.evaluate((win) => win.getBounds().width)).toBe(700)
  const names = await app.evaluate(() => Reflect.get(globalThis, 'names') as string[])
  expect(names).toEqual(
    expect.arrayContaining(['resize', 'maximize', 'enter-full-screen', 'leave-full-screen']),
  )
})

test('knows title, focus, screen and the least size', async ({ app, page }) => {
  const window = await app.browserWindow(page)
  const titled = await window.evaluate((win) => {
    win.setTitle('Story — Fixture')
    return win.getTitle()
  })
  expect(titled).toBe('Story — Fixture')
  const least = await window.evaluate((win) => {
    win.setMinimumSize(500, 400)
    win.setSize(100, 100)
    return win.getSize()
  })
  expect(least).toEqual([500, 400])
  const display = await app.evaluate(({ screen }) => screen.getPrimaryDisplay().bounds)
  const seenByPage = await page.evaluate(() => [screen.width, screen.height])
  expect([display.width, display.height]).toEqual(seenByPage)
})

test('throws by name for what it does not offer', async ({ app }) => {
  await ready(await app.firstWindow()) // before that there may be no window to ask
  const messages = await app.evaluate(({ session, net, Tray, BrowserWindow, Menu }) => {
    const attempts: (() => unknown)[] = [
      () => session.defaultSession.setSpellCheckerLanguages(['en']),
      () => net.fetch('https://example.com'),
      () => new Tray('icon.png'),
      () => new BrowserWindow({ modal: true }),
      () => new BrowserWindow({ webPreferences: { sandbox: false } }),
      () => Menu.buildFromTemplate([{ role: 'startSpeaking' }]),
      () => BrowserWindow.getAllWindows().map(({ webContents }) => webContents.openDevTools()),
    ]
    return attempts.map((attempt) => {
      try {
        attempt()
        return 'passed'
      } catch (error) {
        return String(error)
      }
    })
  })
  expect(messages).toEqual(
    [
      'session.setSpellCheckerLanguages',
      'net.fetch',
      'new Tray',
      'the BrowserWindow option modal',
      'the web preference sandbox: false',
      "the menu role 'startSpeaking'",
      'webContents.openDevTools',
    ].map((name) => `Error: electron-on-chromium: ${name} is not supported`),
  )
})

test('says who it is', async ({ app }) => {
  await ready(await app.firstWindow())
  const facts = await app.evaluate(({ app: electron }) => [
    electron.getName(),
    electron.getVersion(),
    electron.isPackaged,
    electron.isReady(),
    electron.getAppPath().endsWith('test/app'),
    process.versions.electron?.split('.').length,
    process.argv[1]?.endsWith('test/app'),
  ])
  expect(facts).toEqual(['Fixture', '1.2.3', false, true, true, 3, true])
})
