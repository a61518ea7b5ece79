import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, ROOT, test } from './app.ts'
import { watchOutside } from './outside-world.ts'

/** Runs in the page as its own scripts do: Playwright’s own evaluation goes past the content policy. */
const asThePage = <T>(page: Page, script: () => T | Promise<T>): Promise<T> =>
  page.evaluate(
    (source) =>
      new Promise<T>((resolve, reject) => {
        // biome-ignore lint/security/noGlobalEval: this is the evaluation that goes past the policy
        const run = eval(`(${source})`) as () => T | Promise<T>
        setTimeout(() => Promise.resolve().then(run).then(resolve, reject))
      }),
    script.toString(),
  )

test('a page has nothing of Node or Electron but the bridge', async ({ page }) => {
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'electron'].filter((each) => each in window),
  )
  expect(found).toEqual([])
  expect(await page.evaluate(() => Object.keys(window.italica).toSorted())).toEqual([
    'call',
    'on',
    'pathOf',
    'platform',
  ])
  expect(await page.evaluate(() => isSecureContext)).toBe(true)
})

test('the preload script needs Electron and nothing else', async () => {
  const script = await readFile(join(ROOT, 'out/preload/index.cjs'), 'utf8')
  const required = [...script.matchAll(/\brequire\(\s*["']([^"']+)["']\s*\)/g)].map((each) => each[1])
  expect([...new Set(required)]).toEqual(['electron'])
  expect(script).not.toMatch(/\bimport\b|\brequire\((?!["'])/)
})

test('the page makes no code out of text', async ({ page }) => {
  const failure = await asThePage(page, () => {
    try {
      return String(new Function('return 1')())
    } catch (error) {
      return error instanceof Error ? error.name : ''
    }
  })
  expect(failure).toBe('EvalError')
})

/** The smallest WebAssembly program there is. */
const PROGRAM = [0, 97, 115, 109, 1, 0, 0, 0]

test('the page compiles no WebAssembly', async ({ page }) => {
  const failure = await asThePage(page, () =>
    WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
      () => 'compiled',
      (error: Error) => error.name,
    ),
  )
  expect(failure).toBe('CompileError')
})

test('the grammar worker compiles WebAssembly, and makes no code out of text and reaches nothing else', async ({
  page,
}) => {
  const starting = page.waitForEvent('worker')
  await page.evaluate(() => {
    // As the app does, with the same file.
    Object.assign(window, { reader: new Worker('workers/grammar.js', { type: 'module' }) })
  })
  const worker = await starting
  const seen = await worker.evaluate(
    (program) =>
      new Promise((done) => {
        const blocked: string[] = []
        addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective))
        const nameOf = (error: unknown) => (error instanceof Error ? error.name : '')
        // Later, so that it runs as the worker’s own scripts do.
        setTimeout(async () => {
          const compiled = await WebAssembly.compile(new Uint8Array(program)).then(() => 'compiled', nameOf)
          let made = 'made'
          try {
            new Function('return 1')()
          } catch (error) {
            made = nameOf(error)
          }
          const fetched = await fetch('https://example.org/').then(() => 'fetched', nameOf)
          const elsewhere = 'https://example.org/x.js'
          const imported = await import(elsewhere).then(() => 'imported', nameOf)
          done({ compiled, made, fetched, imported, blocked: [...new Set(blocked)].toSorted() })
        })
      }),
    PROGRAM,
  )
  expect(seen).toEqual({
    compiled: 'compiled',
    made: 'EvalError',
    fetched: 'TypeError',
    imported: 'TypeError',
    blocked: ['connect-src', 'script-src', 'script-src-elem'],
  })
})

test('the page runs no script and takes no style that stands in it', async ({ page }) => {
  const seen = await asThePage(page, async () => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "ran"'
    document.body.append(script)
    const box = document.createElement('p')
    box.innerHTML = '<b style="color: rgb(1, 2, 3)" onclick="document.title = \'ran\'">x</b>'
    document.body.append(box)
    const bold = box.querySelector('b')
    bold?.click()
    const color = bold ? getComputedStyle(bold).color : ''
    const { title } = document
    script.remove()
    box.remove()
    return { color, title }
  })
  expect(seen.title).not.toBe('ran')
  expect(seen.color).not.toBe('rgb(1, 2, 3)')
})

test('the page reaches nothing beyond the app', async ({ page }) => {
  const refused = await asThePage(page, async () => {
    const blocked: string[] = []
    addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective))
    await fetch('https://example.org/').catch(() => undefined)
    const image = new Image()
    image.src = 'https://example.org/x.png'
    const frame = document.createElement('iframe')
    frame.src = 'https://example.org/'
    document.body.append(frame)
    while (blocked.length < 3) await new Promise((done) => setTimeout(done, 10))
    frame.remove()
    return blocked.toSorted()
  })
  expect(refused).toEqual(['connect-src', 'frame-src', 'img-src'])
})

