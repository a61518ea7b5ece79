/** Before `npm test`: the app's own tests need Electron or a Chromium. */
import { hasElectron } from './electron-binary.ts'
import { provisionChromium } from './provision-chromium.ts'

const provision = provisionChromium()
if (provision.kind === 'missing' && !hasElectron()) {
  console.error(`The tests need Electron or a Chromium, and found neither. This helps: ${provision.command}`)
  process.exitCode = 1
}
