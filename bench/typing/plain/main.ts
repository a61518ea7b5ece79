import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { app, BrowserWindow, protocol } from 'electron'

const TYPES: { readonly [ending: string]: string } = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
}

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])

void app.whenReady().then(async () => {
  protocol.handle('app', async (request) => {
    const path = new URL(request.url).pathname
    const body = await readFile(join(import.meta.dirname, 'page', path))
    return new Response(new Uint8Array(body), {
      headers: { 'content-type': TYPES[extname(path)] ?? 'text/plain' },
    })
  })
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  })
  await window.loadURL('app://bundle/index.html')
})
