// Carries a released answer to its outlet: exactly the approved bytes, under the delivery id that never changes.
import type { Db } from '../../engine/database.ts';
import type { Outcome } from '../../engine/worker.ts';
import { type Delivery, heard, type Outlet, type OutletIo } from '../../outlets/outlet.ts';
import type { Crisis } from '../crisis/crisis.ts';
import { readCrisis } from '../crisis/store.ts';
import { answerJob } from './store.ts';
import { hashText } from './suggest.ts';

export interface SendOptions {
  db: Db;
  /** Outlet name as a release has it (`manual`, `webhook:shop`) → the outlet. */
  outlets: ReadonlyMap<string, Outlet>;
  io: Omit<OutletIo, 'signal'>;
  /** Hears of every try whether the target answered. */
  saw(outlet: string, answer: 'answered' | 'silent'): Promise<void>;
}

/** One try. A release is only ever here while the database holds it as `sending`. */
export function createSend({
  db,
  outlets,
  io,
  saw,
}: SendOptions): (release: number, fresh: () => boolean) => Promise<Outcome> {
  return async (id, fresh) => {
    const release = await db.release.findUnique({
      where: { id },
      include: { of: { include: { draft: { include: { complaint: true } } } } },
    });
    if (release?.state !== 'sending') return { is: 'held', code: 'release_gone' };
    const outlet = outlets.get(release.outlet);
    if (!outlet) return { is: 'held', code: 'outlet_unknown' };
    if (hashText(release.of.text) !== release.sha256) return { is: 'held', code: 'text_changed' };
    const job = await answerJob(db, id);
    if (await isSwitchedOff(db, release.outlet, job?.errorCode)) return { is: 'held', code: SWITCHED_OFF };
    const { complaint } = release.of.draft;
    const crisis = complaint.crisisId === null ? undefined : await readCrisis(db, complaint.crisisId);
    const delivery: Delivery = {
      id: release.deliveryId,
      releaseId: release.id,
      releasedAt: release.holdUntil,
      source: complaint.source,
      visibility: complaint.visibility,
      target: {
        externalId: complaint.externalId,
        ...(complaint.permalink ? { permalink: complaint.permalink } : {}),
        ...(complaint.threadId ? { threadId: complaint.threadId } : {}),
      },
      ...recipientOf(complaint),
      // Being told to wait is not counted, and whoever has it sent again has looked that it is not there.
      repeated: (job?.attempts ?? 2) > 1,
      text: release.of.text,
      language: release.of.language,
      ...subjectOf(crisis, release.of.language),
      sha256: release.sha256,
    };
    // A process that slept may have lost its lane: somebody else may be sending this by now.
    if (!fresh()) return { is: 'retry', code: 'slept', afterMs: 0 };
    const result = await outlet.deliver(delivery, { ...io, signal: AbortSignal.timeout(10_000) });
    const answer = heard(result);
    if (answer) await saw(release.outlet, answer);
    switch (result.outcome) {
      case 'sent':
        return { is: 'sent', note: result.proof ? { proof: result.proof } : {} };
      case 'retry':
        return {
          is: 'retry',
          code: result.code,
          ...(result.afterMs === undefined ? {} : { afterMs: result.afterMs }),
        };
      case 'refused':
        return { is: 'held', code: result.code };
      case 'needs_person':
        return { is: 'held', code: 'needs_person' };
      case 'uncertain':
        // The same id again does no harm where the target knows it; elsewhere only a person may decide.
        return outlet.idempotent ? { is: 'retry', code: result.code } : { is: 'held', code: result.code };
    }
  };
}

const GONE_FOR_GOOD = 'http_410';
const SWITCHED_OFF = 'outlet_gone';

/**
 * Whether the outlet last said that it is gone for good, and this answer was not held for that already: such a one is here
 * again because a person wants it tried, and when it is taken the outlet counts as back.
 * @param mine what this answer's last try came to
 */
async function isSwitchedOff(db: Db, outlet: string, mine: string | null | undefined): Promise<boolean> {
  if (mine === GONE_FOR_GOOD || mine === SWITCHED_OFF) return false;
  const [last] = await db.$queryRaw<{ gone: boolean }[]>`
    SELECT j.state <> 'sent' AS gone FROM "Job" j JOIN "Release" r ON j."dedupeKey" = 'release:' || r.id
    WHERE r.outlet = ${outlet} AND (j.state = 'sent' OR (j.state IN ('held', 'cancelled') AND j."errorCode" IN (${GONE_FOR_GOOD}, ${SWITCHED_OFF})))
    ORDER BY j."settledAt" DESC LIMIT 1`;
  return last?.gone ?? false;
}

/** The plan's subject on one line, in the language of the answer. */
function subjectOf(crisis: Crisis | undefined, language: string): { subject?: string } {
  const said = crisis?.plan.answers.mailSubject?.[language === 'id' ? 'id' : 'en'];
  return said === undefined ? {} : { subject: said.replace(/\s+/g, ' ').trim() };
}

/** An address where the source has one, else whatever names the writer. */
function recipientOf(by: { authorId: string | null; authorHandle: string | null }): { recipient?: string } {
  const names = [by.authorHandle, by.authorId].filter((name) => name !== null);
  const recipient = names.find((name) => name.includes('@')) ?? names[0];
  return recipient === undefined ? {} : { recipient };
}
