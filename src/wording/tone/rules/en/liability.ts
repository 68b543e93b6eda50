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
];
