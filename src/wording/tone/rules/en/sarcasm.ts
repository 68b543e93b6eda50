/** English tone rules: mockery. */
import { type Rule, rule } from '../../grammar.ts';

const r = String.raw;

export const sarcasm: readonly Rule[] = [
  rule(
    'sarcasm',
    'sarcasm',
    r`\b(?:thanks|thank you)\b.{0,12}\b(?:drama|novel|essay|lecture|rant|sermon|lesson|speech|tantrum|shouting|yelling|sarcasm|insults?|bedtime story|free therapy|shakespeare|monologue|life story|capital letters)`,
  ),
  rule(
    'sarcasm',
    'sarcasm',
    r`\b(?:congratulations|congrats|well done|bravo|applause|hats off|slow clap|standing ovation|gold star|a medal|trophy|award)\b(?!.{0,30}\b(?:winners?|wedding|birthday|graduation|baby|team|on your (?:new|exam))\b)`,
    { unless: r`\bthank(?:s| you)\b|wish|we are proud` },
  ),
  rule(
    'sarcasm',
    'sarcasm',
    r`\b(?:oh (?:wow|no|dear|really|great|my|boo|look)|wow|yeah right|how (?:terrible|awful|shocking|dreadful|tragic|dare|original|surprising|brave)|what a (?:surprise|shock|tragedy|shame that you|disaster)|poor you|boo hoo|cry me)\b`,
    {
      unless: r`\bthank|\bwe are (?:so )?sorry\b|\bsorry to hear|\bthat is not|glad|lovely|wow, (?:this|that|what) (?:is|a) (?:so|lovely|wonderful|great)|so kind|oh no, (?:that|this|we)`,
    },
  ),
  rule(
    'sarcasm',
    'sarcasm',
    r`\b(?:another|the|such an?|clearly an?|clearly the|quite the|our (?:new|resident)|a real|obviously an?) (?:\w+ )?(?:genius|expert|critic|einstein|detective|know-it-all|professor|masterchef|lawyer|prodigy|food critic|engineer)\b`,
  ),
  rule(
    'sarcasm',
    'sarcasm',
    r`\b(?:read|reading) (?:people's |your |customers' )?minds?\b|\bmind.?readers?\b|\bcrystal ball\b|\bmagic wand\b|\btime machine\b|\bpsychics?\b|\bteleport\w*\b|\bsuperheroes\b|\bmiracle workers?\b`,
  ),
  rule(
    'sarcasm',
    'sarcasm',
    r`^(?:oh )?(?:sure|right|of course|yes|obviously|clearly|because|naturally|great|brilliant|fantastic|wonderful|lovely|amazing|perfect|nice|genius)(?:,|\.\.\.| —| -) .{0,80}\b(?:because|butler|medal|another|suppose|want|everyone|genius|free|complain\w*|whole|\$\d+|world|drop everything|just for you|personally|as if)\b`,
    { unless: r`\bthank|\bwe (?:can|will|are happy)\b` },
  ),
  rule(
    'sarcasm',
    'sarcasm',
    r`\b(?:so much free time|nothing better to do|someone (?:didn't|woke|forgot|needs|is)|somebody (?:didn't|woke|needs)|caps lock|wrong side of the bed|bedtime|tiny violin|first.world problem|how will you ever|end of the world|must be (?:so )?(?:hard|nice|tough) being|bless your heart|if you say so|said no one ever|keyboard warriors?|too much to ask|i suppose you)\b`,
  ),
  rule(
    'sarcasm',
    'sarcasm',
    r`\b(?:feel free|you are welcome|you're welcome|go ahead)\b.{0,30}\b(?:shop|go|eat|try|buy|find|build|cook|do it|run)\b.{0,30}\b(?:elsewhere|somewhere else|yourself|better|competitor\w*|your own)`,
  ),
  rule('sarcasm', 'sarcasm', r`(?:🙄|😏|🙃|🤡|😒|🤭|🥱)`),
  rule('sarcasm', 'sarcasm', r`(?:😂|🤣|👏|😜|😆)`, { unless: r`\bthank|glad|happy|welcome` }),
  rule(
    'sarcasm',
    'sarcasm',
    r`\b(?:majesty|highness|royalty|your honou?r|princess|red carpet|dissertation|thesis|masterpiece|poetry|shakespeare|novelist|oscar|nobel|pulitzer|butler|champagne|limousine|violins?|civili[sz]ation|apocalypse|armageddon|catastrophe of|universe|revolves around|enlighten(?:ing|ed)? us|pearls of wisdom|infinite wisdom|sherlock|watson|rocket scien\w+|front page|breaking news|alert the (?:media|press)|stop the presses|sky is falling|drama queen|snowflake|meltdown|detective work|fairy dust|unicorns?|fortune tellers?|clairvoyant|wizard|magicians?|genie|telepath\w+|superpowers?|mother of all|heaven forbid|god forbid|perish the thought|thrilled to be (?:yelled|shouted|lectured)|our deepest sympathies for your)\b`,
    { unless: r`\bset ?up wizard|installation wizard|magic mouse|breaking news (?:tab|section)` },
  ),
  rule(
    'sarcasm',
    'sarcasm',
    r`\b(?:at last|finally|luckily|fortunately|good thing|lucky us|how lucky|thank heavens|thank goodness|what would we do)\b.{0,40}\b(?:somebody|someone|you|people)\b.{0,40}\b(?:teach|tell us|explain|show us|knows?|educate|correct|without you|expert|lecture)|\b(?:teach|show|tell) us how to (?:run|do|make|bake|cook|manage|drive|work)\b|\bas you (?:wish|command)\b|\byour wish is our command\b|\btouched (?:that|by)\b.{0,30}\b(?:wrote|whole|long|paragraph|essay)|\b(?:minutes?|hours?|days?) late and\b|\band apparently\b|\bshall (?:we )?(?:roll|bow|kneel|fetch)\b|\bwould you (?:also )?like (?:a|us to|some|that)\b.{0,30}\b(?:medal|massage|cherry|gold|silver platter|bow|throne|cookie)|\bsilver platter\b|\bspoon.?feed\b|\bhold your hand\b|\bgrow up\b|\bget a life\b|\bget over it\b|\bwhatever you say\b|\bcool story\b|\blol\b|\bhaha\w*\b|\bduh\b|\bdream on\b|\bnice try\b|\bgood luck with that\b|\bboo\b`,
  ),
];
