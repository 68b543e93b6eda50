// What a person can mend about the database, told in the person's language.
import { postgres as en } from '../texts/en/postgres.ts';
import { postgres as id } from '../texts/id/postgres.ts';

/** Its message is English, for logs; `told` says the same in a language. No sentence holds a password. */
export class PostgresProblem extends Error {
  override name = 'PostgresProblem';
  readonly #sentence: (say: typeof en) => string;

  constructor(sentence: (say: typeof en) => string, options?: ErrorOptions) {
    super(sentence(en), options);
    this.#sentence = sentence;
  }

  told(language: 'en' | 'id'): string {
    return this.#sentence({ en, id }[language]);
  }
}
