import { text } from '../../../../resources/text/en.ts'
import { COMMANDS, keysOf, MENUS } from '../../../contract/commands.ts'
import { useSession } from '../../session.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Keys } from '../../ui/Keys.tsx'
import './shortcuts.css'

/** All keys there are, by menu. */
export function ShortcutSheet() {
  const session = useSession()
  const { platform } = session
  return (
    <Dialog title={text.sheets.keys.name} className="shortcuts" onClose={() => session.show(null)}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that the keyboard can scroll it */}
      <section className="shortcuts-scroll" data-first tabIndex={0} aria-label={text.sheets.keys.name}>
        <div className="shortcuts-menus">
          {MENUS.map((menu) => (
            <section key={menu} className="shortcuts-menu">
              <h3>{text.menus[menu]}</h3>
              <dl>
                {COMMANDS.filter((each) => each.menu[0] === menu && keysOf(each, platform).length > 0).map(
                  (each) => (
                    <div key={each.id} className="shortcuts-row">
                      <dt>{text.commands[each.id]}</dt>
                      <dd>
                        {keysOf(each, platform).map((keys) => (
                          <Keys key={keys} shortcut={keys} platform={platform} />
                        ))}
                      </dd>
                    </div>
                  ),
                )}
              </dl>
            </section>
          ))}
        </div>
      </section>
    </Dialog>
  )
}
