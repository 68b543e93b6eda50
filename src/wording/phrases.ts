/** Turns one part of an answer into its possible phrasings, from a recorded fact or from the visible gap for it. */
import type { Say } from '../texts/answers/en.ts';
import { answers as en } from '../texts/answers/en.ts';
import { answers as id } from '../texts/answers/id.ts';
import type { Cause, FactPart, Language, PartKind, Register } from './answer.ts';
import { type Clause, capitalise, clauseOf, isMoment, withStop } from './clause.ts';

export const banks = { en, id };

/** How the reader most likely feels, by cause: decides the words of the empathy part. */
const feelings: Record<Cause, keyof typeof en.empathy> = {
  safety: 'harm',
  data_breach: 'privacy',
  legal_threat: 'hurt',
  mobilisation: 'hurt',
  fraud: 'money',
  offensive_content: 'hurt',
  rumor: 'worry',
  misperception: 'confusion',
  human_error: 'disruption',
  product_defect: 'product',
  product_quality: 'product',
  service_failure: 'disruption',
  outage: 'disruption',
  staff_conduct: 'hurt',
  governance: 'worry',
  labelling: 'confusion',
  counterfeit: 'money',
  abuse: 'hurt',
  spam: 'confusion',
  none: 'disruption',
};

/** What the phrases of one answer have in common. */
export interface Tone {
  language: Language;
  register: Register;
  cause: Cause | undefined;
  thanks: 'complaint' | 'praise' | 'question';
  /** True where our fault is established, so that the text may say "our mistake". */
  owned: boolean;
  /** How the fact of what happened is told: as our act, as what is known so far, or as a clarification. */
  telling: 'plain' | 'known' | 'clarified';
}

/** The phrasings of a part, with and without the reader being addressed by name of address. */
export interface Phrasings {
  called: string[];
  uncalled: string[];
  /** The fact alone, mid-sentence, for a phrase that leads into it with a colon. */
  bare?: string;
}

function say(bank: readonly Say[], tone: Tone, clause: Clause | undefined): Phrasings {
  const { call, you } = banks[tone.language].address[tone.register];
  const fact = { mid: clause?.mid ?? '', start: clause?.start ?? '' };
  const render = (address: string) =>
    bank.map((phrase) => phrase({ register: tone.register, call: address, you, ...fact })).filter(Boolean);
  const tidy = (texts: string[]) => texts.map((text) => capitalise(text.replace(/([.!?…])\.$/, '$1')));
  return { called: tidy(render(call)), uncalled: tidy(render('').filter((text) => !/\bKak\b/.test(text))) };
}

