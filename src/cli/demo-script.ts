// The demo's crisis, step by step, as its people live it: everything goes through Slack, the intake and the clock.
import { setTimeout as sleep } from 'node:timers/promises';
import { nextLocalTime } from '../calendar/zone.ts';
import type { Language } from '../effects.ts';
import { ids as complaints } from '../features/complaints/views.ts';
import { ids as drafts } from '../features/drafts/views.ts';
import { demo as en } from '../texts/en/demo.ts';
import { demo as id } from '../texts/id/demo.ts';
import type { Sent } from './demo-complaints.ts';
import { type Course, callsToDeclare } from './demo-figures.ts';
import type { DemoHouse } from './demo-house.ts';

type Say = typeof en;

const LEAD = 'U0SARI';
const CARE = 'U0BUDI';
const COMMS = 'U0RINA';
const DUTY = 'U0DEWI';

const SINGLES = 5;
const BATCH = 65;
const MINUTE = 60_000;
/** Time between two batches by the house's clock: longer than what one digest waits for. */
const BATCH_MS = 20_000;
/** A form is not filled in at once. */
const TYPING_MS = 500;

/** Plays the crisis to its end. `tell` hears each step as a sentence. */
export async function playCrisis(
  house: DemoHouse,
  sent: Sent[],
  language: Language,
  say: Say,
  tell: (sentence: string) => void,
): Promise<Course> {
  const { slack, app } = house;
  const declared = await declare(house, language, say);
  const { channel, crisis } = declared;
  tell(say.step.declared(channel, slack.channel(channel)?.members.length ?? 0, declared.calls.needed.length));

  for (const one of sent.slice(0, SINGLES)) {
    await house.complain([one]);
    await house.idle();
  }
  tell(say.step.singles(SINGLES));
  await recordFacts(house, channel, say);
  tell(say.step.facts);

  if (await edit(house, crisis)) tell(say.step.edited);
  // One card is left alone, so that its time runs out too.
  const approved = await approve(house, { crisisId: crisis }, SINGLES - 1);
  tell(say.step.approved(approved));
  await house.pass(house.plan.approval.holdMs + 1_000);
  tell(say.step.sent(house.receiver.received.length));

  const rest = sent.slice(SINGLES);
  for (let from = 0; from < rest.length; from += BATCH) {
    await house.complain(rest.slice(from, from + BATCH));
    await house.pass(BATCH_MS);
  }
  tell(say.step.flood(rest.length, await app.db.digest.count({ where: { crisisId: crisis } })));

  const late = await runOut(house, crisis, say, tell);
  const opened = await answerLate(house, channel, crisis, language);
  if (opened > 0) tell(say.step.opened);

  const { time, zone } = house.plan.standup;
  const now = await house.now();
  await house.pass(nextLocalTime(now, time, zone).getTime() - now.getTime() + MINUTE);
  tell(say.step.standup(await app.db.standup.count({ where: { crisisId: crisis } })));

  await slack.as(LEAD).command('/crisis', `resolve ${say.typed.resolve}`, channel);
  await house.idle();
  const answered = await app.db.complaint.count({ where: { crisisId: crisis, state: 'answered' } });
  tell(say.step.resolved(Math.round((100 * answered) / sent.length)));
  return {
    channel,
    crisis,
    sent: sent.length,
    answersExpected: approved + opened,
    breachedAfterLimit: late,
    declareCalls: declared.calls,
  };
}

async function declare(house: DemoHouse, language: Language, say: Say) {
  const { slack, app } = house;
  const lead = slack.as(LEAD);
  await lead.command('/crisis', `declare ${say.typed.title}`, 'general');
  await sleep(TYPING_MS);
  const from = slack.calls.length;
  await lead.submit(viewOf(house, LEAD), {
    title: { title: say.typed.title },
    level: { level: 'high' },
    known: { known: say.typed.known },
    language: { language },
    drill: { drill: 'real' },
  });
  await house.idle();
  const { id } = await app.db.crisis.findFirstOrThrow();
  const place = await app.db.place.findUniqueOrThrow({ where: { ref: `crisis:${id}` } });
  const header = await app.db.job.findFirstOrThrow({ where: { makes: `header:${id}` } });
  const channel = slack.channel(place.channel)?.name;
  if (channel === undefined) throw new Error(`no channel ${place.channel}`);
  return { crisis: id, channel, calls: callsToDeclare(slack.calls.slice(from), header.id) };
}

function viewOf({ slack }: DemoHouse, person: string): string {
  const view = slack.view(person);
  if (!view) throw new Error(`no form is open for ${person}`);
  return view.id;
}

