/** The designed page's style sheet: a page to read from, in light and dark, on any width and on paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fffdf9;
  --ink: #24211d;
  --soft: #575149;
  --faint: #665f56;
  --line: #e2dcd1;
  --link: #5a4796;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1b1a1d;
    --ink: #e9e4da;
    --soft: #b8b1a5;
    --faint: #a09a8f;
    --line: #34323a;
    --link: #bdaef2;
  }
}

html {
  background: var(--paper);
  color: var(--ink);
  font: 1.125rem/1.65 Georgia, Charter, "Bitstream Charter", "Noto Serif", "Liberation Serif", serif;
  font-size: clamp(1.0625rem, 0.98rem + 0.35vw, 1.3125rem);
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}
body {
  max-width: 34em;
  margin: 0 auto;
  padding: clamp(2.5rem, 9vh, 7rem) 1.35rem clamp(4rem, 14vh, 9rem);
  overflow-wrap: break-word;
  hanging-punctuation: first;
}
p {
  margin: 0 0 0.85em;
  text-wrap: pretty;
}
a {
  color: var(--link);
  text-decoration-thickness: 0.06em;
  text-underline-offset: 0.16em;
}

h1, h2, h3 {
  font-weight: 600;
  line-height: 1.2;
  text-wrap: balance;
}
h1 {
  margin: 0 0 0.2em;
  font-size: clamp(1.8em, 1.5em + 1.5vw, 2.5em);
  letter-spacing: -0.015em;
}
header > p {
  margin: 0;
  color: var(--soft);
  font-size: 1.1em;
  font-style: italic;
}
header {
  margin-bottom: 3.5em;
}

/* What the author says about the story or a chapter */
div {
  margin: 1.8em 0 2.4em;
  padding-inline-start: 1.1em;
  border-inline-start: 2px solid var(--line);
  color: var(--soft);
  font-size: 0.86em;
  line-height: 1.6;
}
div > p {
  margin: 0 0 0.6em;
}
div > :last-child {
  margin: 0;
}
div b {
  color: var(--ink);
  font-weight: 600;
}

nav {
  margin-bottom: 3.5em;
}
nav h2 {
  margin: 0 0 0.6em;
  color: var(--soft);
  font-size: 1em;
}
nav ul {
  margin: 0;
  padding: 0;
  border-top: 1px solid var(--line);
  list-style: none;
}
nav li {
  border-bottom: 1px solid var(--line);
}
nav a {
  display: block;
  padding: 0.4em 0;
  color: inherit;
  text-decoration: none;
}
nav a:hover {
  color: var(--link);
}

h2 {
  margin: 3.5em 0 1em;
  font-size: 1.5em;
  letter-spacing: -0.01em;
}
main > h2 {
  margin-top: 2em;
  font-size: 1.2em;
}
h3 {
  margin: 2em 0 0.8em;
  font-size: 1.1em;
}
header:last-child, main > :first-child, section:first-child > h2 {
  margin-top: 0;
}

/* Between scenes */
hr, .ornament {
  margin: 2.2em 0;
  color: var(--faint);
  text-align: center;
}
hr {
  height: auto;
  border: 0;
  line-height: 1;
}
hr::before {
  content: "*\\2003*\\2003*";
}

.thought em, em .thought {
  font-style: normal;
}
blockquote {
  margin: 1.6em 0;
  padding: 0 min(1.6em, 5vw);
}
.verse {
  margin-inline-start: min(1.6em, 5vw);
  text-wrap: wrap;
}
.center {
  text-align: center;
}
.right {
  text-align: right;
}
.verse.center, .verse.right {
  margin-inline-start: 0;
}
blockquote > :last-child, main > :last-child, section > :last-child {
  margin-bottom: 0;
}

@page {
  margin: 22mm 20mm 24mm;
  @bottom-center {
    content: counter(page);
    font: 9pt Georgia, Charter, serif;
  }
}
@media print {
  :root {
    color-scheme: light;
    --paper: #fff;
    --ink: #000;
    --soft: #000;
    --faint: #000;
    --line: #999;
    --link: #000;
  }
  html {
    font-size: 11pt;
    line-height: 1.5;
  }
  body {
    max-width: none;
    padding: 0;
  }
  p {
    orphans: 2;
    widows: 2;
  }
  a {
    text-decoration: none;
  }
  nav {
    display: none;
  }
  h1, h2, h3 {
    break-after: avoid;
  }
  hr, .ornament {
    break-inside: avoid;
    break-after: avoid;
  }
  section {
    break-before: page;
  }
  main > section:first-child {
    break-before: auto;
  }
}
`
