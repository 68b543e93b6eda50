/** Slots of the English tone rules: who, what went wrong, how people feel. */
import { slot } from '../../grammar.ts';

const r = String.raw;
export const we = r`\b(?:we|our (?:\w+ )?(?:team|staff|company|people|product|products|service|food|shop|store|procedures?|process(?:es)?|system|systems|records?))\b`;
export const third = r`(?:\b(?:courier|carrier|supplier|vendor|bank|driver|hacker|hackers|competitor|competitors|contractor|weather|airport|airline|factory|manufacturer|partner|agency|landlord|builders|power company|provider|third party|subcontractor|post office|customs|intern|ex-employee|former employee|delivery (?:company|service|guy|firm|partner)|payment (?:company|provider|processor)|reseller|platform|app store|telecom|neighbou?r|organi[sz]ers?|franchisee)(?:'s|s)?\b)`;
export const slips = slot(
  r`(?:didn't|did not|don't|do not|never|haven't|have not|hadn't|had not|failed to|forgot to|neglected to|refused to|couldn't be bothered to|wouldn't) (?:\w+ )?(?:read|check|follow|include|attach|keep|mention|tell|contact|provide|fill|listen|pay|update|look|charge|close|clean|maintain|reply|answer|respond|notice|ask|call|use|report|bother|confirm|enter|give|save|store|wait|understand|register|measure|let)`,
  r`(?:\w+ly )?(?:entered|typed|chose|picked|selected|ordered|gave|clicked|pressed|put in|used|installed|set|opened|plugged|filled in|misread|misunderstood|misused|mishandled|dropped|broke|damaged|overloaded|ignored|forgot|missed)\b(?=.{0,30}\b(?:wrong|incorrect\w*|yourself|instructions?|it|warning|manual|e-?mail|size|box|label|deadline|date|without)\b)`,
  r`(?:were|are|was) (?:\w+ )?(?:careless|impatient|negligent|confused|mistaken|wrong|too (?:late|slow|impatient|fast)|not careful)`,
  r`must have (?:\w+ )?(?:dropped|broken|misread|misunderstood|typed|entered|used|pressed|forgotten|missed|pulled|spilled|lost|ignored|left|put)`,
);
export const feel = slot(
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
export const complaint = slot(
  'complain(?:ed|t|ts|ing)?',
  'problems?',
  'issues?',
  'objected',
  'concerns?',
  'raised',
);
export const happen = slot(
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
