/** English tone rules: promising more than can be kept. */
import { type Rule, rule } from '../../grammar.ts';
import { happen } from './slots.ts';

const r = String.raw;

export const overpromise: readonly Rule[] = [
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
  rule(
    'overpromise',
    'guarantee',
    r`\b(?:stake|bet|wager|put) (?:my|our|your) (?:\w+ )?(?:jobs?|names?|lives|life|reputation|house|shirt|money|bottom dollar)\b|\b(?:vouch|swear|guarantee|promise|pledge) (?:for )?(?:it|that|this)\b|\bi(?:'d| would) (?:stake|bet|swear)\b|\bwe(?:'d| would) (?:stake|bet|swear)\b|\band that(?:'s| is) (?:final|a promise|a fact|certain|settled|that)\b|\b(?:not now,? not ever|now and for ?ever|once and for all|for good|for all time|till the end of time|never ever)\b|\bbound to (?:pass|win|work|succeed|love|be|get|arrive|recover|improve)\b|\b(?:double|twice|triple|ten times) your (?:money|cash|payment)\b`,
    { unless: r`\bcannot|can't|won't promise|not promise|promised\b` },
  ),
  rule(
    'overpromise',
    'guarantee',
    r`\b(?:not (?:one|a single)|no|never a|nobody|no one|nothing)\b (?:\w+ ){0,3}(?:will|can|could|shall)(?: ever| possibly| again)? (?!help|replace|undo|excuse|make up|bring|be charged|be billed|need|have to do)(?:\w+)`,
    {
      unless: r`\b(?:we know|nothing can|sorry|excuse)\b|no (?:refund|booking|order|card|reply)|\b(?:during|until|while|today|tonight|tomorrow)\b`,
    },
  ),
  rule(
    'overpromise',
    'guarantee',
    r`\b(?:anybody|anyone|everybody|everyone|every (?:single )?(?:\w+)|all (?:of you|\w+s)) (?:who (?:\w+ ){1,4})?(?:gets?|will (?:get|be|have|receive|pass|win)|can have) (?:\w+ ){0,5}(?:cash|refund\w*|paid|money|light|whatever|however|perfect|satisf\w+|compensat\w+|anything|happy|safe|rich|well|healed|cured)\b|\b(?:however|no matter how|regardless of how) (?:much|many|strong|big|large|long|bad|old|heavy|late)\b|\b(?:any|every) (?:\w+ )?(?:earthquake|storm|flood|attack|hacker|fall|crash|virus|load|weather|stain|emergency)\b|\b(?:entire|whole) (?:city|town|country|network|village|region) will\b`,
    {
      unless: r`\b(?:affected|batch|report|in case of|recall|who (?:bought|paid|has|have|had) (?:a|the|one|more))\b`,
    },
  ),
  rule(
    'overpromise',
    'absolute_safety',
    r`\b(?:can't|cannot|can not|could not|couldn't|won't|will not|unable to|never) (?:possibly |ever )?(?:break|fail|leak|crash|sink|burn|explode|be (?:hacked|broken|stolen|lost|beaten|harmed)|go wrong|catch fire|overheat|run out|collapse|hurt anyone|harm anyone|be wrong)\b|\b(?:without|not|carries|poses) the (?:least|slightest|smallest) (?:risk|danger|doubt|delay|chance)\b|\b(?:un(?:breakable|hackable|sinkable)|fail-?safe|fool-?proof|indestructible|rock-?solid|bullet-?proof|immune to)\b`,
    {
      unless: r`\b(?:if|so (?:that )?(?:it|they|you)|sorry|when|says|said|would not|should not|must not)\b|\?`,
    },
  ),
  rule(
    'overpromise',
    'guarantee',
    r`\b(?:sure|certain|guaranteed|bound|destined) to (?:be|get|arrive|work|please|fit|last|come|succeed|help|solve|fix)\b|\b(?:100|hundred|absolute|complete|full|total) (?:percent |per cent |% ?)?(?:certainty|confidence|assurance|guarantee)\b|\bnone left (?:over|behind)\b|\bfree (?:of|from) (?:trouble|errors?|bugs|problems|delays|faults|complaints) (?:for ever|forever|always)\b|\bnever (?:miss|fail|disappoint|let you down|be late|go wrong|break down|run out|stop|lose)\b`,
    {
      unless: r`\b(?:not|n't|nobody is|be|make|to be|for) (?:sure|certain)|want to be sure|\?|never miss an? (?:update|offer|newsletter)`,
    },
  ),
];