async function recordFacts(house: DemoHouse, channel: string, say: Say): Promise<void> {
  const care = house.slack.as(CARE);
  await care.command('/crisis', 'facts', channel);
  const typed = Object.entries(say.typed.facts).map(([part, text]) => [part, { [part]: text }] as const);
  await care.submit(viewOf(house, CARE), {
    ...Object.fromEntries(typed),
    responsibility: { responsibility: 'high' },
    cause: { cause: 'human_error' },
  });
  await house.idle();
}

interface Waiting {
  ref: string;
  language: string;
  gaps: number;
}

/** The newest version of each draft that waits for approval, oldest draft first. */
async function waitingDrafts(
  { app }: DemoHouse,
  of: { crisisId: number } | { id: number },
): Promise<Waiting[]> {
  const rows = await app.db.draft.findMany({
    where: { state: 'waiting', complaint: of },
    include: { versions: { orderBy: { version: 'desc' }, take: 1 } },
    orderBy: { id: 'asc' },
  });
  return rows.flatMap(({ id, versions }) =>
    versions.map(({ version, language, placeholders }) => {
      const gaps = Array.isArray(placeholders) ? placeholders.length : 0;
      return { ref: `draft:${id}.${version}`, language, gaps };
    }),
  );
}

/** Words a draft by hand that still has gaps, in the language of its complaint. */
async function edit(house: DemoHouse, crisis: number): Promise<boolean> {
  const { slack, app } = house;
  const draft = (await waitingDrafts(house, { crisisId: crisis })).find(({ gaps }) => gaps > 0);
  if (!draft) return false;
  const { channel, ts } = await app.db.place.findUniqueOrThrow({ where: { ref: draft.ref } });
  const care = slack.as(CARE);
  await care.click(channel, ts, drafts.edit);
  const { answer } = (draft.language === 'id' ? id : en).typed;
  await care.submit(viewOf(house, CARE), { text: { text: answer } });
  await house.idle();
  return true;
}

/** Reacts to drafts that wait and have no gaps, at most so many; how many that were. */
async function approve(
  house: DemoHouse,
  of: { crisisId: number } | { id: number },
  most: number,
): Promise<number> {
  const { slack, app, plan } = house;
  const whole = (await waitingDrafts(house, of)).filter(({ gaps }) => gaps === 0).slice(0, most);
  for (const { ref } of whole) {
    const { channel, ts } = await app.db.place.findUniqueOrThrow({ where: { ref } });
    await slack.as(COMMS).react(channel, ts, plan.approval.emoji);
  }
  await house.idle();
  return whole.length;
}

/** Lets the time to answer run out; how many complaints were open then. */
async function runOut(
  house: DemoHouse,
  crisis: number,
  say: Say,
  tell: (sentence: string) => void,
): Promise<number> {
  const { app, plan } = house;
  const within = plan.levels.find((level) => level.key === 'high')?.firstReplyMs ?? 0;
  const of = { crisisId: crisis };
  await house.pass(within * 0.97);
  tell(
    say.step.warned(
      await app.db.complaint.count({ where: { ...of, notices: { some: { key: { contains: ':warn:' } } } } }),
    ),
  );
  const open = await app.db.complaint.count({ where: { ...of, state: 'open' } });
  await house.pass(within * 0.04);
  // What is late without a card is told in one message, a minute later.
  await house.pass(2 * MINUTE);
  tell(
    say.step.breached(
      await app.db.complaint.count({ where: { ...of, notices: { some: { key: { contains: ':breach' } } } } }),
    ),
  );
  return open;
}

/** Somebody opens a complaint from a digest; its draft is approved and goes out. How many answers that came to. */
async function answerLate(
  house: DemoHouse,
  channel: string,
  crisis: number,
  lang: Language,
): Promise<number> {
  const { slack, app, plan } = house;
  // The facts are in the crisis' language: a complaint in the same one has a draft without gaps.
  const wanted = await app.db.complaint.findMany({
    where: { crisisId: crisis, language: lang, shownAs: 'digest' },
    select: { id: true },
  });
  const ids = new Set(wanted.map((complaint) => String(complaint.id)));
  const buttons = slack
    .messages(channel)
    .flatMap((message) =>
      (message.blocks ?? []).flatMap(({ accessory }: { accessory?: { action_id: string; value: string } }) =>
        accessory?.action_id === complaints.open ? [{ ts: String(message.ts), value: accessory.value }] : [],
      ),
    );
  const button = buttons.find(({ value }) => ids.has(value));
  if (!button) return 0;
  await slack.as(DUTY).click(channel, button.ts, complaints.open, { value: button.value });
  await house.idle();
  const approved = await approve(house, { id: Number(button.value) }, 1);
  await house.pass(plan.approval.holdMs + 1_000);
  return approved;
}
