/**
 * Resolves when the type is there that a text on the page is set in, upright and slanted, or cannot be had: lines
 * would break anew when it came later, and move what had been scrolled to.
 */
export async function typeLoaded(text: string): Promise<void> {
  const prose = getComputedStyle(document.documentElement).getPropertyValue('--prose')
  await Promise.allSettled([prose, `italic ${prose}`].map((font) => document.fonts.load(font, text)))
}
