import './jitless.ts'
import { App } from './App.tsx'
import { bridge } from './bridge.ts'
import { openStory, prepareStory } from './open-story.ts'
import { createQuietRoot } from './quiet-root.ts'
import { runs } from './runs.ts'
import { listenToKeys } from './session/keys.ts'
import { createSession } from './session/window-session.ts'
import './ui/base.css'

const settings = await bridge.call('settings.read')
const session = createSession({ bridge, runs, settings, openStory, prepareStory })
listenToKeys(session, window)

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root')
createQuietRoot(root).render(<App session={session} />)
