import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { hasElectron } from './tools/electron-binary.ts'

// Where Electron's binary is not there, its stand-in takes its place: Playwright looks for it here.
if (!hasElectron())
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= join(import.meta.dirname, 'out/electron-on-chromium')

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
