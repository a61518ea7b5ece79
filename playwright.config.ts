import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { hasElectron } from './tools/electron-binary.ts'

// Where Electron's binary is not there, its stand-in takes its place: Playwright looks for it here.
// It shows no windows then, on which a real mouse would get between; ELECTRON_ON_CHROMIUM_HEADLESS= shows them.
if (!hasElectron()) {
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= join(import.meta.dirname, 'out/electron-on-chromium')
  process.env.ELECTRON_ON_CHROMIUM_HEADLESS ??= '1'
}

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './e2e/say-which.ts',
  // An app starts in each test: a busy machine is given its time.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  retries: 0,
  reporter: [['list']],
  use: { trace: 'retain-on-failure' },
})
