/** Whether windows can be shown. Without a display, or when told so, Chromium runs headless. */
export const headed =
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) && !process.env.ELECTRON_ON_CHROMIUM_HEADLESS
