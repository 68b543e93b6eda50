/** English tone rules: words of the law. */
import { type Rule, rule } from '../../grammar.ts';

const r = String.raw;

export const liability: readonly Rule[] = [
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
    r`\b(?:courts?|lawsuits?|litigat\w+|plaintiffs?|(?:a|the) judges?|jury|verdict|payouts?|indemni\w+|restitution|reparations?|insurance (?:claim|will|pays|company)|insurers?|duty of care|eyes of the law|the law|statutory|penalt(?:y|ies)|prosecut\w+|criminal(?:ly)?|guilty|indefensible|wrongful|bodily injury|class action|compensatory|legal(?:ly)? (?:claims?|fault|responsib\w+|duty|obligation|exposure)|accountable in)\b`,
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
  rule(
    'liability',
    'liability',
    r`\b(?:surgery|operation|hospital\w*|treatment|therapy|funeral|medical (?:bills?|costs?|care)|doctor'?s (?:bills?|fees?)|rehabilitation|ambulance|lost (?:wages|earnings|income))\b.{0,30}\b(?:is|are|will be|comes?) (?:\w+ )?(?:on us|at our (?:expense|cost)|ours to pay|for us to pay|paid by us|our (?:bill|treat))\b|\b(?:we|our (?:company|insurance))(?:'ll| will| shall)? (?:\w+ )?(?:pay|cover|settle|foot|carry|bear|reimburse|compensate)\w*\b.{0,20}\b(?:(?:every|all|any|each) (?:loss|losses|damages?|claim|claims|cost|victims?|injur\w+)|surgery|operation|hospital|treatment|funeral|damages)\b`,
    { unless: r`\b(?:cannot|can't|not)\b.{0,20}\b(?:cover|pay)|shipping|postage` },
  ),
  rule(
    'liability',
    'liability',
    r`\b(?:lost|loses|broke|broken|fractured|burn(?:ed|t)|injured|killed|died|death|hurt|wounded|scarred|blinded|poisoned|crushed|disabled|drowned)\b.{0,60}\b(?:because of|through|due to|by|as a result of|owing to) our (?:\w+ )?(?:fault|mistake|error|carelessness|failure|staff|driver|doctor|coach|machine|product|neglect)\b|\b(?:through|due to|because of|owing to) our (?:own )?(?:fault|error|mistake|failure|carelessness|neglect)\b.{0,60}\b(?:lost|broke|broken|fractured|burn(?:ed|t)|injured|killed|died|death|hurt|wounded|finger|leg|arm|bone|eye|life)\b|\b(?:neglected|failed|omitted|forgot) to (?:inspect|maintain|service|secure|test|check|repair) the (?:\w+ )?(?:belts?|brakes?|ride|lift|boiler|ropes?|harness\w*|cables?|wiring|gas|ladder|roof|tyres|engine|alarm|scaffold\w*)\b|\b(?:misus\w+|embezzl\w+|misappropriat\w+|falsif\w+|forged?|defraud\w*)\b|\b(?:don't|do not) have a leg to stand on\b|\bagainst the law\b|\b(?:full|receive|get|paid?|award\w*) (?:\w+ )?(?:damages|compensation)\b|\b(?:victims?|everyone affected|all affected|each member) (?:\w+ )?(?:will|shall) be compensated\b|\b(?:gdpr|hipaa|osha) (?:violation|breach)\b|\b(?:was|were|been) (?:grossly )?careless\b.{0,50}\b(?:broken|hurt|injur\w+|result|died|burn\w*)\b`,
    { unless: r`\b(?:no compensation|scammers?|impostors?|they|police|suspect)\b` },
  ),
  rule(
    'liability',
    'liability',
    r`\b(?:loss(?:es)?|damages?|injur\w+|claims?|suffering) (?:will|shall) be (?:\w+ )?(?:paid|compensated|reimbursed|made good|covered|settled)\b|\bpaid in full as claimed\b|\b(?:violat\w+|breach\w*|fail\w*|neglect\w*) (?:\w+ ){0,2}(?:obligations?|duty|duties|contract)\b|\blegally\b.{0,30}\b(?:ours|on us|with us|we)\b`,
  ),
];
