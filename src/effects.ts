// Everything that can be asked of Slack or of the outside, as data: verbs return these, the outbox carries them out.

/** Where a thing lives, in the rooms' words: `crisis:3` (a channel), `complaint:12` (a card), `draft:9.2` (version 2 of a draft). */
export type Ref = string;

export type Language = 'en' | 'id';

/** What a view is made from. Dates travel as ISO 8601 in UTC. */
export type ViewData = { [key: string]: unknown };

/** A message to be: the name of a view, what it shows, and in which language. */
export interface Content {
  view: string;
  /** Data of the view, or for a view that loads its own state, what to load. */
  data: ViewData;
  lang: Language;
}

/**
 * How much is promised about a message (the classes of the outbox):
 * P0 leaves the house · P1 record, exactly once · P2 alarm, at least once and soon · P3 view, last write wins ·
 * P4 private hint, at most once · P5 digest, one per window.
 */
export type MessageClass = 'P1' | 'P2' | 'P5';

/** The verb that is told how an effect went: its input is `input` with `outcome` added. */
export interface Report {
  verb: string;
  input: { [key: string]: unknown };
}

export type Effect =
  | { do: 'open_channel'; ref: Ref; name: string; marker: string }
  | { do: 'invite'; channel: Ref; people: string[]; key: string; report?: Report }
  | {
      do: 'post';
      channel: Ref;
      /** Post as a reply under this message. */
      thread?: Ref;
      /** The name under which the message can be found again. */
      ref?: Ref;
      class: MessageClass;
      /** Idempotency key: a second post under the same key is never made. */
      key: string;
      /** A place that must be there first, because the message speaks of it. */
      after?: Ref;
      /** Does not wait behind other posts of its kind. */
      ahead?: true;
      content: Content;
    }
  | {
      do: 'update';
      ref: Ref;
      content: Content;
      /** So long after the one before, in ms, it may be shown at the earliest; of those that wait the newest is. */
      everyMs?: number;
    }
  | {
      /** A picture in the thread under a message; the message stands without it. */
      do: 'upload';
      under: Ref;
      key: string;
      filename: string;
      base64: string;
      /** Its words are the picture's title and what a screen reader says. */
      content: Content;
    }
  | { do: 'pin'; ref: Ref }
  | { do: 'react'; ref: Ref; emoji: string }
  | { do: 'topic'; channel: Ref; content: Content }
  | { do: 'purpose'; channel: Ref; content: Content }
  | { do: 'bookmark'; channel: Ref; title: string; url: string; key: string }
  | { do: 'whisper'; person: string; channel: Ref; content: Content; key: string; after?: Ref }
  | {
      do: 'tell';
      person: string;
      class: MessageClass;
      content: Content;
      key: string;
      after?: Ref;
      /** Where it is told of when it did not get there. */
      about?: Ref;
    }
  | {
      /** Tells whoever runs the house, outside of Slack. */
      do: 'page';
      class: 'P2';
      key: string;
      /** ISO 8601. */
      since: string;
      content: Content;
    }
  | {
      do: 'deliver';
      outlet: string;
      target: string;
      release: number;
      report: Report;
    };
