import type { ReactElement } from 'react'

/** Each drawn on a grid of 16, in the colour of the text around it. */
const DRAWINGS = {
  scenes: <path d="M2.5 4h11M2.5 8h11M2.5 12h7" />,
  inspector: (
    <>
      <rect x="2" y="3" width="12" height="10" rx="1.5" />
      <path d="M10 3v10" />
    </>
  ),
  preview: (
    <>
      <path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8Z" />
      <circle cx="8" cy="8" r="2" />
    </>
  ),
  find: (
    <>
      <circle cx="7" cy="7" r="4" />
      <path d="m10 10 3.5 3.5" />
    </>
  ),
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  plus: <path d="M8 3v10M3 8h10" />,
  minus: <path d="M3 8h10" />,
  up: <path d="m4 10 4-4 4 4" />,
  down: <path d="m4 6 4 4 4-4" />,
  right: <path d="m6 4 4 4-4 4" />,
  more: (
    <g fill="currentColor" stroke="none">
      <circle cx="3.5" cy="8" r="1.2" />
      <circle cx="8" cy="8" r="1.2" />
      <circle cx="12.5" cy="8" r="1.2" />
    </g>
  ),
  /* A bracket is where a thought begins or ends; the arrow moves it out, or in */
  takeBefore: <path d="M14 3h-3v10h3M8 8H2M4.5 5.5 2 8l2.5 2.5" />,
  leaveBefore: <path d="M6 3H3v10h3M6.5 8h7M11 5.5 13.5 8 11 10.5" />,
  leaveAfter: <path d="M10 3h3v10h-3M9.5 8h-7M5 5.5 2.5 8 5 10.5" />,
  takeAfter: <path d="M2 3h3v10H2M8 8h6M11.5 5.5 14 8l-2.5 2.5" />,
  check: <path d="m3 8.5 3.2 3L13 4.5" />,
  saved: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="m5.5 8.2 1.8 1.7 3.2-3.6" />
    </>
  ),
  pending: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 5v3l2 1.5" />
    </>
  ),
  warning: (
    <>
      <path d="M8 2.5 14.5 13.5h-13Z" />
      <path d="M8 6.5v3.2M8 11.6v.1" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 7.3v3.4M8 5.2v.1" />
    </>
  ),
  ornament: (
    <g strokeWidth="1.1">
      <path d="M8 2v5M5.8 3.25l4.4 2.5M10.2 3.25 5.8 5.75" />
      <path d="M4 9v5M1.8 10.25l4.4 2.5M6.2 10.25l-4.4 2.5" />
      <path d="M12 9v5M9.8 10.25l4.4 2.5M14.2 10.25l-4.4 2.5" />
    </g>
  ),
} satisfies { readonly [name: string]: ReactElement }

export type IconName = keyof typeof DRAWINGS

/** Beside words, or on a button that has a name: it says nothing to a screen reader. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {DRAWINGS[name]}
    </svg>
  )
}
