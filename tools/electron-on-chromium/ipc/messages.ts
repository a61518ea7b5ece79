import type { ContextMenuParams } from 'electron'
import type { MenuBar, MenuEntry } from '../menu/entry.ts'
import type { Packed } from './codec.ts'

/** What a page's isolated world tells the host. */
export type FromPage =
  | { kind: 'hello'; url: string }
  | { kind: 'send'; channel: string; args: Packed[] }
  | { kind: 'invoke'; channel: string; id: number; args: Packed[] }
  | { kind: 'open'; url: string; frameName: string; features: string }
  | { kind: 'navigate'; url: string }
  | { kind: 'chosen'; commandId: number; byKey: boolean }
  | { kind: 'popup-closed'; commandId: number | null }
  | { kind: 'context-menu'; params: PageContext }
  | { kind: 'title'; title: string }
  | { kind: 'focus'; focused: boolean }
  /** How much of the window lies outside the page, in unzoomed pixels unless the page is zoomed. */
  | { kind: 'resized'; inset: { width: number; height: number } }
  | { kind: 'dark'; dark: boolean }

/** What the host tells a page. */
export type ToPage =
  | { kind: 'event'; channel: string; args: Packed[] }
  | { kind: 'reply'; id: number; value: Packed }
  | { kind: 'failed'; id: number; error: string }
  | { kind: 'menu-bar'; bar: MenuBar | null }
  | { kind: 'popup'; entries: readonly MenuEntry[]; at: { x: number; y: number } | null }
  | { kind: 'popup-close' }

/** The part of a context menu's parameters that the page knows. */
export type PageContext = Pick<
  ContextMenuParams,
  | 'x'
  | 'y'
  | 'linkURL'
  | 'linkText'
  | 'srcURL'
  | 'pageURL'
  | 'mediaType'
  | 'hasImageContents'
  | 'isEditable'
  | 'selectionText'
  | 'titleText'
  | 'altText'
  | 'misspelledWord'
  | 'dictionarySuggestions'
  | 'spellcheckEnabled'
  | 'menuSourceType'
  | 'editFlags'
>

/** What a page's scripts are started with. */
export interface PageEnvironment {
  readonly schemes: readonly string[]
  readonly menuBar: MenuBar | null
  readonly process: {
    readonly platform: string
    readonly arch: string
    readonly type: 'renderer'
    readonly sandboxed: true
    readonly contextIsolated: true
    readonly argv: readonly string[]
    readonly env: Readonly<Record<string, string>>
    readonly versions: Readonly<Record<string, string | undefined>>
  }
}

/** The names under which host and page reach each other. No page script sees them: they exist in the isolated world only. */
export const WORLD = 'Electron Isolated Context'
export const TO_HOST = '__electronOnChromiumPost'
export const TO_PAGE = '__electronOnChromiumReceive'
/** The function in which a page waits for a file's path: the host knows the pause by this name. */
export const PATH_PAUSE = '__electronOnChromiumPathForFile'
/** The event by which the isolated world hands the page's own world their shared channel. */
export const CHANNEL_EVENT = 'electron-on-chromium-channel'
