/** English tone rules: saying nothing and owning nothing. */
import { type Rule, rule } from '../../grammar.ts';
import { feel } from './slots.ts';

const r = String.raw;

export const evasive: readonly Rule[] = [
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
    { unless: r`\b(?:privacy|personal|your (?:\w+ )?(?:details|data|booking|account|order|case))\b` },
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
  rule(
    'evasive',
    'nobody_did_it',
    r`\b(?:there (?:were|was|have been|has been|are)|some|certain|several|a few|various) (?:\w+ )?(?:shortcomings?|deficienc\w+|irregularit\w+|discrepanc\w+|changes?|adjustments?|anomal\w+|imperfections?|weaknesses|gaps|inconsistenc\w+|deviations?)\b(?:.{0,40}\b(?:has|have|had|been|will|were|here and there|occurred|arose|in places)\b|$)`,
    { unless: r`\b(?:we|our|i)\b|\d|\?|because` },
  ),
  rule(
    'evasive',
    'nobody_did_it',
    r`\b(?:has|have) (?:since |now |already |meanwhile |duly |also )?been (?:normali[sz]ed|adjusted|noted|addressed|rectified|remedied|dealt with|taken care of|handled|regulari[sz]ed|streamlined|harmoni[sz]ed|reviewed accordingly|forwarded|escalated|actioned|taken (?:on board|into account|note of))\b`,
    { unless: r`\b(?:we|our|i|because|by our|today|tomorrow|yesterday|replaced|refunded)\b|\d|\?` },
  ),
  rule(
    'evasive',
    'no_comment',
    r`\b(?:a|an|the|this|that) (?:\w+ )?(?:process|procedure|review|inquiry|matter|dialogue|discussion) (?:is|remains|continues) (?:\w+ )?(?:ongoing|under ?way|running|in progress|pending|open|confidential|internal)\b|\b(?:all (?:sides|parties|those concerned|stakeholders)|everyone (?:involved|concerned))\b.{0,30}\b(?:restraint|calm|patience|understanding|respect|refrain)\b|\b(?:respect|appreciate|acknowledge|welcome) (?:the )?(?:diversity|variety|range|plurality|different|differing|all) (?:of )?(?:opinions?|views?|perspectives?|viewpoints?)\b|\b(?:debate|controversy|discussion|storm|excitement|emotions?)\b.{0,25}\b(?:calm|die|cool|settle|quieten)\w* (?:down|off)?`,
    {
      unless: r`\?|\b(?:results?|report|engineers|inspector|by (?:friday|monday|tuesday|wednesday|thursday|noon)|pm|am)\b|\bwe (?:will|'ll) (?:publish|post|write)`,
    },
  ),
  rule(
    'evasive',
    'no_comment',
    r`\b(?:pass on (?:that|this|the) (?:one|question)?|skip (?:that|this) (?:one|question)|no answer to that|rather not (?:say|answer|go|discuss|comment|get into)|prefer not to (?:say|answer|go|discuss|comment|get into|prolong)|(?:is|are|it's|that's) (?:purely |simply |just )?(?:a )?(?:management|head office|board|policy|company|political) (?:decision|matter|issue|question)s?|(?:we|i) (?:just|only) work here|(?:not|isn't|aren't) (?:ours|mine|for us|for me|up to us|within our remit|in our hands|our place) to (?:say|decide|answer|judge|comment)|above (?:our|my) pay grade|out of (?:our|my) hands|not at liberty)\b`,
  ),
  rule(
    'evasive',
    'boilerplate',
    r`\b(?:noted|recorded|logged|forwarded|collected|taken) (?:\w+ )?(?:for|as) (?:\w+ )?(?:consideration|input|reference|evaluation|review|improvement|information|follow-?up|future)\b|\b(?:step by step|in stages|gradually|over time|little by little|bit by bit|in due time|where (?:possible|necessary|appropriate))\b`,
    { when: 'hollow', unless: r`\b(?:we|our|i)\b.{0,40}\b(?:fix|repair|replace|refund|train|open)\w*|\d` },
  ),
  rule(
    'evasive',
    'conditional_apology',
    r`\b(?:should|were|if|where|wherever|in case|insofar as|to the extent that)\b (?:\w+ ){0,6}(?:fall(?:en)? short|feel|felt|overlooked|wronged|slighted|disappoint\w*|fail(?:ed)?|lacking|amiss|remiss|less than)\b.{0,50}\b(?:pardon|apolog\w+|sorry|regret\w*|forgive\w*|excuse)|\b(?:sorry|apolog\w+|regret\w*|pardon)\b.{0,25}\b(?:if|should|in case|to any(?:one|body)?|where) (?:\w+ ){0,5}(?:felt|feel|feels|overlooked|wronged|slighted|ignored|excluded|hurt|offended|neglected|unwelcome|unheard|fell short)\b`,
    { unless: r`\bif you (?:still )?(?:feel|felt) (?:sick|ill|unwell|dizzy)` },
  ),
  rule(
    'evasive',
    'boilerplate',
    r`\b(?:your|every|each|all) (?:\w+ )?(?:message|feedback|opinion|voice|comment|review|satisfaction|concern|call|input|complaint)s? (?:matters?|counts?|means? a lot|(?:is|are) (?:important|valuable|valued|appreciated|heard))\b|\b(?:urge|ask|call on|invite|appeal to|advise) (?:the public|everyone|residents|all|citizens|people|parents|the community|customers) to (?:\w+ )?(?:remain|stay|be|keep|refrain|show|trust|wait)\b|\bcompetent (?:parties|authorit\w+|bod\w+)\b|\b(?:fuller|further|more|additional|complete) (?:information|details|explanation|clarification)\b.{0,30}\b(?:will|shall|to) (?:be )?(?:follow|provided|given|announced|communicated|released|shared|published)\b`,
    {
      unless: r`\b(?:\d|pm|am|tomorrow|today|tonight|monday|tuesday|wednesday|thursday|friday|boil|evacuat\w+|indoors|away)\b`,
    },
  ),
  rule(
    'evasive',
    'nobody_did_it',
    r`\b(?:find|consider|deem) (?:this|the|it|that|such) (?:\w+ )?(?:incident|matter|situation|event)?\s?(?:very |most |deeply )?(?:regrettable|unfortunate|deplorable|sad)\b|\bdifference (?:in|of) (?:perception|opinion|view|understanding|interpretation)\b|\b(?:could not|couldn't|cannot|can't) (?:have )?(?:be|been) (?:avoided|prevented|foreseen|helped)\b|\bbeyond (?:our|anyone's|human) control\b|\bforce majeure\b`,
    { unless: r`\bbecause\b|\bpipe|storm|flood` },
  ),
];
