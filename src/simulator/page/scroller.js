/** Keeps a person's place in a list that grows at its end. */

/** A scroller that stays at the bottom while it is there, and otherwise stays where it is. */
export class Scroller {
  constructor(node, jump) {
    this.node = node;
    this.jump = jump;
    this.stuck = true;
    let height = node.clientHeight;
    node.addEventListener('scroll', () => {
      // A scroller that has just changed its height is handled below; the person has not scrolled.
      if (node.clientHeight !== height) return;
      this.stuck = this.atBottom;
      if (this.stuck) this.#offer(false);
    });
    // The foot below grows with the draft and the hints: what was at the bottom stays there.
    new ResizeObserver(() => {
      height = node.clientHeight;
      if (this.stuck) this.toBottom();
    }).observe(node);
    jump?.addEventListener('click', () => this.toBottom());
  }

  get atBottom() {
    return this.node.scrollHeight - this.node.scrollTop - this.node.clientHeight < 60;
  }

  toBottom() {
    this.stuck = true;
    this.node.scrollTop = this.node.scrollHeight;
    this.#offer(false);
  }

  /** Runs `draw`, then keeps the place; `grew` says that something new came at the end. */
  around(draw, { grew = false, force = false } = {}) {
    const stick = force || this.stuck;
    draw();
    if (stick) this.toBottom();
    else if (grew) this.#offer(true);
  }

  #offer(visible) {
    if (this.jump) this.jump.hidden = !visible;
  }
}
