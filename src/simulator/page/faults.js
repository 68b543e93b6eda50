/** The folded panel that makes the simulated Slack misbehave. */
import { h } from './element.js';
import { complain, toast } from './overlays.js';
import { fault } from './server.js';

const methods = [
  'chat.postMessage',
  'chat.update',
  'views.open',
  'conversations.create',
  'conversations.invite',
  'pins.add',
];

/** Draws the panel's controls. */
export function drawFaults(panel, ws) {
  const { words } = ws;
  const method = h(
    'select',
    { class: 'input select', id: 'fault-method' },
    h('option', { value: '' }, words.faultAnyMethod),
    methods.map((name) => h('option', { value: name }, name)),
  );
  const times = h('input', {
    class: 'input',
    id: 'fault-times',
    type: 'number',
    min: '1',
    max: '100',
    value: '1',
  });
  const arm = async (settings) => {
    const result = await fault(settings);
    if (result.ok) toast(words.faultSet);
    else complain(result, ws);
  };
  const aimed = (settings) => () =>
    arm({ ...settings, method: method.value || undefined, times: Math.max(1, Number(times.value) || 1) });
  const button = (label, kind, onclick) =>
    h('button', { type: 'button', class: 'button small', data: { fault: kind }, onclick }, label);
  panel.replaceChildren(
    h('p', {}, words.faultsHint),
    button(words.faultDisconnect, 'disconnect', () => arm({ kind: 'disconnect' })),
    h(
      'div',
      { class: 'fault-aim' },
      h('label', { for: 'fault-method' }, words.faultMethod),
      method,
      h('label', { for: 'fault-times' }, words.faultTimes),
      times,
    ),
    button(words.faultSlow, 'latency', aimed({ kind: 'latency', ms: 4000 })),
    button(words.faultDown, 'http_500', aimed({ kind: 'http_500' })),
    button(words.faultLimited, 'ratelimited', aimed({ kind: 'ratelimited', seconds: 5 })),
  );
}
