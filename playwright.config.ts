import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

const electron = join(import.meta.dirname, 'node_modules/electron/path.txt')
const standIn = join(import.meta.dirname, 'out/electron-on-chromium')

// Where Electron's binary is not there, its stand-in takes its place: Playwright looks for it here.
if (!existsSync(electron)) process.env.ELECTRON_OVERRIDE_DIST_PATH ??= standIn

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './e2e/say-which.ts',
  timeout: 30_000,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  reporter: [['list']],
  use: { trace: 'retain-on-failure' },
})
