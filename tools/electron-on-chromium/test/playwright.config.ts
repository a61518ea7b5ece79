import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

/** The stand-in alone is under test here, whatever else is installed. */
process.env.ELECTRON_OVERRIDE_DIST_PATH = join(import.meta.dirname, '../../../out/electron-on-chromium')

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../../test-results/electron-on-chromium',
  timeout: 20_000,
  fullyParallel: true,
  workers: 2,
  reporter: [['list']],
  use: { trace: 'off' },
})
