/** What the fields of a view hold, and where their errors go. */

/** Values of a view's fields by block and action, with the places where their errors go. */
export class Form {
  #fields = new Map();

  add(blockId, actionId, field, slot) {
    this.#fields.set(`${blockId}\n${actionId}`, { blockId, actionId, field, slot });
  }

  /** `{block_id: {action_id: value}}` as the server takes it; empty fields are null. */
  values() {
    const values = {};
    for (const { blockId, actionId, field } of this.#fields.values()) {
      values[blockId] ??= {};
      values[blockId][actionId] = field.read() ?? null;
    }
    return values;
  }

  /** Carries over what was typed into an earlier form where block and action are the same, as Slack does. */
  keep(earlier) {
    for (const [key, { field }] of this.#fields) {
      const before = earlier.#fields.get(key);
      if (before) field.write(before.field.read());
    }
  }

  /** Shows errors by block id; `{}` clears them. Returns how many found their place. */
  show(errors) {
    let shown = 0;
    for (const { blockId, field, slot } of this.#fields.values()) {
      if (!slot) continue;
      const text = errors[blockId] ?? '';
      slot.error.textContent = text;
      field.input.setAttribute('aria-invalid', String(text !== ''));
      if (text && shown === 0)
        (field.input.matches('input, select, textarea')
          ? field.input
          : field.input.querySelector('input')
        )?.focus();
      if (text) shown += 1;
    }
    return shown;
  }

  /** What Slack's client itself would refuse: required and ill-formed fields. */
  problems(words) {
    const errors = {};
    for (const { blockId, field, slot } of this.#fields.values()) {
      if (!slot) continue;
      const problem =
        field.problem() ?? (slot.required && field.read() === undefined ? words.required : undefined);
      if (problem) errors[blockId] = problem;
    }
    return errors;
  }

  /** The field to start in. */
  first() {
    const all = [...this.#fields.values()].filter(({ slot }) => slot);
    const chosen = all.find(({ slot }) => slot.autofocus) ?? all[0];
    const input = chosen?.field.input;
    return input?.matches('input, select, textarea') ? input : input?.querySelector('input');
  }
}
