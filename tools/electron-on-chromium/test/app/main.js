// A small idiomatic main process that knows nothing of what runs it.
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, session, shell } from 'electron'

const HERE = import.meta.dirname
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' }
const CSP =
  "default-src 'self'; style-src 'self'; connect-src 'self' app://preview; frame-src app://preview; object-src 'none'; base-uri 'none'"
const dirty = new Set()
/** What the specs look at. */
const seen = { menu: [], second: null, outside: [], navigations: [], closes: 0, asked: [] }
Object.assign(globalThis, { seen })

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
])
app.on('window-all-closed', () => app.quit())
app.on('web-contents-created', (_event, contents) => {
  contents.setWindowOpenHandler(({ url }) => {
    void shell.openExternal(url)
    return { action: 'deny' }
  })
  contents.on('will-frame-navigate', (event) => {
    seen.navigations.push([event.isMainFrame, event.url])
    if (event.isMainFrame || !event.url.startsWith('app://preview/')) event.preventDefault()
  })
})
shell.openExternal = async (url) => void seen.outside.push(url)

if (!app.requestSingleInstanceLock({ from: 'second' })) app.quit()
else {
  app.on('second-instance', (_event, argv, cwd, data) => {
    seen.second = { argv, cwd, data }
    open()
  })
  app.whenReady().then(() => {
    session.defaultSession.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
    protocol.handle('app', answer)
    Menu.setApplicationMenu(menu())
    open()
  })
}

/** @param {Request} request */
async function answer(request) {
  const { host, pathname } = new URL(request.url)
  seen.asked.push(pathname)
  if (pathname === '/big')
    return new Response('é'.repeat(5_000_000), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
  if (pathname === '/stream') return new Response(new Blob(['one ', 'two ', 'three']).stream())
  if (pathname === '/echo')
    return new Response(await request.arrayBuffer(), {
      headers: { 'x-method': request.method, 'x-origin': request.headers.get('origin') ?? '' },
    })
  const file = normalize(join(HERE, host, decodeURIComponent(pathname)))
  if (!['bundle', 'preview'].includes(host) || !file.startsWith(join(HERE, host)))
    return new Response('not found', { status: 404 })
  try {
    return new Response(await readFile(file), {
      headers: {
        'content-type': TYPES[extname(file)] ?? 'text/plain',
        ...(host === 'bundle' ? { 'content-security-policy': CSP } : {}),
      },
    })
  } catch {
    return new Response('not found', { status: 404 })
  }
}

function menu() {
  const note = (item) => void seen.menu.push(item.id)
  return Menu.buildFromTemplate([
    {
      label: '&File',
      submenu: [
        { id: 'new', label: '&New Window', accelerator: 'CmdOrCtrl+N', click: () => void open() },
        { id: 'save', label: '&Save', accelerator: 'CmdOrCtrl+S', click: note },
        {
          id: 'export',
          label: 'Export',
          submenu: [
            { id: 'html', label: 'Web Page', click: note },
            { id: 'epub', label: 'EPUB', enabled: false, click: note },
          ],
        },
        { type: 'separator' },
        { role: 'close' },
        { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: '&View',
      submenu: [
        {
          id: 'dark',
          label: 'Dark',
          type: 'checkbox',
          accelerator: 'CmdOrCtrl+Shift+D',
          click: (item) => (nativeTheme.themeSource = item.checked ? 'dark' : 'light'),
        },
        { type: 'separator' },
        { id: 'small', label: 'Small Type', type: 'radio', checked: true },
        { id: 'large', label: 'Large Type', type: 'radio' },
        { type: 'separator' },
        { id: 'help', label: 'Keys', accelerator: 'CmdOrCtrl+?', click: note },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
      ],
    },
  ])
}

function open() {
  const win = new BrowserWindow({
    width: 900,
    height: 640,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: join(HERE, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  })
  win.once('ready-to-show', () => win.show())
  win.on('close', (event) => {
    seen.closes++
    if (!dirty.has(win.webContents.id)) return
    event.preventDefault()
    void dialog
      .showMessageBox(win, {
        type: 'warning',
        message: 'Leave without saving?',
        buttons: ['Leave', 'Stay'],
        cancelId: 1,
      })
      .then(({ response }) => response === 0 && win.destroy())
  })
  win.webContents.on('context-menu', (_event, params) => {
    if (params.isEditable)
      Menu.buildFromTemplate([
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { type: 'separator' },
        {
          id: 'count',
          label: `Selected: ${params.selectionText.length}`,
          click: () => seen.menu.push('count'),
        },
      ]).popup({ window: win })
  })
  void win.loadURL('app://bundle/index.html')
  return win
}

ipcMain.handle('echo', (_event, value) => value)
ipcMain.handle('sender', (event) => ({
  id: event.sender.id,
  url: event.senderFrame.url,
  main: event.senderFrame === event.sender.mainFrame,
}))
ipcMain.handle('fail', () => {
  throw new TypeError('no such note')
})
ipcMain.on('dirty', (event, value) => (value ? dirty.add(event.sender.id) : dirty.delete(event.sender.id)))
