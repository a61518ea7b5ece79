/** What the keyboard may stop at within a region; what is not reached by Tab is passed over below. */
const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'

/**
 * Puts the focus into the part of the window after (1) or before (-1) the one that has it, round and round: into the
 * first thing that Tab would reach there, and in the manuscript (`data-region="page"`) to the caret, by `focusPage`. Parts
 * are marked with `data-region`, in the order they stand; one with nothing to use in it is passed over.
 */
export function goToRegion(by: 1 | -1, focusPage: () => void): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')]
  const here = regions.findIndex((each) => each.contains(document.activeElement))
  // Where none has it, the round begins at its start, or its end.
  const from = here < 0 && by < 0 ? 0 : here
  for (let step = 1; step <= regions.length; step += 1) {
    const region = regions.at((from + by * step) % regions.length)
    if (region && enter(region, focusPage)) return
  }
}

function enter(region: HTMLElement, focusPage: () => void): boolean {
  if (region.closest('[inert]')) return false
  const isPage = region.dataset.region === 'page'
  if (isPage) focusPage()
  // A manuscript that is only read has no caret, and stays where it was scrolled to.
  if (!region.contains(document.activeElement)) firstStop(region)?.focus({ preventScroll: isPage })
  return region.contains(document.activeElement)
}

const firstStop = (region: HTMLElement): HTMLElement | undefined =>
  [...region.querySelectorAll<HTMLElement>(STOPS)].find(
    (each) =>
      each.tabIndex >= 0 && !each.matches(':disabled') && each.checkVisibility() && !each.closest('[inert]'),
  )
