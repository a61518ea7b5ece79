import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixture.ts'

test('isolates the page: no Node, no binding, a frozen api, its own content security policy', async ({
  page,
}) => {
  const found = await page.evaluate(() => [
    typeof Reflect.get(globalThis, 'require'),
    typeof Reflect.get(globalThis, 'process'),
    Object.getOwnPropertyNames(globalThis).filter((name) => name.startsWith('__electron')).length,
    isSecureContext,
    Object.isFrozen(window.api),
  ])
  expect(found).toEqual(['undefined', 'undefined', 0, true, true])
  // From a timeout: Playwright's own evaluate bypasses the policy.
  const evaluated = await page.evaluate(
    () =>
      new Promise((done) =>
        setTimeout(() => {
          try {
            done(new Function('return 1')())
          } catch (error) {
            done(error instanceof Error ? error.name : '')
          }
        }),
      ),
  )
  expect(evaluated).toBe('EvalError')
})

test('carries values and errors through the preload', async ({ page }) => {
  expect(await page.evaluate(() => window.api.add(2, 3))).toBe(5)
  const kept = await page.evaluate(async () => {
    const back = await window.api.echo({
      when: new Date(5),
      map: new Map([['k', new Set([1n])]]),
      bytes: new Uint8Array([1, 2]),
      none: undefined,
      nan: Number.NaN,
    })
    return [
      back.when.getTime(),
      back.map.get('k')?.has(1n),
      back.bytes instanceof Uint8Array,
      'none' in back,
      Number.isNaN(back.nan),
    ]
  })
  expect(kept).toEqual([5, true, true, true, true])
  expect(await page.evaluate(() => window.api.fail().catch(String))).toBe(
    "Error: Error invoking remote method 'fail': TypeError: no such note",
  )
  expect(await page.evaluate(() => window.api.echo(() => 1).then(() => 'sent', String))).toContain('cloned')
})

test('names the sender', async ({ app, page }) => {
  const id = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.id)
  expect(await page.evaluate(() => window.api.sender())).toEqual({
    id,
    url: 'app://bundle/index.html',
    main: true,
  })
})

test('sends to the page, and its listener can leave', async ({ app, page }) => {
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('say', 'a word'),
  )
  await expect(page.locator('#log')).toHaveText('a word')
})

test('a 10 MB response of the own scheme arrives whole, a stream too', async ({ page }) => {
  const [length, last] = await page.evaluate(async () => {
    const text = await (await fetch('/big')).text()
    return [text.length, text.at(-1)]
  })
  expect([length, last]).toEqual([5_000_000, 'é'])
  expect(await page.evaluate(async () => (await fetch('app://bundle/stream')).text())).toBe('one two three')
})

test('a request body reaches the handler: text, bytes and a Blob', async ({ page }) => {
  const echoed = await page.evaluate(async () => {
    const send = async (body: BodyInit): Promise<unknown> => {
      const response = await fetch('/echo', { method: 'POST', body })
      return [
        response.headers.get('x-method'),
        response.headers.get('x-origin'),
        [...new Uint8Array(await response.arrayBuffer())],
      ]
    }
    return [await send('é'), await send(new Uint8Array([0, 255])), await send(new Blob(['b']))]
  })
  expect(echoed).toEqual([
    ['POST', 'app://bundle', [0xc3, 0xa9]],
    ['POST', 'app://bundle', [0, 255]],
    ['POST', 'app://bundle', [98]],
  ])
})

test('storage and workers work', async ({ page }) => {
  const opened = await page.evaluate(
    () =>
      new Promise((done) => {
        const request = indexedDB.open('x', 1)
        request.onsuccess = () => done('open')
        request.onerror = () => done('failed')
      }),
  )
  expect(opened).toBe('open')
  const answer = await page.evaluate(
    () =>
      new Promise((done) => {
        const worker = new Worker('app://bundle/worker.js')
        worker.onmessage = ({ data }) => done(data)
        worker.postMessage('!')
      }),
  )
  expect(answer).toBe('one two three!')
})

test('asks for what the page names, and for no icon of its own accord', async ({ app, page }) => {
  await page.reload()
  await expect.poll(() => app.evaluate(() => seen.asked.length)).toBeGreaterThan(5)
  expect(new Set(await app.evaluate(() => seen.asked))).toEqual(
    new Set(['/index.html', '/style.css', '/page.js']),
  )
})

test('another host of the scheme shows in a sandboxed frame, with what it loads', async ({ app, page }) => {
  const said = await page.evaluate(
    () =>
      new Promise((done) => {
        addEventListener('message', ({ data, origin }) => done([data.colour, data.origin, origin]))
        const frame = document.createElement('iframe')
        frame.setAttribute('sandbox', 'allow-scripts')
        frame.src = 'app://preview/page.html'
        document.body.append(frame)
      }),
  )
  expect(said).toEqual(['rgb(1, 2, 3)', 'https://preview.app.invalid', 'null'])
  expect(await app.evaluate(() => seen.navigations)).toContainEqual([false, 'app://preview/page.html'])
})

