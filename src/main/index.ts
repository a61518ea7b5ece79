import { app, protocol } from 'electron'
import { logError } from './log.ts'
import { filesIn } from './open-files.ts'
import { startApp } from './start-app.ts'

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])

// A bug in one place must not end the app with everybody's work in it.
process.on('unhandledRejection', logError)

/** Files the system hands over before the app is ready: a Mac does. */
const early: string[] = []
const takeEarly = (event: Electron.Event, path: string) => {
  event.preventDefault()
  early.push(path)
}

if (app.requestSingleInstanceLock()) {
  app.on('open-file', takeEarly)
  app
    .whenReady()
    .then(() => {
      app.off('open-file', takeEarly)
      return startApp([...filesIn(process.argv, process.cwd(), app.isPackaged), ...early])
    })
    .catch((error: unknown) => {
      logError(error)
      app.exit(1)
    })
} else app.quit() // the first one opens our files
