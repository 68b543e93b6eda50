/** The modal the bot has opened for the acting person: shows the top view, keeps what is typed, submits and closes. */

import { renderBlocks } from './blocks.js';
import { h, icon, iconButton } from './element.js';
import { Form } from './form.js';
import { bareText, textObject } from './formatted.js';
import { complain } from './overlays.js';
import { released } from './pointer.js';
import { act, coalesced, read } from './server.js';

/** Keeps `<dialog>` in step with `/ui/modal`. */
export class Modal {
  #ws;
  #dialog;
  #view;
  #shown = '';
  #form = new Form();
  #closing = false;

  constructor(dialog, ws) {
    this.#dialog = dialog;
    this.#ws = ws;
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.#close();
    });
    // A browser may close a dialog on a second Escape without asking; the server has to hear of it.
    dialog.addEventListener('close', () => this.#view && !this.#closing && this.#close());
  }

  /** Reads the top of the stack and shows it; a view that has not changed is left alone. */
  refresh = coalesced(() => this.#read());

  async #read() {
    const as = this.#ws.as;
    const answer = await read('modal', { as });
    await released();
    if (!answer.ok || as !== this.#ws.as) return;
    this.#show(answer.view);
  }

  /** Shows the view again, after a change of language. */
  redraw() {
    const view = this.#view;
    this.#shown = '';
    if (view) this.#show(view);
  }

  #show(view) {
    if (!view) {
      this.#view = undefined;
      this.#shown = '';
      if (this.#dialog.open) this.#dialog.close();
      return;
    }
    const { errors, ...lasting } = view;
    const signature = JSON.stringify(lasting);
    if (signature !== this.#shown || !this.#dialog.open) this.#draw(view, signature);
    if (errors && Object.keys(errors).length > 0) this.#form.show(this.#said(errors));
  }

  #draw(view, signature) {
    const sameView = this.#view?.id === view.id;
    const earlier = this.#form;
    const scroll = this.#dialog.querySelector('.modal-body')?.scrollTop ?? 0;
    this.#view = view;
    this.#shown = signature;
    this.#form = new Form();
    const ws = this.#ws;
    const body = h('div', { class: 'modal-body' }, renderBlocks(view.blocks ?? [], this.#surface(view)));
    if (sameView) this.#form.keep(earlier);
    const close = h(
      'button',
      { type: 'button', class: 'button', data: { do: 'close' }, onclick: () => this.#close() },
      bareText(view.close) || ws.words.close,
    );
    const submit =
      view.submit &&
      h('button', { type: 'submit', class: 'button primary', data: { do: 'submit' } }, bareText(view.submit));
    this.#dialog.replaceChildren(
      h(
        'form',
        { novalidate: true, onsubmit: (event) => this.#submit(event) },
        h(
          'header',
          {},
          h('h2', { id: 'modal-title' }, textObject(view.title, ws)),
          iconButton('close', ws.words.close, { onclick: () => this.#close() }),
        ),
        h('div', { class: 'modal-error', role: 'alert' }),
        body,
        h('footer', {}, close, submit),
      ),
    );
    if (!this.#dialog.open) this.#dialog.showModal();
    if (sameView) body.scrollTop = scroll;
    else (this.#form.first() ?? submit ?? close).focus();
  }

  #surface(view) {
    return {
      ws: this.#ws,
      form: this.#form,
      dispatch: async (_, action) => {
        const result = await act(this.#ws.as, {
          do: 'clickInView',
          view_id: view.id,
          values: this.#form.values(),
          ...action,
        });
        if (!result.ok) complain(result, this.#ws);
        await this.refresh();
      },
    };
  }

  async #submit(event) {
    event.preventDefault();
    const button = this.#dialog.querySelector('[data-do=submit]');
    if (!button || button.disabled) return;
    const problems = this.#form.problems(this.#ws.words);
    this.#say('');
    this.#form.show(problems);
    if (Object.keys(problems).length > 0) return;
    button.disabled = true;
    const result = await act(this.#ws.as, {
      do: 'submit',
      view_id: this.#view.id,
      values: this.#form.values(),
    });
    button.disabled = false;
    if (result.ok) {
      await this.refresh();
      return;
    }
    const count = result.errors ? this.#form.show(this.#said(result.errors)) : 0;
    if (count === 0) {
      const said = result.errors
        ? Object.values(result.errors).join(' ')
        : this.#ws.words.errors[result.error];
      this.#say(said || `${this.#ws.words.modalFailed} (${result.error ?? '?'})`);
    }
  }

  /** The simulator's own refusals come as codes, the app's errors as sentences. */
  #said(errors) {
    const { required, badValue } = this.#ws.words;
    const codes = { required, too_short: badValue, too_long: badValue, bad_value: badValue };
    return Object.fromEntries(Object.entries(errors).map(([id, text]) => [id, codes[text] ?? text]));
  }

  #say(text) {
    const place = this.#dialog.querySelector('.modal-error');
    place.replaceChildren(...(text ? [icon('alert'), h('span', {}, text)] : []));
  }

  async #close() {
    if (this.#closing) return;
    this.#closing = true;
    const result = await act(this.#ws.as, { do: 'close', view_id: this.#view?.id });
    if (!result.ok) complain(result, this.#ws);
    this.#closing = false;
    await this.refresh();
  }
}