const startsImperative = {
  id: /^(?:mohon|tolong|jangan|silakan|harap|segera|hentikan|cabut|simpan|ganti|matikan|buang|hubungi|periksa|cek|tutup|abaikan|hindari|laporkan|keluar|kembalikan|pastikan|bawa|minum|cuci|ubah|blokir|pisahkan|jauhkan|berhenti|tunggu|gunakan|pakai|bersihkan)\b/i,
  en: /^(?:please|stop|do not|don't|never|unplug|keep|change|check|call|throw|return|avoid|report|turn|switch|log|block|ignore|wait|use|see|contact|disconnect|store|wash|take|bring|reset|remove|leave|move|dispose|discard)\b/i,
};

const startsContact =
  /^(?:hubungi|kirim|chat|dm kami|pesan ke|isi|buka|message|e-?mail us|call|contact|send|dm us|write to|fill|open)\b/i;

const owns = {
  id: /kesalahan kami|salah kami|tanggung jawab kami|kami yang salah|kami bertanggung jawab|kekeliruan kami/i,
  en: /our (?:own )?(?:mistake|fault|error|responsibility)|we (?:got|did) (?:this|it) wrong|we (?:take|accept) (?:full )?responsibility|we made a mistake|is ours\b/i,
};

/** The words before a clock time or a date typed without them. */
function withClock(clause: Clause, language: Language): Clause {
  if (!/^\d{1,2}[.:]\d{2}/.test(clause.mid)) {
    return isMoment(clause.mid, language) ? { ...clause, form: 'time' } : clause;
  }
  const mid = banks[language].next_update.clock(clause.mid);
  return { form: 'time', mid, start: capitalise(mid) };
}

function channel(clause: Clause): Clause {
  const mid = clause.mid.replace(
    /^(?:lewat|melalui|via|by|through|di|ke|kirim|send us a|through the)\s+/i,
    '',
  );
  return { ...clause, mid, start: capitalise(mid) };
}

function bankFor(part: FactPart, clause: Clause, tone: Tone): readonly Say[] {
  const bank = banks[tone.language];
  const { form } = clause;
  const whole = form === 'sentence';
  const aClause = whole || form === 'clause';
  const only = (phrases: readonly Say[]) => (whole ? phrases.slice(0, 1) : phrases);
  if (part === 'what_happened') {
    if (whole) return bank.what_happened.clause.slice(0, 1);
    // A bare noun does not stand alone, so the phrase that only repeats the fact is left out for it.
    if (tone.telling === 'clarified') return bank.what_happened.clarified.slice(aClause ? 0 : 1);
    if (tone.telling === 'known') return bank.what_happened.known;
    if (aClause) return bank.what_happened.clause;
    return form === 'doing' ? bank.what_happened.doing : bank.what_happened.noun;
  }
  if (part === 'responsibility') {
    if (owns[tone.language].test(clause.mid)) {
      return clause.mid.split(' ').length > 3 ? bank.answer.clause : bank.responsibility.alone;
    }
    return bank.responsibility.recorded[aClause ? 'clause' : 'noun'];
  }
  if (part === 'step') {
    const passive =
      form === 'done' &&
      /^\S+ di[a-z]{4,}|^(?:is|was|has|(?:are|were) (?:being|(?!\S+ing\b)))\b/i.test(clause.mid);
    if (passive) return bank.step.passive;
    const active = /\b(?:sedang|sudah|telah|akan|saat ini|sekarang|now|already)\b/i.test(clause.mid);
    if (aClause) return only(active ? bank.step.clause.slice(0, 1) : bank.step.clause);
    return form === 'doing' || form === 'done' ? bank.step[form] : bank.step.noun;
  }
  if (part === 'repair' || part === 'prevention') {
    if (aClause) return whole ? bank.answer.clause : bank[part].clause;
    if (form === 'done' && /^\S+ di[a-z]{4,}/i.test(clause.mid)) return bank[part].noun;
    if (form === 'done' && part === 'prevention') return bank.prevention.done;
    return form === 'doing' || form === 'done' ? bank[part][form] : bank[part].noun;
  }
  if (part === 'next_update') {
    if (aClause) return bank.next_update.clause;
    return form === 'time' ? bank.next_update.time : bank.next_update.noun;
  }
  if (part === 'instruction') {
    if (whole || startsImperative[tone.language].test(clause.mid)) return only(bank.instruction.imperative);
    return form === 'doing' ? bank.instruction.doing : bank.instruction.clause;
  }
  if (part === 'answer') return bank.answer.clause;
  if (part === 'private_channel') {
    if (whole || startsContact.test(clause.mid)) return bank.answer.clause;
    return bank.private_channel[/[@\d:]|\s\S+\s/.test(clause.mid) ? 'address' : 'word'];
  }
  return whole ? bank.answer.clause : bank[part][aClause ? 'clause' : 'noun'];
}

/** The visible gap for a fact nobody recorded, in the form that reads best in its part. */
function gap(part: FactPart, name: string): Clause {
  const forms: Partial<Record<FactPart, Clause['form']>> = {
    step: 'doing',
    prevention: 'doing',
    next_update: 'time',
    what_happened: 'clause',
    concede: 'noun',
    instruction: 'clause',
    answer: 'clause',
  };
  const text = `{${name}}`;
  return { form: forms[part] ?? 'noun', mid: text, start: text };
}

/** The phrasings of a part that rests on a fact; `missing` names the gap where nothing is recorded. */
export function phraseFact(
  part: FactPart,
  recorded: { text: string } | { missing: string },
  tone: Tone,
): Phrasings {
  let clause = 'text' in recorded ? clauseOf(recorded.text, tone.language) : gap(part, recorded.missing);
  if (part === 'next_update') clause = withClock(clause, tone.language);
  if (part === 'private_channel') clause = channel(clause);
  const phrasings = say(bankFor(part, clause, tone), tone, clause);
  const leads = part === 'what_happened' && tone.owned && clause.form === 'clause';
  return leads ? { ...phrasings, bare: withStop(clause.mid) } : phrasings;
}

/** The phrasings of a part that rests on nothing recorded. */
export function phraseGeneral(
  kind: Exclude<PartKind, FactPart> | 'responsibility' | 'private_channel',
  tone: Tone,
): Phrasings {
  const bank = banks[tone.language];
  if (kind === 'thanks') return say(bank.thanks[tone.thanks], tone, undefined);
  if (kind === 'empathy') return say(bank.empathy[feelings[tone.cause ?? 'none']], tone, undefined);
  if (kind === 'regret') return say(bank.regret[tone.owned ? 'own' : 'sorry'], tone, undefined);
  if (kind === 'responsibility') return say(bank.responsibility.alone, tone, undefined);
  return say(bank.private_channel.generic, tone, undefined);
}

/** Phrases that own the fault and end in a colon, to be followed by what happened. */
export function phraseLeading(tone: Tone): string[] {
  return say(banks[tone.language].responsibility.leading, tone, undefined).called;
}
