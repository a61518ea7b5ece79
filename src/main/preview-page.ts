/**
 * An exported page as the preview shows it: a link that leads elsewhere asks for a window, which its frame
 * does not get, so that it cannot take the page's place. Links within the page work.
 */
export const previewPage = (page: string): string =>
  page.replaceAll('<a href="', LINK).replaceAll(`${LINK}#`, '<a href="#')

const LINK = '<a target="_blank" href="'
