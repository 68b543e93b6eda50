/** Writes training comments for the learned backstop from slot grammars: every kind of incident, ordinary complaints, and harmless ones. */
import type { LearnedClass } from '../learned.ts';
import { learnedClasses } from '../learned.ts';
import { randomFrom } from './fit.ts';
import { dailyEnglish } from './incident-grammar-daily-en.ts';
import { dailyIndonesian } from './incident-grammar-daily-id.ts';
import { dailyJavanese, dailySundanese } from './incident-grammar-daily-jv-su.ts';
import { english } from './incident-grammar-en.ts';
import { indonesian } from './incident-grammar-id.ts';
import { javanese, sundanese } from './incident-grammar-jv-su.ts';

/** Choices are parted by `|`, and `{slot}` stands for one choice of that slot; slots may hold slots. */
export interface IncidentGrammar {
  slots: Record<string, string>;
  forms: Record<LearnedClass, string>;
}

/** More forms for what is harmless or ordinary; they may use the slots of the grammar of their language. */
export interface DailyGrammar {
  slots: Record<string, string>;
  forms: Record<'other' | 'ordinary', string>;
}

const daily = (base: IncidentGrammar, more: DailyGrammar): IncidentGrammar => ({
  slots: { ...base.slots, ...more.slots },
  forms: { ...base.forms, ...more.forms },
});

/** Sentences of each class that a grammar writes. */
const perClass: readonly (readonly [grammar: IncidentGrammar, each: Record<LearnedClass, number>])[] = [
  [indonesian, counts(4000, 900, 3000, 6500)],
  [english, counts(3000, 800, 2200, 5000)],
  [javanese, counts(900, 160, 500, 900)],
  [sundanese, counts(900, 160, 500, 900)],
  [daily(indonesian, dailyIndonesian), counts(0, 0, 2500, 4500)],
  [daily(english, dailyEnglish), counts(0, 0, 2000, 4000)],
  [daily(javanese, dailyJavanese), counts(0, 0, 400, 800)],
  [daily(sundanese, dailySundanese), counts(0, 0, 400, 800)],
];

function counts(
  safety: number,
  other: number,
  ordinary: number,
  harmless: number,
): Record<LearnedClass, number> {
  return {
    other: harmless,
    ordinary,
    safety,
    data_breach: other,
    fraud: other,
    legal_threat: other,
    mobilisation: other,
    staff_conduct: Math.round(other * 1.3),
  };
}

/** Plain words → how people type them; each is taken now and then. */
const typed: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\byang\b/g, ['yg']],
  [/\btidak\b/g, ['ga', 'gak', 'nggak', 'tdk', 'kagak']],
  [/\bsudah\b/g, ['udah', 'udh', 'dah']],
  [/\bsampai\b/g, ['ampe', 'sampe']],
  [/\bhabis\b/g, ['abis']],
  [/\bpakai\b/g, ['pake']],
  [/\bsetelah\b/g, ['abis', 'stlh']],
  [/\bsaya\b/g, ['gw', 'gue', 'aku', 'sy']],
  [/\bkalian\b/g, ['lo pada', 'kalian', 'Anda', 'lu']],
  [/\bbanget\b/g, ['bgt']],
  [/\bmuntah muntah\b/g, ['muntah2']],
  [/\bpenipuan\b/g, ['modus', 'penipuan']],
  [/\bme(?=[lrw][aiueo])/g, ['nge']],
  [/\bmen(?=[cjd][aiueo])/g, ['n', 'nge']],
];

const openings = ['', '', '', '', 'halo, ', 'hi, ', '', 'min ', '!!! ', ''];

/** One written comment and what it tells of. */
export interface IncidentSentence {
  text: string;
  label: LearnedClass;
}

function* write(
  grammar: IncidentGrammar,
  each: Record<LearnedClass, number>,
  random: () => number,
): Generator<IncidentSentence> {
  const choices = (text: string) => text.split('|').map((one) => one.trim());
  const slots = new Map(Object.entries(grammar.slots).map(([name, text]) => [name, choices(text)]));
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const fill = (form: string): string =>
    form.replace(/\{(\w+)\}/g, (_, name: string) => {
      const from = slots.get(name);
      if (!from) throw new Error(`the grammar has no slot "${name}"`);
      return fill(pick(from));
    });
  const asTyped = (text: string): string =>
    typed.reduce((so, [plain, ways]) => (random() < 0.35 ? so.replace(plain, pick(ways)) : so), text);
  const frame = (text: string): string => {
    const parts = [random() < 0.35 ? fill('{open}') : pick(openings), text];
    if (random() < 0.35) parts.push(fill('{close}'));
    return asTyped(parts.filter(Boolean).join(random() < 0.5 ? ', ' : ' '));
  };
  for (const label of learnedClasses) {
    const forms = choices(grammar.forms[label]);
    const ordinary = choices(grammar.forms.ordinary);
    const harmless = choices(grammar.forms.other);
    for (let count = 0; count < each[label]; count++) {
      let text = fill(pick(forms));
      // What is grave often comes next to what is not; what is not is sometimes told at length.
      if (label !== 'other' && random() < 0.12) text = `${text}. ${fill(pick(ordinary))}`;
      else if (label === 'other' && random() < 0.15) text = `${text}. ${fill(pick(harmless))}`;
      yield { text: frame(text), label };
    }
  }
}

/** All sentences; the same seed gives the same ones. */
export function incidentSentences(seed: number): IncidentSentence[] {
  const random = randomFrom(seed);
  return perClass.flatMap(([grammar, each]) => [...write(grammar, each, random)]);
}
