parent.postMessage(
  { origin: location.origin, colour: getComputedStyle(document.querySelector('p')).color },
  '*',
)