test('files outside the app’s own are not served', async ({ page }) => {
  const answers = await page.evaluate(() =>
    Promise.all(
      ['..%2F..%2Fpackage.json', '%2e%2e/preload/index.cjs', 'story/none'].map(
        async (path) => (await fetch(path)).status,
      ),
    ),
  )
  expect(answers).toEqual([404, 404, 404])
})

test('the page stays where it is, and opens no other', async ({ app, page }) => {
  const outside = await watchOutside(app)
  const before = await page.evaluate(() => location.href)
  await asThePage(page, () => {
    location.href = 'https://example.org/'
  })
  expect(await asThePage(page, () => window.open('https://example.org/') === null)).toBe(true)
  await asThePage(page, () => {
    const link = document.createElement('a')
    link.href = 'https://example.org/'
    link.target = '_blank'
    document.body.append(link)
    link.click()
    link.remove()
  })
  // A call and its answer: by now, whatever was to happen has happened.
  await page.evaluate(() => window.italica.call('window.state'))
  expect(await page.evaluate(() => location.href)).toBe(before)
  expect(app.windows()).toHaveLength(1)
  expect(await outside()).toEqual([])
})

test('links lead to the web and to mail, nowhere else', async ({ app, page }) => {
  const outside = await watchOutside(app)
  await page.evaluate(async () => {
    const addresses = [
      ...[
        'file:///etc/passwd',
        'javascript:alert(1)',
        'app://bundle/',
        'smb://host/share',
        'vscode:x',
        'https://',
      ],
      ...['https://example.org/a', 'mailto:wren@example.org'],
    ]
    for (const address of addresses) await window.italica.call('link.open', address)
  })
  expect(await outside()).toEqual(['https://example.org/a', 'mailto:wren@example.org'])
})

test('main takes no other payload than agreed, and no other call', async ({ page }) => {
  const refused = await page.evaluate(async () => {
    const call = window.italica.call as (channel: string, payload?: unknown) => Promise<unknown>
    const wishes: [string, unknown][] = [
      ['story.open', { path: 5 }],
      ['story.openSample', { name: '../settings.json' }],
      ['settings.change', { theme: 'pink' }],
      ['command.run', 'file.format'],
      ['no.such.call', null],
    ]
    const outcomes = wishes.map(([channel, payload]) =>
      call(channel, payload).then(
        () => 'taken',
        () => 'refused',
      ),
    )
    return Promise.all(outcomes)
  })
  expect(refused).toEqual(['refused', 'refused', 'refused', 'refused', 'refused'])
})

test('a page gets no permission', async ({ page }) => {
  const answers = await asThePage(page, async () => {
    const position = new Promise<string>((done) =>
      navigator.geolocation.getCurrentPosition(
        () => done('granted'),
        () => done('denied'),
      ),
    )
    const camera = navigator.mediaDevices.getUserMedia({ video: true, audio: true }).then(
      () => 'granted',
      () => 'denied',
    )
    const notices = Notification.requestPermission()
    return Promise.all([position, camera, notices])
  })
  expect(answers).toEqual(['denied', 'denied', 'denied'])
})

test('an exported page in the preview runs nothing and reaches nothing of the app', async ({ page }) => {
  await page.evaluate(() => window.italica.call('story.new'))
  await expect
    .poll(() => page.evaluate(async () => (await window.italica.call('window.state')).at))
    .toBe('story')
  const framed = page.waitForEvent('framenavigated', (frame) => frame.parentFrame() !== null)
  await page.evaluate(async () => {
    const state = await window.italica.call('window.state')
    const { export: choices } = await window.italica.call('settings.read')
    if (state.at !== 'story') throw new Error('No story')
    const frame = document.createElement('iframe')
    frame.setAttribute('sandbox', '')
    const root = location.href.replace('bundle', 'preview').replace(/[^/]*$/, '')
    frame.src = `${root}${state.story.id}?choices=${encodeURIComponent(JSON.stringify(choices))}&version=0`
    document.body.append(frame)
  })
  const frame = await framed
  await frame.locator('body').waitFor({ state: 'attached' })
  const seen = await frame.evaluate(async () => {
    const attempt = (work: () => unknown) => {
      try {
        return String(work())
      } catch (error) {
        return error instanceof Error ? error.name : 'refused'
      }
    }
    const app =
      document.referrer || location.href.replace('preview', 'bundle').replace(/\/[^/]*$/, '/index.html')
    return {
      origin: self.origin,
      bridge: 'italica' in window,
      parent: attempt(() => window.parent.document.title),
      storage: attempt(() => window.localStorage.length),
      fetched: await fetch(app).then(
        () => 'read',
        () => 'refused',
      ),
    }
  })
  expect(seen).toEqual({
    origin: 'null',
    bridge: false,
    parent: 'SecurityError',
    storage: 'SecurityError',
    fetched: 'refused',
  })
})
