import type { ElectronApplication, Page } from '@playwright/test'
import type { CommandId } from '../src/contract/commands.ts'
import { node, schema } from '../src/story/schema/index.ts'
import { expect } from './app.ts'

export const tree = (page: Page) => page.getByRole('tree', { name: 'Scenes' })
export const row = (page: Page, name: string | RegExp) => tree(page).getByRole('treeitem', { name })
export const current = (page: Page) => tree(page).locator('[aria-current]')
/** What the rows say, but for their counts. */
export const names = async (page: Page) =>
  (await tree(page).getByRole('treeitem').allTextContents()).map((each) => each.replace(/ ?[\d,]+$/, ''))

export const scene = (title: string) => {
  const words = node('paragraph').create(null, schema.text(`${title}, it was.`))
  return node('scene').create({ id: title, title }, words)
}
const chapter = (title: string, ...scenes: string[]) => {
  const heading = node('chapterTitle').create(null, schema.text(title))
  return node('chapter').create({ id: title }, [heading, ...scenes.map(scene)])
}
export const doc = node('doc').createChecked({ title: 'Tide' }, [
  scene('Dusk'),
  chapter('One', 'Ebb', 'Flow', 'Slack'),
  chapter('Two', 'Rain'),
  chapter('Three', 'Sun', 'Wind'),
])
export const START = 'Dusk | One: Ebb Flow Slack | Two: Rain | Three: Sun Wind'

/** The list on one line: scenes by their titles, chapters before theirs. */
export async function order(page: Page): Promise<string> {
  const rows = await tree(page)
    .getByRole('treeitem')
    .evaluateAll((all) =>
      all.map((each) => {
        const name = each.getAttribute('aria-label')?.split(',')[0]
        return each.hasAttribute('aria-expanded') ? `| ${name}:` : name
      }),
    )
  return rows.join(' ')
}
export const expectOrder = (page: Page, expected: string) => expect.poll(() => order(page)).toBe(expected)
export const named = (page: Page, name: string) => row(page, new RegExp(`^${name},`))
export const canUndo = (app: ElectronApplication) =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('edit.undo')?.enabled)
export const isGrey = async (app: ElectronApplication, id: CommandId) =>
  !(await app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled, id))
