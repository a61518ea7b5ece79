import { BAR_HEIGHT } from '../menu/entry.ts'

/** The look of the menus: a calm desktop's, light or dark as the page is told to be. */
export const MENU_STYLE = `
:host {
  all: initial;
  --surface: #f6f5f4; --raised: #ffffff; --ink: #2b2a2e; --faint: #68656f; --line: #d9d6d3; --hover: #e4e1de; --chosen: #3a6fb5; --chosen-ink: #ffffff;
  color-scheme: light; font: 13px/1.3 system-ui, "Cantarell", "Noto Sans", sans-serif; color: var(--ink);
}
@media (prefers-color-scheme: dark) {
  :host {
    --surface: #2b2a2e; --raised: #333238; --ink: #edebf0; --faint: #aaa6b2; --line: #46444c; --hover: #3e3c44; --chosen: #4a7fc6; --chosen-ink: #ffffff;
    color-scheme: dark;
  }
}
@media print { :host { display: none } }
* { box-sizing: border-box }
[role=menubar] {
  position: fixed; inset: 0 0 auto 0; height: ${BAR_HEIGHT}px; z-index: 2147483646; display: flex; align-items: stretch;
  padding: 0 4px; background: var(--surface); border-bottom: 1px solid var(--line); user-select: none; cursor: default;
}
[role=menubar][hidden] { display: none }
[role=menubar] > [role=menuitem] { display: flex; align-items: center; padding: 0 9px; margin: 2px 0; border-radius: 5px; outline: none }
[role=menubar] > [role=menuitem]:hover, [role=menubar] > [aria-expanded=true] { background: var(--hover) }
[role=menubar] > [role=menuitem]:focus-visible { background: var(--hover); box-shadow: inset 0 0 0 2px var(--chosen) }
[popover] {
  position: fixed; inset: 0; width: auto; height: auto; margin: 0; padding: 0; border: 0; background: none; overflow: visible; pointer-events: none; color: inherit;
}
[role=menu] {
  position: fixed; pointer-events: auto; min-width: 190px; max-width: 420px; max-height: calc(100vh - 8px); overflow: hidden auto; padding: 5px;
  background: var(--raised); border: 1px solid var(--line); border-radius: 8px; box-shadow: 0 1px 3px #0002, 0 8px 24px #0003; user-select: none; cursor: default; outline: none;
}
[role=menu] > [role^=menuitem] {
  display: grid; grid-template-columns: 20px 1fr auto; align-items: center; min-height: 26px; padding: 0 10px 0 4px; border-radius: 5px; outline: none;
}
[role=menu] > [role^=menuitem]:focus, [role=menu] > [aria-expanded=true] { background: var(--chosen); color: var(--chosen-ink) }
[role=menu] > [role^=menuitem][aria-disabled=true] { color: var(--faint); opacity: .65 }
[role=menu] > [role^=menuitem][aria-disabled=true]:focus { background: var(--hover); color: var(--faint) }
[role=separator] { height: 1px; margin: 5px 8px; background: var(--line) }
.tick { text-align: center; font-size: 12px }
.keys { padding-left: 28px; color: var(--faint); font-variant-numeric: tabular-nums; white-space: nowrap }
:focus > .keys, [aria-expanded=true] > .keys { color: inherit }
u { text-decoration: none }
.mnemonics u { text-decoration: underline; text-underline-offset: 2px }
`

/** Moves the page down under the bar. Only the root is touched, so that places fixed by client coordinates stay right. */
export const STRIP_STYLE = `
@media screen {
  :root { box-sizing: border-box !important; padding-top: ${BAR_HEIGHT}px !important; scroll-padding-top: ${BAR_HEIGHT}px }
}
`
