/** The first-visit card: four things to try, ticked off as they are done; closed once, it stays closed. */
import { h, iconButton, update } from './element.js';

const stepCount = 4;
const memory = 'simulated-slack-coach';

/** Remembers across reloads; a browser that refuses storage just shows the card again. */
function recall() {
  try {
    return JSON.parse(localStorage.getItem(memory) ?? '{}');
  } catch {
    return {};
  }
}

function remember(state) {
  try {
    localStorage.setItem(memory, JSON.stringify(state));
  } catch {
    /* private mode: the card comes back next time */
  }
}

/** The card; `done(step)` ticks a step (0-based). */
export class Coach {
  #state = { closed: false, done: [], ...recall() };

  /** @param typeIt puts the first command into the composer */
  constructor(node, ws, typeIt) {
    this.node = node;
    this.ws = ws;
    this.typeIt = typeIt;
  }

  draw() {
    const { words } = this.ws;
    const { closed, done } = this.#state;
    this.node.hidden = closed;
    if (closed) return;
    const steps = words.coachSteps(this.ws.shortcuts[0].name);
    const next = steps.findIndex((_, index) => !done.includes(index));
    this.node.setAttribute('aria-label', words.coachTitle);
    update(
      this.node,
      h('strong', { class: 'coach-title' }, words.coachTitle),
      h(
        'ol',
        {},
        steps.map((text, index) =>
          h(
            'li',
            { value: String(index + 1), class: done.includes(index) ? 'done' : index === next ? 'next' : '' },
            h('span', {}, marked(text)),
            index === 0 && next === 0 && this.#typeIt(),
          ),
        ),
      ),
      iconButton('close', words.coachClose, { onclick: () => this.#save({ closed: true }) }),
    );
  }

  /** Ticks a step; when all are done the card goes for good. */
  done(step) {
    if (this.#state.closed || this.#state.done.includes(step)) return;
    const done = [...this.#state.done, step];
    this.#save({ done, closed: done.length >= stepCount });
  }

  #typeIt() {
    return h(
      'button',
      { type: 'button', class: 'button small', onclick: () => this.typeIt('/crisis declare ') },
      this.ws.words.coachTypeIt,
    );
  }

  #save(change) {
    this.#state = { ...this.#state, ...change };
    remember(this.#state);
    this.draw();
  }
}

/** The command inside a step stands out as code. */
function marked(text) {
  return text.split(/(\/crisis [a-z]+)/).map((part, index) => (index % 2 ? h('code', {}, part) : part));
}
