/** Tone rules for English replies, built from slots (who, what went wrong, how sure) rather than from fixed phrases. */
import { type Rule, rule, slot } from './grammar.ts';

const r = String.raw;
const we = r`\b(?:we|our (?:\w+ )?(?:team|staff|company|people|product|products|service|food|shop|store|procedures?|process(?:es)?|system|systems|records?))\b`;
const third = r`(?:\b(?:courier|carrier|supplier|vendor|bank|driver|hacker|hackers|competitor|competitors|contractor|weather|airport|airline|factory|manufacturer|partner|agency|landlord|builders|power company|provider|third party|subcontractor|post office|customs|intern|ex-employee|former employee|delivery (?:company|service|guy|firm|partner)|payment (?:company|provider|processor)|reseller|platform|app store|telecom|neighbou?r|organi[sz]ers?|franchisee)(?:'s|s)?\b)`;
const slips = slot(
  r`(?:didn't|did not|don't|do not|never|haven't|have not|hadn't|had not|failed to|forgot to|neglected to|refused to|couldn't be bothered to|wouldn't) (?:\w+ )?(?:read|check|follow|include|attach|keep|mention|tell|contact|provide|fill|listen|pay|update|look|charge|close|clean|maintain|reply|answer|respond|notice|ask|call|use|report|bother|confirm|enter|give|save|store|wait|understand|register|measure|let)`,
  r`(?:\w+ly )?(?:entered|typed|chose|picked|selected|ordered|gave|clicked|pressed|put in|used|installed|set|opened|plugged|filled in|misread|misunderstood|misused|mishandled|dropped|broke|damaged|overloaded|ignored|forgot|missed)\b(?=.{0,30}\b(?:wrong|incorrect\w*|yourself|instructions?|it|warning|manual|e-?mail|size|box|label|deadline|date|without)\b)`,
  r`(?:were|are|was) (?:\w+ )?(?:careless|impatient|negligent|confused|mistaken|wrong|too (?:late|slow|impatient|fast)|not careful)`,
  r`must have (?:\w+ )?(?:dropped|broken|misread|misunderstood|typed|entered|used|pressed|forgotten|missed|pulled|spilled|lost|ignored|left|put)`,
);
const feel = slot(
  'offended',
  'upset',
  'hurt',
  'disappointed',
  'inconvenienced',
  'dissatisfied',
  'uncomfortable',
  'unhappy',
  'bothered',
  'affected',
  'insulted',
  'confused',
  'feel',
  'felt',
  'feels',
  'took offen[cs]e',
  'misunderstood',
  'let down',
);
const complaint = slot('complain(?:ed|t|ts|ing)?', 'problems?', 'issues?', 'objected', 'concerns?', 'raised');
const happen = slot(
  'happen(?:s|ed)?',
  'occur(?:s|red)?',
  'go wrong',
  'be repeated',
  'be (?:late|delayed|lost|hurt|let down|affected)',
  'lose',
  'fail',
  'let',
  'see this',
  'make',
  'repeat',
);

