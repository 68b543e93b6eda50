/** The language of the page's own words: chosen by the switch, remembered, otherwise the browser's. */
import { applyWords, words } from './words.js';

const memory = 'simulated-slack-language';

/** The remembered language, or the browser's where the page speaks it, or English. */
export function firstLanguage() {
  let stored;
  try {
    stored = localStorage.getItem(memory);
  } catch {
    /* a browser that refuses storage: start from its own language */
  }
  const own = navigator.language?.slice(0, 2);
  return [stored, own].find((lang) => lang && Object.hasOwn(words, lang)) ?? 'en';
}

/** Speaks a language in every fixed part of the page and remembers it. */
export function speak(lang) {
  try {
    localStorage.setItem(memory, lang);
  } catch {
    /* the choice lasts as long as the page */
  }
  document.documentElement.lang = lang;
  for (const button of document.querySelectorAll('[data-lang]')) {
    button.setAttribute('aria-pressed', String(button.dataset.lang === lang));
  }
  applyWords(document, lang);
}
