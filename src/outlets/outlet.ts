// The contract of an outlet: how one approved answer leaves the house, and how it is told what became of it.
import type { SafeFetch } from './safe-fetch.ts';

/** Leave to send one approved text to one target. What the target sees is the same at every try. */
export interface Delivery {
  /** UUID: the idempotency key the outside sees. */
  id: string;
  releaseId: number;
  /** When it was released. */
  releasedAt: Date;
  /** An earlier try may have left something there. */
  repeated: boolean;
  /** The source of the complaint that is answered. */
  source: string;
  /** Who may see that complaint: `public`, `limited` or `private`. No more people may see its answer. */
  visibility: string;
  /** The complaint that is answered, in the source's own words. */
  target: { permalink?: string; externalId?: string; threadId?: string };
  /** Who wrote the complaint, as the source names them: the address of a mail, the handle of a post. */
  recipient?: string;
  /** Exactly the approved text. */
  text: string;
  language: string;
  /** What a mail is about, where the plan says so; an outlet without subjects leaves it out. */
  subject?: string;
  /** Of the text's UTF-8 bytes, in hexadecimal, as it was approved. */
  sha256: string;
}

export interface OutletIo {
  fetch: SafeFetch;
  /** Gives the try up. */
  signal: AbortSignal;
  now: () => Date;
}

export type Outcome =
  /** It arrived. `proof`: a permalink or an id at the target, when it told one. */
  | { outcome: 'sent'; proof?: string }
  /** It certainly did not arrive; try again, after so long if the target said. */
  | { outcome: 'retry'; code: string; afterMs?: number }
  /** It certainly did not arrive, and trying again would not help. */
  | { outcome: 'refused'; code: string }
  /** It may have arrived. Only an idempotent outlet may be tried again. */
  | { outcome: 'uncertain'; code: string }
  /** A person has to carry it out and say where. */
  | { outcome: 'needs_person' };

/** Whether the target answered at all, as far as a try tells; `undefined` when it was not asked. */
export function heard(end: Outcome): 'answered' | 'silent' | undefined {
  switch (end.outcome) {
    case 'sent':
      return 'answered';
    case 'uncertain':
      return 'silent';
    case 'retry':
      // Asking us to wait is an answer; "not now, I am broken" is none.
      return /^(?:http|smtp)_[1-4]/.test(end.code) ? 'answered' : 'silent';
    case 'refused':
      return /^(?:http|smtp)_\d/.test(end.code) ? 'answered' : undefined;
    case 'needs_person':
      return undefined;
  }
}

export interface Outlet {
  kind: string;
  /** The target takes the same delivery id twice for one delivery: an uncertain try may be repeated. */
  idempotent: boolean;
  /** Tries once. Never throws for what the target or the network does. */
  deliver(delivery: Delivery, io: OutletIo): Promise<Outcome>;
  /** Asks the target something harmless; false when it does not answer. Missing where there is no target. */
  answers?(io: Pick<OutletIo, 'fetch' | 'signal'>): Promise<boolean>;
}
