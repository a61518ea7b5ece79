import { chmodSync } from 'node:fs'
import { defineConfig } from 'vite'

const executable = 'out/cli/italica.js'

/** The command line in one file: packages bundled, so that it starts fast. */
export default defineConfig({
  build: {
    ssr: 'src/cli/italica.ts',
    outDir: 'out/cli',
    target: 'node20.19',
    minify: false,
    rollupOptions: { output: { banner: '#!/usr/bin/env node', codeSplitting: false } },
  },
  ssr: { noExternal: true },
  plugins: [{ name: 'executable', closeBundle: () => chmodSync(executable, 0o755) }],
})
