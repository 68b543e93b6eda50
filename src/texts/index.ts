// Which language speaks: every sentence a person reads comes from here.
import type { Language } from '../effects.ts';
import { en } from './en.ts';
import { id } from './id.ts';

/** All sentences of the rooms in one language. English is the shape; every other language has the same. */
export type Texts = typeof en;

const languages: Record<Language, Texts> = { en, id };

/** The sentences of a language. */
export const texts = (lang: Language): Texts => languages[lang];
