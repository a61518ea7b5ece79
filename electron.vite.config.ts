import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** The main process, and what runs in threads beside it. */
const main = {
  index: 'src/main/index.ts',
  'import-worker': 'src/main/import-worker.ts',
  'collection-worker': 'src/main/collection-worker.ts',
  'export-worker': 'src/main/export-worker.ts',
  'compare-worker': 'src/main/compare-worker.ts',
}

export default defineConfig({
  main: {
    build: {
      // The same files run on Node 20, where Electron's binary cannot be had.
      target: 'node20.19',
      // In one piece: packages are not looked up one by one when the app starts.
      externalizeDeps: false,
      rollupOptions: { input: main },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: 'src/preload/index.ts',
        // A sandboxed preload is a CommonJS script.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    base: './',
    plugins: [react()],
    build: {
      target: 'chrome140',
      rollupOptions: { input: 'src/renderer/index.html' },
      // The content security policy of the app allows files only, no data in place of them.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: true,
      reportCompressedSize: false,
    },
    // Each under its own name: main serves the grammar worker with a policy of its own.
    worker: { format: 'es', rollupOptions: { output: { entryFileNames: 'workers/[name].js' } } },
  },
})
