// Why something is not done, and what to do instead, in English. Read by one person, privately.
type Params = Record<string, string | number>;

export const refusals: Record<string, (p: Params) => string> = {
  lease_lost: () => 'Somebody else has asked this source in the meantime; what they heard counts.',
  not_in_crisis_channel: () =>
    'This works inside a crisis channel. `/crisis list` shows the open ones; `/crisis declare` opens a new one.',
  crisis_unknown: () => 'I do not know this crisis. `/crisis list` shows the open ones.',
  crisis_resolved: () =>
    'This crisis is resolved, so nothing changes here any more. If it goes on: `/crisis reopen why`.',
  crisis_resolved_before: () => 'This crisis is resolved already. If it begins again: `/crisis reopen why`.',
  crisis_open: () => 'This crisis is open already; there is nothing to reopen.',
  level_unknown: (p) => `The crisis plan has no level “${p.level}”. Please choose one from the list.`,
  role_unknown: (p) => `The crisis plan has no role “${p.role}”. Its roles are: ${p.roles}.`,
  role_held: (p) => `This person holds the role “${p.role}” already.`,
  role_approves_self: (p) =>
    `“${p.role}” decides what goes out, and nobody can give that right to themselves. Ask the lead to assign it to you.`,
  role_needs_lead: (p) =>
    `“${p.role}” decides what goes out, so only the lead or the deputy can assign it; while there is neither, whoever declared the crisis. Please ask one of them.`,
  person_bot: (p) => `${p.person} is a bot, and this is for people. Please choose somebody else.`,
  person_guest: (p) =>
    `${p.person} is a guest of this workspace, and this is for full members. Please choose, or ask, a full member.`,
  person_outsider: (p) =>
    `${p.person} belongs to another organisation. Please choose, or ask, somebody of ours.`,
  person_deactivated: (p) => `The account of ${p.person} is deactivated. Please choose somebody else.`,
  person_unknown: (p) => `Slack does not tell me who ${p.person} is right now. Please try again in a moment.`,
  changed_meanwhile: () =>
    'This changed while your form was open, so yours is not recorded yet. Copy what you need from it, close this form and open it again: it shows how things stand then.',
  facts_unchanged: () => 'Nothing was changed, so nothing was recorded.',
  update_empty: () =>
    'Write what changed after the command, like this: `/crisis update the till is repaired`.',
  step_unknown: () => 'This step is not in the plan any more.',
  step_done: (p) => `<@${p.person}> has done this step already.`,
  complaint_unknown: () => 'I do not know this complaint.',
  complaint_not_open: () => 'This complaint is answered or closed already. Nothing was changed.',
  taken_by_you: () => 'You have taken this one already.',
  card_there: () => 'This complaint has its card already; look a little further up in the channel.',
  why_missing: () => 'Please say in a few words why it needs no answer.',
  clock_stopped: () => 'Its clock stands still, so there is nothing to change about it.',
  clock_paused: () => 'Its clock is paused already. Let it run on first.',
  clock_not_paused: () => 'Its clock is not paused; it runs already.',
  nothing_due: () => 'Nothing is due.',
  reason_missing: () => 'Please say why in a few words; it is kept on record.',
  extend_length: () => 'Please say by how much, such as 4h, 2d or 7wd (working days).',
  extended_before: () =>
    'Its time was extended before, and the plan allows no more. Answer with what you know, and say when there is more.',
  extend_late: () =>
    'It is too late to extend, or nothing can be extended here. Answer now: late and honest is better than silent.',
  snooze_length: () => 'Reminders can be put off by up to three days. Please choose less, such as 1h or 1d.',
  silenced_before: () => 'Its reminders are stopped already.',
  not_silenced: () => 'Its reminders are on already.',
  not_answered: () => 'It has no answer yet. Answer it first; then mark it as solved.',
  policy_unknown: (p) => `The crisis plan has no policy “${p.policy}”. Please choose one from the list.`,
  answered_before: () => 'This complaint is answered already.',
  label_unchanged: () => 'That is what it says already, so nothing was changed.',
  group_gone: () => 'This complaint stands alone now; there is nothing to merge or to split.',
  merged_before: () => 'These are merged already.',
  watch_quiet: () => 'Comments come in as they usually do.',
  alert_unknown: () => 'I do not know this alert any more. Type `/crisis declare` to open a crisis room.',
  alert_declared: () => 'A crisis was declared from this alert already; `/crisis list` shows where it is.',
  not_muted: () => 'I was listening already.',
  draft_unknown: () => 'I do not know this draft.',
  draft_there: () => 'There is a draft for this complaint already.',
  draft_closed: () => 'This draft is closed.',
  draft_in_hands: () => 'Somebody is working on this draft, so I leave it as it is.',
  draft_changed: (p) =>
    `Somebody saved version ${p.version} while you were writing. Your text was not saved, so that nothing of theirs is lost. Please copy it, open the newest version and edit that.`,
  button_old: () => 'This is an older version; please use the buttons of the newest one.',
  no_other_wording: () =>
    'I know no other wording from these facts. Please press *Edit*, or record more with `/crisis facts`.',
  promise_unchanged: () => 'Nothing was changed. Choose somebody else or write a new time.',
  promise_due_unclear: (p) =>
    `I cannot read “${p.said}” as a time. Write for example: Friday 10:00, tomorrow, or 1 December.`,
  promise_due_past: (p) => `“${p.said}” is over already. Write a time that is still to come.`,
  promise_settled: () => 'This promise is settled already.',
  promise_unknown: () => 'I do not know this promise.',
  news_empty: () => 'Please write what is repaired, as you would say it to a customer.',
  news_nobody: () =>
    'Nobody here was answered yet, so there is nobody to tell. First answers tell the repair by themselves once you record it with `/crisis facts`.',
  news_told: () => 'Everyone who was answered has this news already, or a draft of it.',
  news_redacted: () =>
    'Of those who were answered, only some whose name was taken out of the database are left. Nobody can say whether they have this news already, so I prepare nothing. Whoever is sure may tell them by hand.',
  draft_empty: () => 'The answer is empty. Please write something, or cancel.',
  draft_unchanged: () => 'Nothing was changed, so there is no new version.',
  draft_too_long: (p) =>
    `This is ${p.length} characters long; I can show and send at most ${p.max}. Please shorten it. What you typed is still in the form.`,
  draft_sent: () =>
    'This answer has gone out and cannot be taken back. If it was wrong, say so openly: answer again.',
  draft_sending: () =>
    'This answer is on its way, so its text cannot change now. *Stop* keeps me from trying again if it did not arrive.',
  draft_held: () =>
    'This answer waits for a person and may be out already, so its text cannot change now. I ask about it below: if it is out, press *I have posted it*; if it is not, press *Give it up*, and then change it.',
  approve_old: () => 'That is an older version. Please look at the newest one below it and react there.',
  approve_own: () =>
    'You wrote or edited this text, so somebody else has to approve it. Four eyes see more than two.',
  approve_role: (p) =>
    `Answers are approved by: ${p.roles}. Your reaction is seen, but does not count. The lead can give you a role with \`/crisis assign\`.`,
  approve_gaps: (p) =>
    `This text still has gaps: ${p.gaps}. Record what is known with \`/crisis facts\`, or press *Edit*; then approve the new version.`,
  approve_too_long: (p) =>
    `This text has ${p.length} characters, and where it goes only ${p.max} fit. Please shorten it with *Edit*; then approve the new version.`,
  approve_unsigned: (p) =>
    p.what === 'pii'
      ? `This text shows personal data in public. Please take it out with *Edit*, or ask for a sign-off (${p.roles}) with the button; then approve.`
      : `This text has words with legal weight. Please change them with *Edit*, or ask for a sign-off (${p.roles}) with the button; then approve.`,
  nothing_to_sign: () => 'Nothing in this text needs a sign-off. You can approve it straight away.',
  sign_own: () => 'You wrote or edited this text, so somebody else has to sign it off.',
  sign_role: (p) => `Such words are signed off by: ${p.roles}. Please ask one of them.`,
  signed_before: () => 'You have signed this text off already.',
  approve_bot: () => 'Approvals come from people only.',
  approve_guest: () =>
    'Guests of the workspace cannot approve. Please ask a full member with the right role.',
  approve_outsider: () =>
    'People of other organisations cannot approve. Please ask a member with the right role.',
  approve_deactivated: () => 'This account is deactivated and cannot approve.',
  approve_unknown: () =>
    'Slack does not tell me who you are right now, so this does not count yet. A reaction I look at again by myself within five minutes; to try sooner, remove it and add it again. If you pressed a button, please press it again in a moment.',
  approved_before: () => 'You have approved this text already.',
  approve_hidden: (p) =>
    `This text has characters that can mislead (${p.hidden}), so the reaction does not count. Please read it again; if they are meant, press *Approve as it stands* on the draft.`,
  freeze_needs_lead: () => 'Only the lead or the deputy can freeze what goes out. Please ask one of them.',
  unfreeze_role: (p) =>
    `Answers go out again when somebody who may approve them says so: ${p.people}. Please ask one of them. If none of them can be reached, the lead can give somebody such a role with \`/crisis assign\`.`,
  unfreeze_shared: () =>
    'Another organisation can still read this channel, or is invited to it. Please end the sharing first; then say `/crisis unfreeze` again.',
  level_needs_lead: () => 'Only the lead or the deputy changes the level. Please ask one of them.',
  level_same: () => 'The crisis has this level already. Nothing was changed.',
  nothing_to_stop: () =>
    'This answer is not on its way, so there is nothing to stop. Its card shows how it stands.',
  frozen_before: () => 'Everything that goes out is frozen already. `/crisis unfreeze` lets it go again.',
  not_frozen: () => 'Nothing is frozen here.',
  redact_not_there: () =>
    'These words are not in this complaint. Write them exactly as they stand there; nothing was changed.',
  redact_nothing: () => 'There is nothing left to take out of this complaint.',
  nothing_to_merge: () => 'There are not enough alarms waiting to make one message of them.',
  not_gone: () => 'This message is there, or it is being made again already.',
  job_unknown: () => 'I do not know this job.',
  job_not_stuck: () => 'This one is not stuck any more.',
  job_needs_lead: () =>
    'Only the lead or the deputy decides about what is stuck; while there is neither, whoever declared the crisis. Please ask one of them.',
  job_needs_why: () => 'Please say why; one sentence is enough. It stays on the record.',
  job_needs_message_link: () =>
    'Other messages hang on this one, so I need the link of the Slack message itself: its menu, then “Copy link”.',
  job_needs_channel_link: () =>
    'The whole crisis goes into this channel, so I need the link of the channel itself: its menu, then “Copy link”. The link of a message in it will do as well.',
  job_place_known: () =>
    'I know what this link leads to already, as something else. Please take the link of what this job was to make.',
  job_is_answer: () =>
    'This is an answer to the public. Look after it on its draft, where its approval stands.',
  reaction_stale: () => 'This reaction is older than what I know already.',
  nothing_to_revoke: () => 'There was no approval of yours to take back.',
  release_gone: () => 'This approval does not stand any more. Please look at the newest version.',
  again_other: (p) =>
    `You approved this answer. Before it goes out a second time, somebody else looks whether it is there already: ${p.people}. If you see it there, press *I have posted it* and paste its link.`,
  again_unapproved: (p) =>
    `The approval of this answer was taken back, so I do not send it again. It can be approved anew with :${p.emoji}: on its card; or press *Give it up*.`,
  not_yet_handed_over: () => 'This answer is still being sent by me. Please wait for my message here.',
  resolve_needs_lead: () =>
    'Only the lead or the deputy resolves and reopens a crisis; while there is neither, whoever declared it. Please ask one of them.',
  resolve_unsent: (p) =>
    `${p.count} approved ${p.count === 1 ? 'answer has' : 'answers have'} not gone out yet. Wait for them, confirm those you posted by hand, press *Give it up* or *Stop*; then resolve.`,
};
