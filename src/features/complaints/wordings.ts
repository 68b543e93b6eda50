// Which of the wordings a message was given is its newest, whatever order they are told in.

/** A wording that is kept. */
export interface KnownWording {
  sha256: string;
  /** When its author made it, where the source told of an edit. */
  editedAt: Date | null;
  seenAt: Date;
}

/** A wording that is told of. */
export interface ToldWording {
  sha256: string;
  editedAt?: Date | undefined;
  /** The source tells of every edit when it was made: without that, it is what was first written. */
  tellsEdits: boolean;
}

/** When an author edited last, as the source tells; a clock that is ahead does not make later edits older ones. */
export const editedBy = ({ editedAt }: { editedAt?: Date | undefined }, now: Date): Date | undefined =>
  editedAt && editedAt > now ? now : editedAt;

/** What becomes of a wording: the newest from now on, the newest as before but of a later edit, or nothing new. */
export type Verdict = 'newest' | 'confirmed' | 'known';

/** Decides what a wording is that is told of a message. @param known what is kept of it, in the order it was taken in */
export function verdictOn(known: readonly KnownWording[], told: ToldWording): Verdict {
  const newest = known.at(-1);
  if (!newest) return 'newest';
  const { sha256, editedAt, tellsEdits } = told;
  const last = Math.max(...known.map((each) => each.editedAt?.getTime() ?? Number.NEGATIVE_INFINITY));
  // An edit that comes late may be older than the one that gave it the same words again.
  if (newest.sha256 === sha256) return editedAt && editedAt.getTime() > last ? 'confirmed' : 'known';
  if (known.some((each) => each.sha256 === sha256))
    return editedAt && editedAt > (newest.editedAt ?? newest.seenAt) ? 'newest' : 'known';
  // Two edits may be of one second.
  if (editedAt) return editedAt.getTime() >= last ? 'newest' : 'known';
  return tellsEdits && last > Number.NEGATIVE_INFINITY ? 'known' : 'newest';
}
