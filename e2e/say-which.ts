/** Says in one line what the app runs on. */
export default function sayWhich(): void {
  const standIn = process.env.ELECTRON_OVERRIDE_DIST_PATH
  process.stdout.write(standIn ? `On Electron’s stand-in: ${standIn}\n` : 'On Electron\n')
}
