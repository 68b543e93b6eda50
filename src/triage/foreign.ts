/** Short words that are common in languages which triage does not know, and rare in those that it knows. */

/** In German, Dutch, French, Spanish, Portuguese, Italian, Tagalog, Vietnamese, Turkish and Polish, as they are typed. */
const foreignWords: ReadonlySet<string> = new Set(
  `ich nicht und der ist sehr auf seit wir mein meine kein keine aber habe haben wurde noch immer eine einen
  het een niet niemand ik zijn waren mijn nog geen maar voor
  je est sont très le et était vous mais nous avec content livraison c'est j'ai
  el la muy nadie está por qué más llegó servicio
  não muito foi ninguém você meu minha
  il che molto è nessuno mio
  ang ng mga hindi naman yung nyo ninyo ako wala rin hanggang sobrang
  không của là rất tôi và đã sẽ lại quá vụ
  çok değil ve hâlâ kimse için
  nie jest bardzo ale się mój nikt`
    .split(/\s+/)
    .filter(Boolean),
);

/** Letters of another script than the one that all the known languages are written in. */
const otherScript = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/** What makes a typed word strange to triage: it is common elsewhere, or in another script. */
export type Strange = 'word' | 'script' | undefined;

/** Whether a typed word speaks for a language that is not known. */
export function strangeness(typed: string): Strange {
  if (foreignWords.has(typed)) return 'word';
  return otherScript.test(typed) ? 'script' : undefined;
}
