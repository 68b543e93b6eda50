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
    r`\b(?:congratulations|congrats|well done|bravo|applause|hats off|slow clap|standing ovation|gold star|a medal|trophy)\b(?!.{0,30}\b(?:winners?|wedding|birthday|graduation|baby|team|on your (?:new|exam))\b)`,
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
  rule(
    'sarcasm',
    'sarcasm',
    r`\b(?:24.carat|carats?|unicorns?|giraffes? .{0,15}permission|wizards?|fairy|fairies|genie|santa|sherlock|einstein|shakespeare|oscars?|nobel|pulitzer|olympic (?:gold|sport|discipline)|hollywood|united nations|the un\b|nasa|white house|james bond|batman|superman|avengers|hogwarts|narnia|crystal palace|royal (?:guard|carriage|treatment)|brass band|red carpet|violins?|throne|crown jewels|peasants?|servants?|your (?:majesty|highness|grace|lordship|honou?r)|my (?:lord|liege)|sire|madam'?s|captain obvious|slow clap|popcorn|tiny violin|standing ovation|medal for|butlers?|champagne|helicopters?|teleport\w*|psychic|clairvoyant|mind.?readers?|pundits?|armchair \w+|know-it-alls?|keyboard \w+)\b`,
    {
      unless: r`\b(?:ticket|concert|museum|film|movie|party|event|fair|parade|jewel\w*|ring|booking|tour|zoo)\b|\border\b.{0,20}\b(?:champagne|popcorn)|\bpopcorn (?:machine|was|is)`,
    },
  ),
  rule(
    'sarcasm',
    'sarcasm',
    r`\b(?:get|ask|tell|order|have|teach|convince|scold|command|persuade) the (?:sun|rain|moon|wind|weather|clouds|tide|traffic|snow|stars|giraffe|fish|bees)\b|\b(?:sun|rain|moon|wind|weather|clouds|tide|snow|giraffe|cows?|hens?|fish|cat|dog)\b (?:forgot|failed|refused|didn't|did not|neglected|should have|must) (?:to )?(?:ask|consult|check|obey|get your|inform|apologi[sz]e|read)\b`,
  ),
  rule(
    'sarcasm',
    'sarcasm',
    r`\b(?:such (?:talent|bravery|wisdom|insight|courage|wit|eloquence|a hero|drama)|how (?:hard|exhausting|difficult|awful|tragic|dreadful|unbearable) (?:your|it|life|that)\b.{0,20}\bmust (?:be|have been)|must be (?:hard|tough|exhausting|nice|lovely|wonderful) (?:being|to be)|without you we(?:'d| would)|where would we be without|we(?:'d| would) never have (?:known|guessed|noticed)|who knew|imagine that|the horror|heaven forbid|god forbid|shock horror|do tell|pray tell|by all means|be our guest|do carry on|carry on,|knock yourself out|get over it|grow up|poor (?:thing|baby|darling|soul)|boo[- ]hoo|cry(?:ing)? (?:me )?a river|our hearts bleed|we weep|in tears over|charming[.!]|how (?:charming|delightful|refreshing|noble|generous|very|clever|convenient))\b`,
    { unless: r`\bthank you\b|hear (?:that|this)|how hard (?:it|this|that) (?:is|was|has)|understand` },
  ),
  rule(
    'sarcasm',
    'sarcasm',
    r`\b(?:terribly|so|awfully|dreadfully|ever so|frightfully|deeply) sorry\b.{0,6}\b(?:the|that|our|your|we) (?:\w+ )?(?:forgot|failed|refused|isn't|is not|are not|aren't|did not|didn't) (?:\w+ )*?(?:ask|magic|psychic|perfect enough|good enough for|royal|up to your (?:royal|high))\b|\b(?:is|are|it's|comes?) free,? you know\b|\bno (?:subscription|degree|phd|rocket science) (?:needed|required)\b|\b(?:the )?(?:national team|film industry|circus|stage|palace|government) (?:is )?(?:waiting|needs|awaits|calling)\b|\b(?:just|specially|only) for (?:madam|sir|your highness|little old you)\b|😏|🙃|🙄|🤡|🍿|👏`,
    { unless: r`\bcongratulations on your|well done to` },
  ),
  rule(
    'sarcasm',
    'sarcasm',
    r`\b(?:private jet|limousine|limo|rocket|spaceship|time travel|warp speed|gold(?:en)? plate|silver platter|marching band|rose petals|personal (?:chef|pilot|butler|chauffeur)|retire early|nobel|halo|saint|martyr|oracle|superpowers?|a round of applause|clap for|drum ?roll|plot twist)\b`,
    { unless: r`\b(?:saint (?:\w+)|st\.|stolen|ticket|flight|shuttle)\b` },
  ),
  rule(
    'sarcasm',
    'sarcasm',
    r`,? how (?:diligent|thoughtful|original|considerate|creative|charming|touching|generous|brave|clever|kind|noble|inspiring|impressive|helpful|observant|lovely|sweet|unusual|refreshing|mature|dedicated)(?: of you)?[.!]?$|\b(?:explain(?:ing)?|teach(?:ing)?|tell(?:ing)?) (?:us )?(?:our|how to do our) (?:own )?(?:job|work|business|trade)\b.{0,10}(?:to us)?|\b(?:were|was|is|are) (?:all )?as (?:smart|clever|patient|wise|perfect|polite|brilliant|bright|charming|easy) as you\b|\blet (?:me|us) (?:write|note|get|jot) (?:that|this) (?:down|straight)\b|\b(?:noted|so),? (?:the )?customers? wants?\b|\b(?:up|awake) at (?:two|three|four|\d) (?:in the morning|am)\b|\bsurely (?:the|that|this|it) (?:world|end|biggest|worst|greatest)\b`,
    { unless: r`\bwe (?:are|were) sorry|thank you for (?:your )?kind` },
  ),
];
