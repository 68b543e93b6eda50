// The words that stand out in a burst: frequent in it, and far rarer in what came before.

// Words that say nothing about the matter, in the languages of the comments.
const EMPTY = new Set(
  `the and for are was were not you your our they them this that with have has had but from what when why how who all can will
  just been out get got its it's i'm don't didn't doesn't can't very too still again please about there here than then she her his him
  yang dan dari untuk dengan ini itu ada tidak tak gak nggak enggak ngga bukan saya aku kami kita kamu anda dia mereka sudah udah belum
  juga atau tapi tetapi karena kalau kalo jika bisa mau akan lagi masih sangat banget sekali aja saja kok sih deh dong nih tuh kak min
  admin mohon tolong pak bu apa kenapa bagaimana gimana kapan mana siapa oleh pada para jadi lah pun nya lebih seperti kayak biar
  sing lan ora iki kuwi nang karo wis teu anu ieu eta jeung kuring abdi`.split(/\s+/),
);

/** At least so many people wrote a term, each in a comment of the burst: what fewer say may be their own affair. */
const FEWEST = 3;
const TERMS = 5;
/** A term is at least so many times as frequent as it was. */
const RARER = 2;
/** With little to compare with, a word that nobody used before counts as used by one in so many. */
const FEW_BEFORE = 20;

function wordsIn(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/(?<![@\p{L}\p{N}])\p{L}[\p{L}'’-]{2,29}/gu) ?? [];
  return new Set(
    words
      .map((word) => word.replace(/(?<!['’-])['’-]+$/, ''))
      .filter((word) => word.length > 2 && !EMPTY.has(word)),
  );
}

function spread(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** A comment of the burst, and who wrote it: one string per person, or per comment where that is not known. */
export interface Said {
  text: string;
  author: string;
}

function people(said: readonly Said[]): Map<string, number> {
  const authors = new Map<string, Set<string>>();
  for (const { text, author } of said)
    for (const word of wordsIn(text)) authors.set(word, (authors.get(word) ?? new Set()).add(author));
  return new Map([...authors].map(([word, who]) => [word, who.size]));
}

/**
 * Up to five words of these comments, the most telling first, with how many comments hold each.
 * Ranked by share in the burst times how much rarer the word was before (log-ratio).
 */
export function topTerms(now: readonly Said[], before: readonly string[]): { term: string; count: number }[] {
  const [here, there] = [spread(now.map(({ text }) => text)), spread(before)];
  const authors = people(now);
  const rated = [...here].flatMap(([term, count]) => {
    if ((authors.get(term) ?? 0) < FEWEST) return [];
    const share = count / now.length;
    const usual = ((there.get(term) ?? 0) + 1) / (before.length + FEW_BEFORE);
    const score = share * Math.log(share / usual);
    return share >= usual * RARER ? [{ term, count, score }] : [];
  });
  return rated
    .sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1))
    .slice(0, TERMS)
    .map(({ term, count }) => ({ term, count }));
}
