/** Our own list of words with a feeling, for the languages in which little training text exists: English, Javanese, Sundanese. */
import { isNegator } from './features.ts';
import type { Words } from './token.ts';

// Weights 1 to 3; a word ending in `*` stands for every word that begins so.
const good: Record<1 | 2 | 3, string> = {
  3: `excellent amazing awesome perfect perfectly fantastic wonderful brilliant outstanding superb magnificent phenomenal exceptional best love loved
    loves loving adore* delicious delightful gorgeous stunning marvel* terrific incredible flawless impeccable scrumptious heavenly fabulous yummy
    apik_banget paling_apik pisan_alus raos_pisan`,
  2: `great good nice happy glad beautiful lovely enjoy enjoyed enjoying enjoyable recommend recommended tasty friendly helpful kind impressed
    impressive satisf* pleased pleasant pleasing cool comfortable comfy cozy cosy clean affordable fresh fast quick quickly reliable thank thanks thankful
    grateful gratitude blessed bless congratul* congrats proud success* win won winner winning victory fun exciting excited interesting favorite favourite
    favorites favourites flavorful flavourful smooth juicy crispy tender attractive elegant charming neat spacious strategic complete delight wow yay hooray
    hurray support supportive generous honest trustworthy trusted professional polite courteous attentive efficient better improve* improved thrilled joy*
    smile* laugh* amazed hope hopeful inspir* admire* praise* creative unique romantic cute pretty handsome bright peaceful calm safe healthy luxur* cheap
    appreciat* worth worthwhile valuable benefit* useful handy easy easily convenien* refreshing relax* memorable satisfied satisfaction well
    apik becik enak seneng bungah murah resik ayu ganteng gurih seger lega ramah ngguyu matur nuwun sae mantep rapi kepenak nyaman marem remen cocog pinter
    lumayan nyenengake nikmat nikmati maremake asik adem edi
    alus sae hade ngeunah raos resep bungah gumbira mirah beresih bersih geulis kasep seuri hatur nuhun nyaman reueus suka seneng pelem pikaresepeun
    ngeunaheun tiis segut someah sugema sumanget matak_betah betah endah éndah saé rame`,
  1: `fine okay decent fair reasonable satisfactory adequate like likes liked variety varied various popular famous available ready warm sweet rich
    generously welcome welcoming agree agreed correct right strong solid stable promising positive discount free bonus gift lucky fortunate trust wise fits
    suitable matches accurate authentic traditional modern homely classy soft crunchy savory savoury aroma* fragrant green view scenic cukup cekap lumayan
    pas gampil gampang`,
};
const bad: Record<1 | 2 | 3, string> = {
  3: `terrible horrible awful worst disgust* pathetic appalling atrocious dreadful horrendous disastrous scam* fraud* liar liars hate hated hates hatred
    garbage trash rubbish useless worthless nightmare unacceptable ridiculous outrageous inedible nasty vile furious enraged disgrace* shameful scum
    despicable cruel evil corrupt* murder* rape* bastard* idiot* stupid moron* damn* hell crap* shit* fuck* bullshit suck sucks sucked
    goblog gobloq belegug anjing bangsat asu bajingan jancuk`,
  2: `bad poor poorly disappoint* sad angry upset annoy* irritat* frustrat* rude slow slowly expensive overpriced pricey dirty filthy broken broke
    fail* failure wrong problem problems issue issues complain* complaint* late delay* waiting wait waited cancel* refund* refuse* reject* ignored ignore*
    unfortunate* unhappy unpleasant uncomfortable unfriendly unprofessional unreliable uncooked undercooked overcooked bland tasteless soggy stale rotten sour
    bitter smelly stink* stinky stench noisy crowded cramped tiny dull boring bored tired exhausted sick ill pain* hurt* hurting cry cried crying tears
    afraid fear* scared worry worried worries anxious* depress* stress* lonely heartbroken heartbreak* miserable suffer* victim* dead death die died dies
    kill* crash* error errors bug bugs glitch* stuck lost lose losing loss lack lacking lacks missing cheat* cheated lie lied lies lying steal stole stolen
    thief thieves corruption crime criminal* arrest* attack* threat* danger* unsafe violen* destroy* damage* ruin* waste* wasted regret* shame ashamed
    embarrass* blame* fault* mistake* sorry sadly never nobody difficult hard trouble* hassle confus* complicated unclear misleading deceptive fake hoax
    slander* insult* mock* offend* offensive racist racism discriminat* arrogan* selfish greedy lazy careless incompetent unfair injustice unjust poverty
    flood* disaster* accident* disease* hungry thirsty jealous betray* dumped abandon* neglect* mess messy chaos chaotic greasy oily salty hassle
    elek ala larang suwe lawas reged rusak gela nesu muring mangkel mumet susah sedhih nangis lara loro ngapusi kapusan kapok gething rugi kuciwa bosen ruwet
    ajur goroh maling korupsi wedi kelangan ilang keluwen pait asin amba ngrasula nelangsa rekasa gupuh njengkelake nyebeli peteng sumuk panas keri
    goreng awon awis mahal lila lami kotor ruksak ambek bendu sedih ceurik nyeri gering bohong ngabohong nipu katipu kapok rugi kuciwa bosen rujit haseum pait
    hoream keuheul ijid capé cape pusing rieut lieur sieun leungit maot paéh koruptor riweuh heurin bau hese sesah ripuh ngewa sebel`,
  1: `mediocre average small little less few limited only but however although unfortunately expected expect should lacking far cold dark old plain simple
    dry weird strange odd unusual doubt doubtful hesitant unsure needs need improve lower low higher decrease decline reduced protest* demand* enough
    mung cuma kurang kirang nanging tapi mangga`,
};

interface Weights {
  whole: Map<string, number>;
  starts: Map<string, number>;
}

const weights: Weights = (() => {
  const found: Weights = { whole: new Map(), starts: new Map() };
  for (const [sign, lists] of [
    [1, good],
    [-1, bad],
  ] as const) {
    for (const [weight, list] of Object.entries(lists)) {
      for (const word of list.split(/\s+/)) {
        if (word.endsWith('*')) found.starts.set(word.slice(0, -1), sign * Number(weight));
        else if (word && !found.whole.has(word)) found.whole.set(word, sign * Number(weight));
      }
    }
  }
  return found;
})();

/** Weight of one typed word, −3 to 3; 0 for a word not in the list. */
export function polarityOf(typed: string): number {
  const whole = weights.whole.get(typed);
  if (whole !== undefined) return whole;
  for (let size = Math.min(typed.length, 12); size >= 4; size--) {
    const start = weights.starts.get(typed.slice(0, size));
    if (start !== undefined) return start;
  }
  return 0;
}

/** Leaning of a text from the weights of its words, between −1 and 1; words after a negator count the other way. */
export function squash(sum: number): number {
  return sum / Math.sqrt(sum * sum + 15);
}

/** What one weight counts for after a negator: turned round, and weaker. */
export const turnedWeight = (weight: number): number => -0.6 * weight;

/** Leaning of a text, −1 to 1. */
export function leaning(words: Words, turned: Uint8Array): number {
  let sum = 0;
  words.tokens.forEach(({ plain, typed }, at) => {
    if (isNegator(plain)) return;
    const weight = polarityOf(typed);
    sum += turned[at] ? turnedWeight(weight) : weight;
  });
  return squash(sum);
}