test('knows the paths of chosen files, and of none made by script', async ({ page, userData }) => {
  const files = ['a story.txt', 'b.txt'].map((name) => join(userData, name))
  for (const file of files) await writeFile(file, 'text')
  await page.locator('#file').setInputFiles(files)
  await expect(page.locator('#log')).toHaveText(files.join('|'))
  expect(await page.evaluate(() => window.api.pathOf(new File(['x'], 'made.txt')))).toBe('')
})

test('knows the path of a dropped file', async ({ page, userData }) => {
  const file = join(userData, 'dropped.txt')
  await writeFile(file, 'text')
  const box = await page.locator('#drop').boundingBox()
  const cdp = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', {
      type,
      x: (box?.x ?? 0) + 5,
      y: (box?.y ?? 0) + 5,
      data: { items: [], files: [file], dragOperationsMask: 1 },
    })
  await expect(page.locator('#log')).toHaveText(`dropped ${file}`)
})

test('links and windows open outside, and the page stays', async ({ app, page }) => {
  await page.getByRole('link', { name: 'new window' }).click()
  await page.getByRole('link', { name: 'out' }).click({ modifiers: ['Control'] })
  await page.evaluate(() => window.open('https://example.com/script'))
  await expect
    .poll(() => app.evaluate(() => seen.outside))
    .toEqual(['https://example.com/blank', 'https://example.com/', 'https://example.com/script'])
  await page.getByRole('link', { name: 'out' }).click()
  await expect.poll(() => app.evaluate(() => seen.navigations.at(-1))).toEqual([true, 'https://example.com/'])
  await page.getByRole('link', { name: 'mail' }).click()
  await expect.poll(() => app.evaluate(() => seen.navigations.at(-1))).toEqual([true, 'mailto:a@example.com'])
  await expect(page.locator('#log')).toHaveText('ready')
  expect(app.windows()).toHaveLength(1)
  expect(await app.evaluate(() => seen.closes)).toBe(0)
})

test('prints to PDF and runs script from main', async ({ app, page }) => {
  const window = await app.browserWindow(page)
  const head = await window.evaluate(async ({ webContents }) =>
    (await webContents.printToPDF({ pageSize: 'A4' })).toString('latin1', 0, 5),
  )
  expect(head).toBe('%PDF-')
  expect(await window.evaluate(({ webContents }) => webContents.executeJavaScript('document.title'))).toBe(
    'Fixture',
  )
  expect(
    await window.evaluate(({ webContents }) =>
      webContents.executeJavaScript('throw new Error("no")').catch(String),
    ),
  ).toContain('Error: no')
})

test('a renderer crash is told, and reloading brings the page back with its preload', async ({
  app,
  page,
}) => {
  const window = await app.browserWindow(page)
  const reason = await window.evaluate(
    (win) =>
      new Promise((done) => {
        const contents: NodeJS.EventEmitter = win.webContents
        contents.on('render-process-gone', (_event, { reason: why }: { reason: string }) => done(why))
        void win.loadURL('chrome://crash').catch(() => undefined)
      }),
  )
  expect(reason).toBe('crashed')
  const sum = await window.evaluate(async (win) => {
    await win.loadURL('app://bundle/index.html')
    return win.webContents.executeJavaScript('window.api.add(1, 2)')
  })
  expect(sum).toBe(3)
})

test('zooms the page as a browser does', async ({ app, page }) => {
  const window = await app.browserWindow(page)
  await window.evaluate((win) => win.webContents.setZoomFactor(2))
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(450)
  await window.evaluate((win) => win.webContents.setZoomLevel(0))
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(900)
})

test('edits and copies from main: undo, select all, insert, the clipboard', async ({ app, page }) => {
  const window = await app.browserWindow(page)
  const note = page.locator('#note')
  await note.focus()
  await window.evaluate(async ({ webContents }) => {
    webContents.selectAll()
    await webContents.insertText('other words')
  })
  await expect(note).toHaveValue('other words')
  await window.evaluate(({ webContents }) => webContents.undo())
  await expect(note).toHaveValue('some words')
  const copied = await app.evaluate(async ({ clipboard, ClipboardItem }) => {
    await clipboard.write([new ClipboardItem({ 'text/plain': 'plain', 'text/html': '<i>rich</i>' })])
    const [item] = await clipboard.read()
    return [await clipboard.readText(), await (await item?.getType('text/html'))?.text()]
  })
  expect(copied[0]).toBe('plain')
  expect(copied[1]).toContain('<i>rich</i>')
  await note.selectText()
  await window.evaluate(({ webContents }) => webContents.paste())
  await expect(note).toHaveValue('plain')
})

test('denies every permission once the app has said so', async ({ page }) => {
  const states = await page.evaluate(() =>
    Promise.all(
      (['geolocation', 'notifications', 'camera'] as PermissionName[]).map(
        async (name) => (await navigator.permissions.query({ name })).state,
      ),
    ),
  )
  expect(states).toEqual(['denied', 'denied', 'denied'])
})
