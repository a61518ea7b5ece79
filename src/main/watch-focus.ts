import type { AppWindow } from './app-window.ts'

/**
 * When a window comes to the front: the menu is about it, and its file may have changed meanwhile, where its
 * folder cannot be watched.
 */
export function watchFocus(window: AppWindow, refreshMenu: () => void): void {
  window.browser.on('focus', () => {
    refreshMenu()
    void window.story?.session.look()
  })
}
