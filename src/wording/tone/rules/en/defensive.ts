/** English tone rules: defending ourselves. */
import { type Rule, rule } from '../../grammar.ts';
import { complaint, we } from './slots.ts';

const r = String.raw;

export const defensive: readonly Rule[] = [
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
  rule(
    'defensive',
    'defensive',
    r`\b(?:second to none|world.class|top.notch|state of the art|spotless|impeccable|flawless record|master'?s degrees?|hold (?:a )?degrees?|top of (?:their|its|our) field|market leader|industry leader|the best in (?:town|the (?:country|city|business|region))|among the best|unmatched|squeaky clean|beyond reproach)\b`,
    { unless: r`\b(?:not|aren't|weren't|isn't|wasn't|far from|sorry)\b` },
  ),
  rule(
    'defensive',
    'defensive',
    r`\b(?:any|every|all|most|each) (?:other )?\w+ (?:in (?:town|the (?:city|country|world|area|region|village))|has|have|does|do|charges?|around here)\b.{0,30}\b(?:same|too|as well|this|that|it|such)\b|\bwhy (?:single|pick|always|only|just) (?:us|on us|out us|blame us|me)\b|\bsingl(?:e|ing) us out\b`,
    { unless: r`\bbatch|affected|customers? (?:has|have)|we have` },
  ),
  rule(
    'defensive',
    'defensive',
    r`\b(?:welcome|free|invited) to (?:prove|show|bring (?:the )?proof|try)\b|\bprove (?:it|that|us wrong)\b|\bwhere (?:is|are) (?:your|the) (?:proof|evidence)\b|\b(?:hard|difficult|impossible) to believe\b|\b(?:don't|do not|cannot|can't|hardly) believe (?:you|that|your|this|a word|it)\b|\bwe (?:seriously |strongly |very much |rather )*doubt (?:it|that|your|this)\b`,
    {
      unless: r`\bno (?:reason|excuse)|believe (?:it|this) (?:either|happened)|can't believe we|cannot believe we`,
    },
  ),
  rule(
    'defensive',
    'defensive',
    r`\b(?:is|are|was|as|such) an? (?:insult|smear|slur|slap in the face|cheap shot|low blow|disgrace to)\b|\b(?:little|some|bit of|show|deserve|more) (?:gratitude|appreciation|respect|credit|understanding for us|sympathy for)\b|\b(?:would not|wouldn't) (?:hurt|kill you|be too much to ask)\b`,
    { unless: r`\b(?:you deserve|we show|our respect|you with respect|show you|treat)\b` },
  ),
  rule(
    'defensive',
    'defensive',
    r`\b(?:have|had|has|with) (?:absolutely )?(?:no|little|zero) (?:motive|reason|interest|cause|intention|incentive) (?:whatsoever )?(?:to|in|for)\b.{0,25}\b(?:cheat\w*|lie|lying|short-?change|deceiv\w+|harm\w*|hide|hiding|mislead\w*|apologi[sz]\w*|steal\w*|overcharg\w*|explain|change)\b`,
  ),
  rule(
    'defensive',
    'legal_threat',
    r`\b(?:remove|delete|take (?:\w+ ){0,4}down|retract|withdraw|edit)\b.{0,50}\b(?:or|otherwise|before) (?:\w+ ){0,4}(?:solicitors?|lawyers?|legal|court|police|authorities|sue|report(?:ed)?|action|consequences|counsel)\b|\b(?:solicitors?|lawyers?|counsel|legal department) (?:will|shall|are|is|has been|have been) (?:\w+ )?(?:write|contact|be in touch|inform\w*|prepar\w*|look\w*|instructed)\b`,
    { unless: r`\bscam|fake` },
  ),
  rule(
    'defensive',
    'defensive',
    r`\b(?:needs?|requires?|deserves?|warrants?) (?:no|nothing) (?:further |more )?(?:explanation|comment|apology|explaining|discussion|justification)\b|\b(?:isn't|is not|was never|wasn't|are not|aren't) the (?:issue|problem|culprit|cause) here\b|\b(?:gave|give|giving|sacrificed?) up (?:their|our) (?:weekends?|evenings?|holidays?|free time|nights?)\b|\b(?:works?|worked|working) (?:for free|unpaid|day and night|around the clock|their socks off|so hard)\b|\bno (?:inspector|customer|guest|parent|one|patient) has ever\b`,
    {
      unless: r`\bwe (?:are|were) sorry|to (?:fix|repair|restore|find)|fixing|repairing|your (?:frustration|anger)`,
    },
  ),
  rule(
    'defensive',
    'defensive',
    r`\b(?:jump(?:ing)? to conclusions?|rush(?:ing)? to judg\w+|judg(?:e|ing) (?:us )?too (?:quickly|soon|harshly)|hear(?:ing)? only one side|if we were (?:that|so|really|such|as)|were we (?:that|so|really) \w+|if (?:that|it|this) were true|why would (?:we|anyone|people|so many)|nobody would (?:shop|buy|come|eat|fly|trust))\b|\b(?:doesn't|does not|don't|do not|hardly|not) (?:represent|reflect|speak for|match) (?:the (?:rest|majority|other|view|feeling|reality|facts)|most|others|everyone|our|what)\b`,
    { unless: r`\bwe (?:are|were) sorry|our values` },
  ),
  rule(
    'defensive',
    'defensive',
    r`\b(?:our (?:\w+ )?(?:standards?|checks?|controls?|processes|process|procedures?|training|inspections?|quality)|every (?:item|parcel|order|dish|product|bag|car|batch)|all (?:our )?(?:items|parcels|products|staff|drivers|dishes))\b.{0,30}\b(?:strict|rigorous|three|several|highest|thorough|passes|pass|go(?:es)? through|double|excellent|very high|meticulous\w*)\b|\b(?:highly|extremely|very|most) (?:unlikely|improbable|doubtful)\b|\b(?:already|have) (?:explained|answered|discussed|settled|dealt with) (?:this|it|that|everything|the matter)\b.{0,40}\b(?:already|length|several|dm|no need|times|so|clearly|privately|enough)\b|\bno (?:need|reason) to (?:bring|take|drag|post|make) (?:it|this|that)\b`,
    {
      when: 'no_evidence',
      unless: r`\b(?:now|from (?:today|monday)|so that|since|after this|will be|twice before|weighed|by two)\b|'ve added|have added`,
    },
  ),
  rule(
    'defensive',
    'defensive',
    r`\bnever (?:had|received|seen|heard|got|met) (?:\w+ ){0,3}(?:complaint|problem|issue|objection|anything)\w*\b.{0,40}\b(?:before|like this|until|odd|strange|so)\b`,
  ),
  rule(
    'defensive',
    'defensive',
    r`\b(?:please|kindly|grateful|appreciate it|ask you|could you|would you|consider|request)\b.{0,30}\b(?:delet\w+|remov\w+|tak\w+ down|edit\w*|chang\w+|withdraw\w*|updat\w+)\b.{0,15}\b(?:your|the|this|that) (?:\w+ )?(?:post|review|comment|tweet|video|rating|thread|stars?)\b`,
    {
      unless: r`\b(?:number|details|data|personal|card|phone|e-?mail|address|we (?:have )?(?:deleted|removed))\b`,
    },
  ),
];
