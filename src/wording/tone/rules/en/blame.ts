/** English tone rules: putting the fault on the customer or on others. */
import { type Rule, rule } from '../../grammar.ts';
import { slips, third } from './slots.ts';

const r = String.raw;

export const blame: readonly Rule[] = [
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
    r`\b(?:blame|take it up with|complain to|talk to|speak to|go after|shout at)\b.{0,15}\b(?:the|your|our|them|their)?\b.{0,10}${third}|\b(?:not|isn't|wasn't) (?:us|our doing)(?=[.,!]|$)|\b, not us\b|\bhold (?:the|your) ${third}`,
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
  rule(
    'blame',
    'blame_customer',
    r`\b(?:because|since|as|due to|owing to|thanks to|on account of|seeing that|in spite of|despite)\b[^,.]{0,30}\b(?:you|your (?:child|son|daughter|dog|cat|guests?|toddler|family|kids?))\b (?:were|was|had|did|do|are|kept|\w+ed|drove|rode|ran|threw|ate|drank|bent|tore|wore|bought|sold|spent|lent|lost|hid|let|took|gave|put|left)\b`,
    {
      unless: r`\byou (?:were|are|had|have) (?:\w+ )?(?:charged|sent|told|left|waiting|affected|billed|worried|upset|angry|right|owed|here|patient|given|promised|not (?:told|given|sent)|to wait|asked|kept waiting|told)|\bwe (?:are|feel)\b|as you (?:asked|were told|said|know|can see|requested|described|reported)|\b(?:our|we)\b.{0,20}\b(?:mistake|fault)`,
    },
  ),
  rule(
    'blame',
    'blame_customer',
    r`\byour (?:child|son|daughter|toddler|kids?|dog|cat|guests?|family|friends?|husband|wife|passenger|pupil)s?\b (?:\w+ )?(?:was|were|had been|should|kept|ran|jumped|threw|opened|pressed|played|touched|broke|climbed|ignored|started|refused|did not|didn't)\b`,
    {
      unless: r`\b(?:hope|glad|sorry|hurt|ill|sick|injured|unwell|treated|safe|better|frightened|examined|seen|condolences|left waiting|waiting|when|we|our)\b|\?`,
    },
  ),
  rule(
    'blame',
    'blame_customer',
    r`\b(?:a|one|quick|simple|single) (?:\w+ )?(?:glance|look|call|question|check|message|click|read|minute of reading|e-?mail)\b.{0,40}\b(?:would|could|might)(?:'ve| have)\b`,
  ),
  rule(
    'blame',
    'blame_customer',
    r`\b(?:you (?:just |simply |really )?(?:don't|do not|didn't|did not|can't|cannot|never) (?:\w+ )?(?:know how|learn(?:ed|t)?|understand how|use it|handle|treat|operate|look after|take care|bother|think|plan|prepare|book|listen)|more (?:\w+ )?than you (?:\w+ )?(?:listed|said|ordered|booked|announced|told)|you (?:exceeded|overstayed|overslept|overlooked|skipped|lingered|insisted|lost it|mislaid|rushed|typed|tapped|keyed|clicked)|never paid by you|by you(?=[,.]| yourself)|while you had it|in your (?:hands|care|possession)|(?:don't|do not|doesn't|does not) (?:\w+ ){1,3}(?:on (?:its|their) own|by (?:itself|themselves)))\b`,
    {
      unless: r`\?|\bif you\b|so that you|need(?:s|ed)? by you|requested by you|you (?:don't|do not) (?:need|have) to|(?:charger|phone|device) .{0,20}in your hands`,
    },
  ),
  rule(
    'blame',
    'blame_customer',
    r`\b(?:printed|written|shown|posted|stated|marked|visible|spelled out|there) (?:\w+ ){0,4}(?:on|in|at|by|above) (?:the|your|every|each) (?:\w+ )?(?:tickets?|box|labels?|signs?|receipt|door|page|app|card|contract|booking|invitation|menu|wall|counter|package|lid|pool|entrance)\b`,
    {
      unless: r`\b(?:we|our|us|wrong|sorry|unclear|not|should|will|report|results?|copy|code|number|find|helpline)\b|\?`,
    },
  ),
  rule(
    'blame',
    'blame_customer',
    r`\b(?:turning up|showing up|coming|arriving|ordering|parking|waiting|leaving|opening|washing|using|storing|driving|speeding|travelling|booking)\b.{0,40}\b(?:isn't|is not|wasn't|was not|is hardly|was hardly) (?:our|us|on us|something we)\b`,
  ),
  rule(
    'blame',
    'blame_third_party',
    r`\b(?:direct|send|take|address|aim|keep|save) (?:your|the|that|any|all) (?:\w+ )?(?:anger|complaints?|questions?|rage|frustration|outrage|criticism)\b.{0,15}\b(?:at|to|with|for) (?:the|them|him|her|your|those)\b`,
    { unless: r`\bcan (?:be )?(?:sent|send)|\bour\b` },
  ),
  rule(
    'blame',
    'blame_customer',
    r`\b(?:in future|in the future|next time|next time round|another time|going forward|from now on),? (?:please |kindly |do |try to |just |be sure to )?(?:write|read|check|ask|make|give|use|keep|come|bring|order|book|call|type|enter|look|think|plan|be|pay|store|handle|follow|arrive|report|send|leave|choose|wait|listen|fill|tell|inform|learn)\b`,
    { unless: r`\b(?:we|our|us|i)\b(?!.{0,12}courier)|visit us|see you` },
  ),
  rule(
    'blame',
    'blame_customer',
    r`\byou (?:didn't|did not|never|haven't|hadn't|failed to|forgot to|neglected to|wouldn't|refused to)\b.{1,60}?(?:, (?:so|which|hence|therefore|and)|\bso\b|\bwhich is why\b|\bhence\b)`,
    {
      unless: r`\?|\bsorry\b|you did not (?:get|receive|deserve|have to)|didn't (?:get|receive|deserve)|never (?:got|received)|\bwe (?:will|'ll|are|have)\b`,
    },
  ),
  rule(
    'blame',
    'blame_customer',
    r`\b(?:errors?|faults?|mistakes?|problem|blame|responsibility) (?:clearly |squarely |entirely )?(?:lies?|lay|rests?|is|sits?) (?:squarely |entirely |clearly )?(?:with|at|on) (?!us\b|our\b|me\b)\w+|\b(?:instead of|rather than|before) (?:accusing|blaming|attacking|pointing|shouting at|complaining)|\b(?:can't|cannot|don't|do not|won't|not) (?:\w+ )?(?:pin (?:this|it|that) on|blame|hold) (?:us|this on us)\b|\bnot (?:our|one of our) (?:own )?(?:employees?|staff|people|workers|drivers?)\b|\bcan(?:not|'t| not) be (?:blamed|held (?:responsible|liable|accountable))\b`,
    { unless: r`\bsorry|still (?:ours|on us)|our (?:mistake|fault)` },
  ),
  rule(
    'blame',
    'blame_customer',
    r`\byour (?:\w+ )?(?:message|request|order|payment|form|application|complaint|e-?mail|report|claim|parcel)\b (?:\w+ )?(?:came (?:in )?|arrived |was (?:sent|made|submitted|placed|filed) )(?:\w+ )?(?:late|outside|after|too|incomplete|without|past)\b`,
    { unless: r`\bsorry|we (?:will|'ll|are|have)|thank` },
  ),
  rule(
    'blame',
    'blame_third_party',
    r`\b(?:it|this|that|so it|which) (?:was|is)(?:n't| not) (?:us|ours|our end|on us|on our side)\b`,
    { unless: r`\b(?:account|photo|video|picture|post|page|link|shop|tank|van)\b` },
  ),
];
