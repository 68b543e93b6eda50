/** Knows whether the person is pressing something right now, so that nothing is redrawn under the finger. */

let pressed = false;
let waiting = [];

function release() {
  pressed = false;
  // The click comes after the release, in the same task: it must still meet what was pressed.
  setTimeout(() => {
    const done = waiting;
    waiting = [];
    for (const resolve of done) resolve();
  });
}

/** Starts watching the page. */
export function watchPointer() {
  const press = () => {
    pressed = true;
  };
  document.addEventListener('pointerdown', press, true);
  // The list of a select swallows the release; its choice (change) or the next key ends the press instead.
  const ends = ['pointerup', 'pointercancel', 'dragend', 'change', 'keydown'];
  for (const type of ends) document.addEventListener(type, release, true);
  window.addEventListener('blur', release);
}

/** Resolves at once, or when the press has ended and its click has been handled; four seconds at most. */
export function released() {
  if (!pressed) return Promise.resolve();
  setTimeout(release, 4000);
  return new Promise((resolve) => waiting.push(resolve));
}