export const english: readonly Rule[] = [
  // defensive
  rule(
    'defensive',
    'defensive',
    r`${we}.{0,30}\b(?:did|have done|do) (?:nothing|not(?:hing)? (?:anything )?wrong|everything (?:right|correctly|properly|we could|by the book|possible)|exactly what|our (?:job|best|part))`,
    { unless: r`\bwe (?:will|want to) do our best` },
  ),
  rule(
    'defensive',
    'defensive',
    r`\b(?:followed|following|in line with|according to|per|complied with|within)\b.{0,15}\b(?:every|all|the|our|correct|standard|strict)\b.{0,20}\b(?:rules?|procedures?|polic(?:y|ies)|protocols?|guidelines|process|standards?|regulations?|sop)\b(?!.{0,30}\b(?:was not|were not|wasn't|broken|failed)\b)`,
    { unless: r`\b(?:not|didn't|failed to|should have) (?:\w+ )?follow` },
  ),
  rule(
    'defensive',
    'defensive',
    r`\b(?:procedures?|policy|rules|protocols?|process|steps) (?:was|were|have been|has been) (?:\w+ )?followed`,
    { unless: r`\bnot (?:\w+ )?followed` },
  ),
  rule(
    'defensive',
    'defensive',
    r`\b(?:not|isn't|wasn't|never|no) (?:\w+ ){0,2}(?:our|my) (?:fault|problem|responsibility|mistake|error|doing|concern)\b|\bno (?:fault|problem|issue|mistake|error)s? (?:on|at|from) our (?:side|end|part)|\bnothing (?:is |was )?wrong (?:on|at|with) our\b|\bnothing to (?:apologi[sz]e|be sorry) for\b`,
  ),
  rule(
    'defensive',
    'others_are_happy',
    r`\b(?:other|most|all|many|thousands of|millions of|hundreds of|plenty of|countless|the vast majority of)\b.{0,20}\b(?:customers?|people|users|clients|guests|families|buyers|reviewers|shoppers|passengers)\b.{0,45}\b(?:happy|love|satisfied|without|never|no (?:problem|issue|trouble)|fine|enjoy|trust|disagree|like|don't|do not|pleased|praise|rely)`,
    { unless: r`\baffected|sorry|contacted|refund` },
  ),
  rule(
    'defensive',
    'others_are_happy',
    r`\b(?:nobody|no one|noone|no other|not one|none of our|never)\b.{0,40}\b${complaint}\b`,
    { unless: r`\bwe (?:understand|know)|\bagain\b|\bhurt\b` },
  ),
  rule(
    'defensive',
    'others_are_happy',
    r`\b(?:never|not) (?:\w+ )?had\b.{0,20}\b(?:problem|issue|complaint|incident|trouble)|\bfirst (?:time|complaint|person)\b.{0,40}\b(?:complain\w*|problem|anyone|heard|ever)`,
  ),
  rule(
    'defensive',
    'legal_threat',
    r`\b(?:defamation|defamatory|slander\w*|libel\w*|legal (?:action|consequences|steps|team)|our (?:lawyers?|attorneys?|solicitors?|legal)|sue you|hear from our|take you to court|press charges)`,
    { unless: r`\bscammers?|impostors?|fake (?:accounts?|shops?)` },
  ),
  rule(
    'defensive',
    'defensive',
    r`\b(?:accusations?|allegations?|complaints?|claims?|reviews?|comments?|posts?|criticism|remarks?)\b.{0,30}\b(?:baseless|unfounded|false|unfair|untrue|ridiculous|exaggerated|misleading|without merit|groundless|absurd|harmful|one-sided|malicious|nonsense)`,
  ),
  rule(
    'defensive',
    'defensive',
    r`\b(?:false|unfair|baseless|unfounded|malicious|ridiculous|misleading) (?:\w+ )?(?:accusations?|allegations?|complaints?|claims?|reviews?|comments?|posts?|statements?)\b`,
    { unless: r`\bfraudulent` },
  ),
  rule(
    'defensive',
    'defensive',
    r`\b(?:reject|deny|refute|dispute|object to|disagree with|resent)\b.{0,20}\b(?:this|these|that|any|all|your|the|such)\b.{0,20}\b(?:accusations?|allegations?|claims?|complaints?|suggestions?|wording|tone|review|statement)|\bunfair to (?:us|our|the)\b|\bharms? (?:the|our) (?:reputation|name|business|brand)|\bstop (?:attacking|blaming|accusing|harassing)\b|\battack(?:ing)? (?:us|our)\b`,
  ),
  rule(
    'defensive',
    'defensive',
    r`\b(?:it is|it's|that is|that's|this is) (?:simply |just |not |absolutely )*(?:not true|untrue|false|incorrect|wrong) that (?:we|our)\b`,
  ),
  rule(
    'defensive',
    'defensive',
    r`\bwe (?:have )?(?:always|already|consistently)\b.{0,25}\b(?:had the best|did|done|done everything|provided? (?:the )?(?:best|excellent)|been (?:honest|clear|transparent|fair|the best)|repl(?:y|ied)|answer(?:ed)?|told you|explained|delivered|offer)\b`,
    { unless: r`\brefunded|removed|sent\b` },
  ),
  rule(
    'defensive',
    'defensive',
    r`\bwe stand by (?:our|the|every)|\bsee no reason to\b|\bwith (?:all due )?respect\b|\bwe (?:only|just|merely|simply) (?:follow|did|do|ship|deliver|carry|sell|acted)\b|\bin our defen[cs]e\b|\bwas (?:working )?(?:just |perfectly |absolutely )*(?:fine|perfect|intact|in perfect condition|ok) when (?:it|we|you)`,
  ),
  rule(
    'defensive',
    'defensive',
    r`\bour (?:products?|food|quality|service|staff|team|chargers?|security|standards)\b.{0,30}\b(?:are|is|has|have) (?:\w+ )?(?:certified|excellent|the best|first class|top|strict|tested|world.class|second to none|outstanding)`,
    { when: 'no_evidence' },
  ),

  rule(
    'defensive',
    'defensive',
    r`\byou(?:'re| are| seem to be)? (?:literally |really |honestly )?(?:the )?only (?:one|person|customer)|\bonly (?:you|one person) (?:\w+ )?(?:complain|had|have|seem)`,
  ),
  rule(
    'defensive',
    'others_are_happy',
    r`\b(?:rating|ratings|award|awards|award-winning|five.star|5.star|reputation|track record|years (?:of experience|in business)|testimonials)\b`,
    { unless: r`\byou (?:rate|left)|(?:leave|left) (?:us )?a rating|rate your|update (?:your|the) rating` },
  ),
  rule(
    'defensive',
    'defensive',
    r`\bspeaks? for (?:itself|themselves)\b|\b(?:perfectly|entirely|quite|completely|more than|totally) (?:reasonable|fair|adequate|acceptable|normal|justified|standard|clear|correct|appropriate|within)\b|\bhard work\b|\bone (?:bad|small|little|single)\b.{0,25}\b(?:should not|shouldn't|doesn't|does not|cannot)\b`,
    { unless: r`\byour (?:anger|frustration|worry|question|concern|reaction)\b|\bthank` },
  ),
  rule(
    'defensive',
    'defensive',
    r`\b(?:rules?|terms|polic(?:y|ies)|conditions|instructions|website|sign|notice|description|label)\b.{0,20}\b(?:is|are|was|were|has been|have been|says?|states?|stated)\b(?: \w+)? ?(?:very |perfectly |absolutely |quite )?(?:clear|clearly|stated|obvious|explicit|explained|plain|public)\b|\b(?:clearly|plainly|explicitly) (?:stated|states|says|written|explained|marked|shown|listed|mentioned)\b|\bas (?:clearly )?(?:stated|explained|mentioned|we (?:have )?(?:already )?(?:said|told|explained|stated))\b`,
    {
      when: 'no_evidence',
      unless: r`\b(?:not|wasn't|weren't|isn't|aren't|unclear|could have been|should have been) (?:\w+ )?(?:clear|clearly)`,
    },
  ),
  rule(
    'defensive',
    'defensive',
    r`\bwe (?:\w+ )?(?:fail to see|don't see (?:why|how|what)|do not see (?:why|how|what)|don't understand (?:why|how|what)|do not understand (?:why|how|what)|find it (?:odd|strange|hard to believe|surprising|unfair|disappointing that you)|are (?:surprised|puzzled|baffled|offended|insulted|hurt) (?:that|by|at)|have every right|are entitled|are the (?:real )?victims?|are victims|suffered too|won't (?:be|accept)|will not (?:be (?:bullied|lectured|blackmailed)|accept)|cannot accept (?:this|these|that|your)|don't appreciate|do not appreciate|never do that|would never)\b`,
    { unless: r`\bwould never ask` },
  ),
  rule(
    'defensive',
    'defensive',
    r`\b(?:overreact\w*|exaggerat\w*|out of proportion|making a (?:fuss|scene|mountain)|calm down|no (?:proof|evidence) (?:that|of|for|whatsoever)|(?:that|this|it)(?:'s| is) (?:simply |just |quite )?(?:impossible|nonsense|absurd|ridiculous|a lie|slander)|cannot be true|can't be true|where is your proof|prove it|our (?:records|cctv|cameras|logs|data|tracking) (?:clearly |actually )?(?:show|prove|say|indicate|confirm)s?|every(?:one|body) (?:else )?does (?:it|this|that)|same (?:everywhere|in every|at other)|industry standard|standard practice|like any other (?:company|shop))\b`,
    {
      unless: r`\b(?:show|shows) (?:that )?we (?:were|got|made|sent|did not)|our (?:mistake|fault)|no evidence .{0,30} yet`,
    },
  ),

  // blame
  rule(
    'blame',
    'blame_customer',
    r`(?<!\b(?:if|in case|when|whether|did|have|unless|sorry|that) )\byou(?:'ve| have)?(?: \w+ly| simply| just| also| probably| may have| might have| seem to have| have| had| obviously| clearly)? ${slips}`,
    {
      unless: r`\?|\bsorry (?:that )?you\b|\bhope you\b|\bso that you\b|\bif you (?:did|have|haven't|didn't|don't|do not)\b(?!.{0,60}\bwould(?:n't)?\b)`,
    },
  ),
  rule(
    'blame',
    'blame_customer',
    r`\byou (?:really |probably )?(?:should|could|ought to|were supposed to|needed to|had to)(?:n't| not)?(?: have)?(?: have been)?(?: to have)? (?!be (?:angry|able|upset)|expect|hear|see|receive|get|not have to|never have)(?:\w+)`,
    {
      unless: r`\bwe should have|\byou should (?:now |soon )?(?:see|hear|get|receive|be able|have (?:it|your|the|got|received))\b|\?|\bif you\b|\byou could (?:send|dm|try|also)|you (?:had to|needed to) (?:wait|go|deal|chase|find|contact|ask|repeat)`,
    },
  ),
  rule(
    'blame',
    'blame_customer',
    r`\b(?:if you(?:'d| had)(?: only)?|had you|if only you)\b.{0,80}\b(?:would|could|might|none of this|this)\b(?:n't|.{0,20}(?:not|have|been))?`,
    { unless: r`\bif you had (?:trouble|problems)` },
  ),
  rule(
    'blame',
    'blame_customer',
    r`\b(?:because|since|as|due to the fact that|that is why|that's what happens when)\b (?:\w+ )?you (?:\w+ly )?(?:didn't|did not|ignored|forgot|failed|never|used|opened|chose|entered|were|put|left|missed|waited|refused|wouldn't|broke|dropped|pulled|gave|don't|signed|clicked|cancelled|changed)`,
    { unless: r`\bwe (?:are|feel)|you were (?:charged|sent|told|left|waiting|affected|overcharged|billed)` },
  ),
  rule(
    'blame',
    'blame_customer',
    r`\bnext time\b.{0,40}\b(?:you|please|read|check|make sure|be (?:more )?careful|remember|try|order|ask)\b|\b(?:please )?(?:read|check) (?:the|your|our)\b.{0,30}\b(?:before|next time|properly|carefully|first)\b`,
    { unless: r`\bwe will|\bwe'll|you visit|we would love|see you` },
  ),
  rule(
    'blame',
    'blame_customer',
    r`\byour (?:\w+ )?(?:phone|device|computer|router|internet|connection|browser|address|account|bank|mistake|fault|error|own|card|skin|wiring|socket|charger|kitchen|printer|laptop|wifi|expectations?)\b.{0,8}\b(?:is|are|was|were|isn't|wasn't)\b.{0,10}\b(?:too|wrong|old|broken|bad|weak|slow|faulty|incorrect|outdated|not (?:supported|compatible|valid|complete|strong)|incomplete|the (?:problem|cause|issue)|unrealistic|sensitive)\b`,
    { unless: r`\?` },
  ),
  rule(
    'blame',
    'blame_customer',
    r`\b(?:that|this|it|which)(?:'s| is| was) (?:entirely |all |simply |just )?(?:your|the customer's|the user's|user) (?:own )?(?:fault|mistake|error|problem|responsibility|choice|decision|doing)|\buser error\b|\byou (?:chose|picked|decided|asked for|wanted|signed|agreed)\b.{0,30}\b(?:yourself|that|this|it)\b|\byou have only yourself|\byou brought this\b|\b(?:that|this|it|all)(?:'s| is| was) on you\b`,
  ),
  rule(
    'blame',
    'blame_customer',
    r`\bpeople (?:who|like you|that) (?:don't|do not|never|can't|cannot|refuse)\b`,
  ),
  rule(
    'blame',
    'blame_third_party',
    r`${third} (?:own )?(?:fault|mistake|error|doing|problem|responsibility|negligence|carelessness|failure)`,
  ),
  rule(
    'blame',
    'blame_third_party',
    r`\b(?:fault|mistake|error|blame|doing|carelessness|negligence)\b.{0,25}\b(?:of|with|at|on|by|lies|goes to)\b.{0,20}${third}`,
    { unless: r`\bour (?:\w+ )?(?:driver|courier)` },
  ),
  rule(
    'blame',
    'blame_third_party',
    r`${third}.{0,20}\b(?:is|are|was|were|to) (?:to blame|at fault|responsible|careless|sloppy|negligent|useless|unreliable|guilty)|\b(?:careless|sloppy|rogue|lazy|incompetent|useless|dishonest) (?:\w+ )?${third}|${third}.{0,12}\b(?:messed|screwed|dropped the ball|botched|let us down|failed us|ruined|lost it|damaged it|mishandled|didn't do (?:its|their))`,
  ),
  rule(
    'blame',
    'blame_third_party',
    r`\b(?:blame|take it up with|complain to|talk to|speak to|go after|shout at)\b.{0,15}\b(?:the|your|our|them|their)?\b.{0,10}${third}|\b(?:not|isn't|wasn't) (?:us|ours|our doing)(?=[.,!]|$)|\b, not us\b|\bhold (?:the|your) ${third}`,
  ),

  rule(
    'blame',
    'blame_customer',
    r`\byou (?:\w+ )?(?:told us|said|agreed|confirmed|signed|accepted|approved|insisted|requested|asked us|consented|chose|knew|were told|were warned|were informed|were aware|have been warned|had been told)\b.{0,40}\b(?:yourself|fine|ok|okay|before|already|when|to the|in advance|terms|that|it)\b`,
    {
      unless: r`\?|\b(?:as|what|when|where|if|like|since) you (?:\w+ )?(?:said|told us|requested|asked)|sorry|you were told (?:the )?wrong|but we|we did not|thank`,
    },
  ),
  rule(
    'blame',
    'blame_customer',
    r`\byou(?:'re| were| are|'ve| have)?(?:n't| not|n’t) (?:\w+ )?(?:at home|home|there|available|answering|reachable|present|cooperat\w*|patient|careful|honest|prepared|responding|on time|in when)\b|\byou (?:didn't|did not|never|don't|do not) (?:\w+ )?(?:pick up|show up|turn up|cooperate|complain (?:before|earlier)|care|qualify|meet|deserve|bring|come|return|speak up|say (?:so|anything))\b`,
    { unless: r`\b(?:if|when|sorry|why) (?:\w+ )?you\b|\?|you do not (?:need|have) to` },
  ),
  rule(
    'blame',
    'blame_customer',
    r`\b(?:kindly|please|do|simply|just|try to|be sure to|remember to|make sure (?:to|you)|you may want to) (?:\w+ )?(?:study|read|review|re-?read|familiari[sz]e|check|consult|learn|educate|look (?:at|up)|acquaint)\b.{0,60}\b(?:before|next time|in future|in the future|first|properly|carefully|terms|manual|policy|faq|instructions|rules|description|facts)\b`,
    {
      unless: r`\bsafety (?:notice|instructions|recall)|recall|batch|lot number|whether|if (?:you|your)|steps? (?:here|below)|this (?:article|page|link|guide)|following|let us know|https?:|and (?:dm|let)|here:`,
    },
  ),
  rule(
    'blame',
    'blame_customer',
    r`\b(?:could|would|might) (?:easily )?(?:have )?(?:been |be )?(?:avoided|prevented|saved)\b.{0,40}\b(?:if you|by you|you had|on your)\b|\b(?:call|email|message|look|check|glance|question|word|read) (?:\w+ )?(?:from you|on your part|by you) (?:\w+ )?would\b|\b(?:on|from|at) your (?:side|end|part)\b|\b(?:misuse|improper (?:use|handling|storage|care|installation)|incorrect (?:use|handling|installation|storage)|mishandling|abuse of the|user.?s? (?:error|fault|mistake)|customer error|wrong use)\b|\byour (?:own )?(?:responsibility|duty|job|choice|decision|carelessness|negligence|impatience|misunderstanding|confusion|mistake|fault|failure|behaviou?r)\b|\btoo late to (?:complain|claim)|\byou (?:\w+ )?(?:contacted|told|reported|wrote|came|called|complained|replied|ordered|paid)\b.{0,15}\btoo late\b|\bwe (?:did )?(?:warn|warned|reminded|told) you\b`,
    {
      unless: r`\bsorry (?:for|about)|for your (?:patience|understanding)|\?|(?:issue|something|anything|steps|error|seeing|works?|happening|trouble) (?:\w+ ){0,3}(?:on|from|at) your (?:side|end|part)|we are sorry|we understand your|not your (?:own )?(?:fault|mistake|responsibility|job)|needed (?:from|on) your|required (?:from|on) your|nothing .{0,20}on your|(?:our|we) (?:mistake|fault)`,
    },
  ),
  rule(
    'blame',
    'blame_third_party',
    r`\b(?:ask|blame|tell|call|sue|contact|try) (?:the|your) [\w ]{2,25}[,;:—-]+ ?(?:they|he|she|it|since they|because they)(?:'re| are| is)? |\bthey (?:are|were) the ones (?:who|that)\b|\bit was (?:them|they|him|her)\b|\b(?:they|he|she) (?:is|are|was|were) (?:to blame|at fault|responsible)\b`,
  ),

  // sarcasm
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

  // evasive
  rule(
    'evasive',
    'conditional_apology',
    r`\b(?:sorry|apolog\w+|regret)\b.{0,25}\b(?:if|for any|to (?:anyone|those|anybody)|that (?:some|anyone)|should (?:anyone|you))\b.{0,50}\b(?:${feel}|inconvenience|offen[cs]e|confusion|distress|misunderstanding|upset|harm)\b`,
    { unless: r`\bif you are hurt` },
  ),
  rule(
    'evasive',
    'conditional_apology',
    r`\b(?:sorry|regret|apolog\w+)\b.{0,12}\b(?:that )?you (?:\w+ )?(?:feel|felt|think|thought|see it|perceive\w*|interpret\w*|believe|took|found it|are unhappy|weren't happy)\b`,
    { unless: r`\bfound (?:a|the|glass|hair|this)` },
  ),
  rule(
    'evasive',
    'conditional_apology',
    r`\bif (?:anyone|anybody|you|someone|our|we|this|the)\b.{0,50}\b${feel}\b.{0,30}\b(?:sorry|apolog\w+|regret)`,
  ),
  rule(
    'evasive',
    'empty_apology',
    r`\b(?:any|the|all|possible) inconveniences?\b(?:.{0,15}\b(?:caused|may|might|this)\b)?`,
    { when: 'hollow' },
  ),
  rule('evasive', 'empty_apology', r`\bany inconvenience\b`),
  rule(
    'evasive',
    'nobody_did_it',
    r`\b(?:mistakes?|errors?|missteps?) (?:was|were|have been|had been|has been) made\b(?! by (?:us|our))|\b(?:an?|some) (?:\w+ )?(?:error|mistake|glitch|mishap|issue|incident|mix-up|misunderstanding|hiccup|oversight) (?:\w+ )?(?:occurred|happened|arose|took place|was made|has occurred|has been identified)\b|\b(?:measures|steps|actions?) (?:have|has) been taken\b|\bit has been (?:addressed|dealt with|resolved|handled)\b|\bwas an unfortunate (?:event|incident|situation)\b|\bunfortunate (?:incident|event|situation|circumstances)\b`,
    { unless: r`\bwe (?:made|found|have taken)|\bour (?:mistake|error|fault)|\bby us\b` },
  ),
  rule(
    'evasive',
    'no_comment',
    r`\b(?:no comment|cannot (?:comment|discuss|share|go into)|can't (?:comment|discuss)|not (?:able|in a position|at liberty|prepared|going|willing) to (?:comment|discuss|share|answer|say|speak)|unable to (?:comment|discuss|answer|provide (?:further|any))|decline to (?:comment|answer)|do not comment on|don't comment on|prefer not to)\b`,
  ),
  rule(
    'evasive',
    'minimising',
    r`\b(?:these|such|those) (?:things|mistakes|issues|errors|problems|delays)\b.{0,10}\b(?:happen|occur|are (?:normal|common|rare|bound))|\b(?:minor|small|slight|little|tiny|isolated|temporary) (?:\w+ )?(?:glitch|issue|incident|problem|hiccup|inconvenience|error|bug|delay|setback|technical)\b|\bisolated (?:case|incident)\b|\bhappens? to (?:everyone|everybody|the best)|\bfrom time to time\b|\bnobody is perfect\b|\bno one is perfect\b|\bonly human\b|\bblown out of proportion\b|\bnot (?:a|that) big (?:of )?a? ?deal\b|\bmay have experienced\b|\bpart of (?:doing )?business\b`,
  ),
  rule(
    'evasive',
    'minimising',
    r`\b(?:beyond|outside|out of) (?:of )?our control\b|\bunforeseen (?:circumstances|events)\b|\bthanks? (?:you )?for your (?:patience|understanding)\b(?=.{0,10}$)(?<=\b(?:happen|glitch|issue|circumstances|time to time)\b.{0,80})|\btaken out of context\b|\bwas never (?:meant|intended) to\b|\bnever our intention\b|\bnot our intention\b|\bwe never meant\b`,
  ),
  rule(
    'evasive',
    'boilerplate',
    r`\b(?:feedback|call|complaint|opinion|satisfaction|concerns?|privacy|security|safety|business|experience|comfort|matters?|patience)\b.{0,15}\b(?:is|are) (?:very |so |extremely |always |of (?:the )?)*(?:important to us|our (?:top |number one |first |highest )?priorit\w+|valued|utmost|paramount|valuable|greatly appreciated|highly valued|appreciated)\b`,
  ),
  rule('evasive', 'boilerplate', r`\btak(?:e|es|en|ing)\b.{0,45}\bseriously\b`),
  rule(
    'evasive',
    'boilerplate',
    r`\b(?:forwarded|passed (?:on|along)|escalated|relayed|shared|referred|sent) (?:\w+ )?(?:to|with) (?:the|our|an?) (?:\w+ )?(?:relevant|appropriate|right|responsible|concerned|respective|proper) (?:\w+ )?(?:department|team|people|person|colleagues?|channels?|unit|authorities|parties|party)\b`,
  ),
  rule(
    'evasive',
    'boilerplate',
    r`\b(?:strive|strives|striving|committed to (?:providing|delivering|excellence|the highest|customer)|dedicated to (?:providing|delivering)|always (?:try|aim|endeavou?r) to|valued customers?|customer satisfaction|highest standards?|utmost importance|continuously improv\w+)\b`,
  ),

  rule(
    'evasive',
    'conditional_apology',
    r`\b(?:sorry|apolog\w+|regret\w*)\b.{0,12}\b(?:should|in case|to the extent|wherever|whenever|to anyone who|to anybody who|to those who|to all who|to whoever|insofar)\b|\bapolog\w+\b.{0,20}\b(?:if|to (?:anyone|those))\b|\b(?:sorry|apolog\w+) (?:but|however)\b`,
    {
      unless: r`\bto (?:all|those) (?:who (?:were|waited|lost|got)|affected|customers)|\bif (?:we|this) (?:missed|did not reply)`,
    },
  ),
  rule(
    'evasive',
    'no_comment',
    r`\b(?:nothing|no (?:further |more |additional )?(?:information|details|statement|answer)|not much|little) (?:\w+ )?(?:we|to|that we|available|for us|can be)\b.{0,15}\b(?:share|add|say|report|shared|comment|tell|give|disclose|provide)?\b|\b(?:internal (?:matter|affair|issue|process|review|procedures)|handled internally|dealt with internally|being handled|leave it (?:to|at)|let (?:the )?(?:process|time|authorities)|matter (?:is|has been) (?:now )?(?:with|in the hands|closed|resolved)|we consider (?:this|the) (?:matter )?(?:closed|settled))\b`,
    { unless: r`\bnothing (?:we|to) (?:do|worry)|nothing you need to do` },
  ),
  rule(
    'evasive',
    'nobody_did_it',
    r`\b(?:it is|it's|that is) (?:\w+ )?(?:regrettable|unfortunate|a (?:pity|shame)|regretted) that\b|\b(?:wrong|false|mistaken|negative|unfortunate) (?:impression|perception|interpretation)\b|\b(?:a|the|this|some|any) (?:misunderstanding|miscommunication|confusion|controversy|mix-up)\b.{0,30}\b(?:arose|occurred|happened|online|public|surrounding|has|was|that)\b|\bfor (?:various|several|certain|a number of|internal|technical|operational) reasons\b|\bdue to (?:various|several|certain|technical|operational|internal|unexpected|unforeseen|a number of) (?:reasons|factors|issues|difficulties|circumstances|problems|constraints)\b|\b(?:whatever|regardless of) (?:the|what|happened)\b.{0,25}\b(?:circumstances|reason|happened|cause|causes|case)\b|\b(?:look(?:ing)?|move|moving) (?:forward|on|ahead)\b|\bput this behind\b|\bturn the page\b|\blessons (?:have been|will be|were) learn\w+|\bthings (?:went|got|did not go|didn't go)\b`,
    { unless: r`\blook(?:ing)? forward to\b|\bwe (?:made|got|caused)|our (?:mistake|fault)|\bhow to\b` },
  ),
  rule(
    'evasive',
    'boilerplate',
    r`\b(?:we (?:hear you|are listening|have taken note|take note|will take (?:this|it|that) (?:into|on)|are always looking to improve|value your)|noted with thanks|will be (?:taken into (?:account|consideration)|reviewed|evaluated|looked into|considered|addressed) (?:in due course|accordingly|internally|by the)|in due course|at (?:our|the) earliest convenience|bear with us|kind(?:ly)? (?:patience|understanding)|as appropriate|accordingly)\b`,
    { when: 'hollow' },
  ),

  rule(
    'evasive',
    'boilerplate',
    r`\b(?:tickets?|case number|logged|customer (?:support|service|care)|agents?|working days|business days|not monitored|do not reply|complaint|inconvenience|in due course|for your reference|has been received)\b`,
    { when: 'thanking' },
  ),
  // overpromise
  rule('overpromise', 'guarantee', r`\bguarante(?:e|ed|es|eing)\b`, {
    unless: r`\b(?:can't|cannot|can not|unable to|not|no|won't|don't|under) (?:\w+ )?guarante|\b(?:year|money.back|lifetime|extended|warranty) guarante`,
  }),
  rule(
    'overpromise',
    'guarantee',
    r`\b(?:never|not|nobody|no one|none|zero|no more|no)\b.{0,30}\b(?:will |can |could |would |shall |to )?(?:ever )?(?:\w+ )?(?:${happen})\b.{0,20}\b(?:again|anymore|any more|ever|in (?:the )?future|our word|with us)\b`,
    {
      unless: r`\b(?:so|to (?:make sure|ensure|prevent|stop|keep)|prevents?|sure|hope|want|work\w*|trying|keep\w*|from happening)\b.{0,50}\b(?:not|never|no)|\bsorry\b`,
    },
  ),
  rule(
    'overpromise',
    'guarantee',
    r`\b(?:will|can|shall|would) never (?:ever |again )?(?:happen|occur|be|let|lose|fail|repeat|see|recur|make|miss|disappoint|charge|hear)\b|\b(?:won't|will not|can't|cannot) (?:ever )?(?:happen|occur|recur) again\b|\bnever again will\b|\bwill ever (?:lose|have|be|happen|suffer|experience|see|face)\b`,
    { unless: r`\bwe will never (?:ask|call|request)` },
  ),
  rule(
    'overpromise',
    'guarantee',
    r`\b(?:definitely|certainly|absolutely|surely|undoubtedly|without (?:a )?(?:doubt|fail)|for sure|no matter what|no exceptions|for certain)\b`,
    {
      unless: r`\b(?:we|i) (?:definitely|certainly|absolutely) (?:understand|hear|see|got|agree|appreciate|know|should)|\b(?:don't|do not|cannot|not) (?:\w+ )?(?:say |know )?(?:definitely|for sure|for certain|absolutely)|\babsolutely (?:right|no (?:excuse|risk|danger))|\byou are (?:absolutely|certainly)|^(?:absolutely|definitely|certainly)[!,.]|\?|\bwould (?:certainly|definitely|absolutely) (?:like|love|want)|happy to|can (?:certainly|definitely|absolutely) (?:help|look|check|take|assist|understand|see|pass)`,
    },
  ),
  rule(
    'overpromise',
    'guarantee',
    r`\b(?:we|i) (?:\w+ )?(?:promise|swear|vow|pledge)\b|\bwe promise\b|\byou have our word\b|\bour word\b|\bmark our words\b`,
    {
      unless: r`\bpromised? (?:you )?(?:to|an?|that we would)? ?(?:on|delivery)?.{0,20}\b(?:and (?:did|have) not|but)\b|not promise|cannot promise|can't promise|promised`,
    },
  ),
  rule(
    'overpromise',
    'absolute_safety',
    r`\b(?:100|a hundred|one hundred|110) ?(?:%|percent|per cent) (?:\w+ly )?(?:safe|sure|certain|guaranteed|secure|satisf\w+|free|clean|pure|harmless|reliable|confident|correct|fine|halal|natural|right|effective|protected|perfect)\b|\b(?:completely|perfectly|totally|absolutely|entirely|fully|utterly) (?:safe|harmless|secure|risk.free|satisfied|fine)\b|\b(?:no|zero|not (?:a|the slightest|any)|absolutely no|without any) (?:\w+ )?(?:risk|danger|threat|harm)\b(?:.{0,25}\b(?:whatsoever|at all|to (?:anyone|anybody|you|your|our|health|customers)))?`,
    {
      unless: r`\bno harm (?:done|intended)|\bnot (?:\w+ )?(?:completely|100)|(?:say|know|tell|confirm|sure|whether|if)\b.{0,30}\b(?:no|any) risk|\b100 ?% (?:of (?:your|the)|refund|cotton)`,
    },
  ),
  rule(
    'overpromise',
    'absolute_safety',
    r`\bzero (?:delays?|risk|errors?|mistakes?|defects?|problems?|issues?|complaints?|downtime|chance)\b`,
  ),
  rule(
    'overpromise',
    'reassurance',
    r`\b(?:rest assured|trust us|believe us|you can be (?:sure|certain|confident)|have no fear|no (?:need|reason) to (?:worry|panic|be (?:afraid|concerned|worried|alarmed))|nothing to (?:worry about|fear|be afraid of))\b`,
    { unless: r`\brest assured (?:that )?we are (?:looking|checking|working)` },
  ),
  rule(
    'overpromise',
    'guarantee',
    r`\b(?:whatever (?:you (?:ask|want|need)|it (?:takes|costs))|anything you (?:ask|want)|every(?:thing| single)|all (?:problems?|issues?|of it))\b.{0,40}\b(?:will be|is going to be|are going to be|gets|promise)\b.{0,25}\b(?:perfect|solved|fixed|satisfied|resolved|sorted|happy|done|right|fine|normal)\b|\bwe will do (?:whatever|anything)\b|\bno matter (?:what|the cost|how much)\b`,
  ),
  rule(
    'overpromise',
    'guarantee',
    r`\b(?:will be|is going to be) (?:perfect|flawless|100%)\b|\bfrom now on\b.{0,40}\b(?:always|never|perfect|every order)\b|\bforever\b|\bany ?time,? day or night\b`,
  ),

  rule(
    'overpromise',
    'guarantee',
    r`\b(?:take it from us|take our word|count on (?:it|us|that)|you can bet|we bet|bet on it|have faith|believe me|we assure you|we can assure|be assured|without question|beyond (?:any )?doubt|hand on heart|cross our hearts?|one hundred per ?cent|come what may|at any cost|whatever the cost|mark my words|it is (?:a )?certain(?:ty)?|there is no way|no chance (?:of|that)|impossible (?:for|that|to)|cannot (?:possibly )?(?:fail|go wrong|happen)|can't (?:possibly )?(?:fail|go wrong|happen)|will not fail|won't fail|foolproof|bulletproof|flawless\w*|as good as new|in no time|in a matter of (?:minutes|seconds|hours)|instantly|in a flash|overnight success|perfectly (?:fixed|normal|fine again)|won't regret|will not regret|never be disappointed|won't be disappointed)\b`,
    { unless: r`\bcannot assure|impossible to (?:say|tell|know|reach|use|order|pay)|tried` },
  ),
  rule(
    'overpromise',
    'guarantee',
    r`\b(?:you name it|anything you (?:like|wish|want|need|ask)|all your (?:wishes|demands|requests)|everything you (?:ask|want|wish|demand)|whoever|everyone who|everybody who|each and every|every last)\b.{0,50}\b(?:risk|get it|will (?:get|be|receive|have)|gets|granted|today|satisfied|happy|safe)\b|\b(?:carries|carry|bears?|poses?|has|have|with|is|are) (?:absolutely )?(?:no|zero) (?:risk|danger|side effects?|threat)|\brisk.free\b|\balways (?:on time|arrive|be on time|perfect|safe)\b|\bforever\b`,
    { unless: r`\baffected|batch|refund form` },
  ),

  // liability
  rule(
    'liability',
    'liability',
    r`\b(?:negligen(?:ce|t|tly)|liab(?:le|ility)|malpractice|tort|culpab\w+|recklessness|reckless)\b`,
    { unless: r`\b(?:you|your) (?:\w+ )?negligen` },
  ),
  rule(
    'liability',
    'liability',
    r`\b(?:pay|paying|cover|covering|compensate|reimburse)\b.{0,30}\b(?:damages|medical|hospital|losses|legal (?:fees|costs)|victims?|in full for|injur\w+|all (?:your )?(?:costs|bills|expenses|losses)|funeral|lost (?:income|wages))\b|\b(?:full|pay|paying|punitive) (?:\w+ )?(?:damages|compensation|restitution)\b|\bsettlement\b|\bcompensate (?:every|all|each|you)\b.{0,25}\b(?:fully|in full|victim|completely)?`,
    { unless: r`\bwe cannot|damages to` },
  ),
  rule(
    'liability',
    'liability',
    r`\b(?:broke|broken|breached|breach|violated|violat\w+|infring\w+|contravened)\b.{0,20}\b(?:the |our |your |consumer |data |privacy |protection )*(?:law|laws|contract|agreement|regulations?|gdpr|rights|duty|statute|legislation|terms with)\b|\bbreach of (?:contract|duty|law|warranty)\b|\billegal(?:ly)?\b|\bunlawful(?:ly)?\b`,
    { unless: r`\byou (?:broke|violated|breached)` },
  ),
  rule(
    'liability',
    'liability',
    r`\blegally (?:at fault|responsible|liable|obliged|accountable|wrong)\b|\bfeel free to sue\b|\b(?:you (?:can|may|are free to|should)|go ahead and) (?:\w+ )?sue\b|\bour insurer\b|\baccept (?:\w+ )?(?:legal|criminal) \w+|\badmit (?:\w+ )?(?:guilt|fault in law|wrongdoing)\b|\bwe are guilty\b`,
  ),

  rule(
    'liability',
    'liability',
    r`\b(?:courts?|lawsuits?|litigat\w+|plaintiffs?|judges?|jury|verdict|payouts?|indemni\w+|restitution|reparations?|insurance (?:claim|will|pays|company)|insurers?|duty of care|eyes of the law|the law|statutory|penalt(?:y|ies)|prosecut\w+|criminal(?:ly)?|guilty|indefensible|wrongful|bodily injury|class action|compensatory|legal(?:ly)? (?:claims?|fault|responsib\w+|duty|obligation|exposure)|accountable in)\b`,
    {
      unless: r`\b(?:food|tennis|basketball) court|guilty pleasure|feel guilty|scam|police|penalty (?:is|was|has been) waived|no penalty|without penalty|law firm`,
    },
  ),
  rule(
    'liability',
    'liability',
    r`\b(?:foot|pay|pays|cover|covers|settle|pick up|take care of|reimburse|meet|bear)\b.{0,20}\b(?:the |your |all |every |any |his |her |their )+(?:\w+ )?(?:medical |hospital |doctor'?s? |legal |treatment |vet |surgery )?(?:bills?|costs?|expenses|operation|surgery|treatment|therapy|hospital|losses|funeral|injur\w+)\b`,
    {
      unless: r`\b(?:shipping|postage|delivery|return|repair|replacement|internet|phone|double) (?:bills?|costs?)|cost of (?:shipping|return|repair|postage)|talk to us`,
    },
  ),
  rule(
    'liability',
    'liability',
    r`\b(?:injur\w+|fire|burns?|accident|death|illness|poisoning|explosion|victims?|leak)\b.{0,60}\b(?:because (?:we|our)|due to our|caused by our|our (?:fault|negligence|failure)|we (?:failed|neglected|ignored|disregarded|skipped))\b|\bwe (?:failed in|neglected|disregarded|ignored) (?:our|the) (?:\w+ )?(?:duty|duties|safety|obligations?|rules|standards|warnings?|maintenance)\b`,
  ),

  // unverified
  rule(
    'unverified',
    'guess',
    r`\b(?:apparently|reportedly|allegedly|supposedly|presumably|seemingly|word (?:is|has it)|rumou?r has it|rumou?rs? (?:say|suggest)|from what we hear|we(?:'ve)? hear[d]? (?:that|it|from)|sources say|people say|they say)\b`,
    { unless: r`\?|\bglad|happy|pleased|sorry to hear|as we heard from you` },
  ),
  rule(
    'unverified',
    'guess',
    r`\b(?:probably|most likely|very likely|likely|perhaps|maybe|possibly|may well have|might have|could have been|may have been|must have been)\b(?=.{0,60}(?:\b(?:was|were|is|are|been|did|caused|because|due|by|hacked|stole|stolen|damaged|broke|leak\w*|deleted|somebody|someone|something|tampered|bug|surge|attack|sabotage|fault|courier|mistake|mixed|virus|swapped|took)\b|${third}))`,
    {
      unless: r`\?|\bwill (?:probably|likely|most likely)|\b(?:probably|likely|perhaps|maybe) (?:be|arrive|take|ready|tomorrow|you can|we can|try)|\byou (?:may|might)\b|\bif you\b|\bmay have (?:missed|already|seen|noticed|some|been affected)|\bcould have been (?:clearer|better|avoided|prevented|faster)|likely to\b|your (?:app|device|browser|phone)|\bwe (?:could|might|may|will)\b|\bas (?:soon|likely)|some (?:users|customers)`,
    },
  ),
  rule(
    'unverified',
    'guess',
    r`\b(?:we|i) (?:\w+ )?(?:think|believe|suspect|assume|guess|reckon|imagine|presume|suppose|have a (?:feeling|hunch))\b(?!.{0,6}\b(?:you (?:will|would|are|deserve)|we (?:can|should|could)|it is (?:best|fair|important)|in)\b)(?=.{0,70}(?:\b(?:was|were|is|did|caused|mixed|hacked|stole|behind|because|due|sabotage|tampered|leaked|broke|damaged|attack|swapped|deleted|happened|virus)\b|${third}))`,
    {
      unless: r`\?|\bwe do not (?:want to )?(?:guess|assume|think)|\bwithout (?:guessing|assuming)|not guess|understand why you (?:think|believe)`,
    },
  ),
  rule(
    'unverified',
    'guess',
    r`\b(?:our|my|a|the best|best) (?:best )?(?:guess|hunch|theory|suspicion|assumption|bet)\b|\bit (?:seems|appears|looks like|sounds like|would seem|would appear|looks as if|looks as though)\b(?=.{0,70}(?:\b(?:was|were|behind|hacked|stole|tampered|damaged|somebody|someone|caused|mixed|leaked|attack|deleted|broke|sabotage|cut|switched|virus)\b|${third}))`,
    {
      unless: r`\?|\bit (?:seems|looks like|appears|sounds like) (?:you|your|there|we|that you|this (?:is|was) (?:a|our))\b|\bnot guess|without a guess|than a guess`,
    },
  ),
  rule(
    'unverified',
    'cause_before_it_is_known',
    r`\b(?:caused by|because of|due to|the cause (?:is|was)|as a result of)\b`,
    {
      when: 'unknown',
      unless: r`\b(?:not (?:yet )?know|looking into|investigat\w+|whether|if|checking|find out|until|before)\b`,
    },
  ),
  rule(
    'unverified',
    'guess',
    r`\b(?:hunch|inside job|gut feeling|chances are|odds are|word on the street|if we had to guess|we(?:'d| would) guess|educated guess|unconfirmed|reason to believe|signs? (?:that|of|point)|all signs|everything (?:points|indicates|suggests)|points to|indications? (?:that|of)|someone (?:told|said)|somebody (?:told|said)|people are saying|we (?:were|are|have been) told|not (?:yet )?(?:been )?(?:checked|confirmed|verified|proven|certain)(?: yet)?,? but|haven't (?:checked|confirmed|verified)\b.{0,12}\bbut|feels like|presumably|conceivably|in all likelihood|by the looks of)\b`,
    { unless: r`\?|\bno (?:signs?|indication)|what signs` },
  ),
  rule(
    'unverified',
    'guess',
    r`\b(?:could be|might be|may be|must be|could well be|might well be)\b (?:that )?(?:the|a|an|some|our|one of|because|due|someone|somebody|caused|hackers?)\b(?=.{0,60}(?:\b(?:fault|broke|hack\w*|attack|virus|bug|sabotage|stole|theft|thief|weather|cause|behind|mixed|swapped|tampered|deleted|power|surge|leak)\b|${third}))`,
    { unless: r`\?|\bmay be able|if (?:you|it|this|that)|\byou (?:may|might)` },
  ),
];
