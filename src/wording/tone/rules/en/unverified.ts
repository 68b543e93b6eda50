/** English tone rules: what nobody has checked. */
import { type Rule, rule } from '../../grammar.ts';
import { third } from './slots.ts';

const r = String.raw;

export const unverified: readonly Rule[] = [
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
  rule(
    'unverified',
    'guess',
    r`\b(?:may|might|could|must) (?:well |also |already |easily )?have (?:been )?(?!an?\b|to\b|the\b|your\b|noticed\b|seen\b|heard\b|caused\b|felt\b|upset\b|offended\b|questions?\b|missed\b|experienced\b|had\b|read\b|inconvenienced\b|received\b|frustrat\w+|worr\w+|stress\w+|disappoint\w+|scar\w+|done (?:better|more)|clearer\b|better\b|handled\b|faster\b|avoided\b|prevented\b|told\b|called\b|warned\b|checked\b|replied\b|answered\b|explained\b|annoy\w+|confus\w+|painful\b|frightening\b|affected\b|hurt\b|come across\b|let you\b|made\b)\w+`,
    {
      unless: r`\?|\b(?:you|we|our (?:team|staff)) (?:may|might|could|must) |sorry|apolog|feel|inconvenience`,
    },
  ),
  rule(
    'unverified',
    'guess',
    r`\b(?:i|we|our (?:team|driver|staff)) (?:\w+ )?(?:reckon|suppose|think|guess|believe|presume|suspect|fancy|imagine|dare say)\b(?:\.|!|$|.{0,12}\b(?:somebody|someone|an? (?!good|great|better|refund|new|replacement|apology|fair)\w+|the (?!best|right|delay was too|refund)\w+|it (?:was|is|has|came|might)|they|he|she|there)\b)`,
    {
      unless: r`\?|\bthink (?:about|of|it is (?:fair|best|important|right)|the (?:price|best))|we think it is|we believe (?:in|that every|everyone)|do not (?:think|believe|guess)|don't (?:think|believe)|why you (?:think|believe)`,
    },
  ),
  rule(
    'unverified',
    'guess',
    r`\b(?:according to (?:what (?:we|i)|rumou?rs?|gossip|some|people|a (?:neighbou?r|friend|source|passer-?by))|(?:they|people|some|neighbou?rs|locals|residents|sources|insiders) (?:say|claim|tell us|are saying|whisper|suspect|think|believe)|first guess|wild guess|educated guess|a theory|one theory|going theory|word (?:is|has it)|the story goes|so (?:we|i) (?:hear|am told|are told)|rumou?red|if (?:rumou?rs?|memory|we (?:had to|were to)))\b`,
    { unless: r`\?|\bnot true|false|deny|wrong|do not guess|no basis` },
  ),
  rule(
    'unverified',
    'guess',
    r`\b(?:perhaps|maybe|possibly|probably|presumably|conceivably|doubtless)\b.{0,12}\b(?:because|due|since|as|from|it was|there was|somebody|someone|an? \w+ (?:has|had|was|got|took|left|bit|hit|cut))\b|\b(?:that's|it's|this is|that is|it is|it was|that was) (?:just |only |simply |surely |no doubt |clearly )?(?:paid )?(?:trolls?|bots?|a prank|a hoax|hackers?|sabotage|jealous\w*|an inside job|fake (?:news|reviews?)|competitors?|vandals?|smear\w*)\b`,
    { unless: r`\?|\b(?:we|our) (?:were|was|made|mis\w+|sent)\b|not true` },
  ),
  rule(
    'unverified',
    'guess',
    r`\b(?:we|i)(?:'ve| have)? (?:hear|heard|were told|are told|was told|understand|gather|read online) (?:that )?(?:the|a|an|some|it|they|there|he|she)\b.{0,60}\b(?:broke|was|were|had|got|lost|fell|crashed|failed|left|took|went|burned|burst|overturned|died)\b|\b(?:perhaps|maybe|probably|possibly) (?:your|the|a|an|some|one of|it|they|he|she)\b.{0,40}\b(?:took|has|had|was|were|got|went|came|fell|left|lost|broke|is)\b|\b(?:was|were|is|are|came|comes|got|had|fell|went) (?:perhaps|maybe|probably|possibly|presumably|most likely)\b`,
    {
      unless: r`\?|\b(?:sorry to hear|glad|happy|pleased|we heard from you|we hear you)|\b(?:will|can|may|our (?:mistake|fault)|we (?:were|forgot|made))\b|heard (?:the|your) (?:concerns?|complaints?|criticism|feedback)`,
    },
  ),
];
