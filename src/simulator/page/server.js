/** Talks to the simulator's server: reads what the acting person sees, acts for them, hears of changes. */

async function call(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    return { ok: false, error: 'unreachable' };
  }
  const body = await response.json().catch(() => undefined);
  if (body === undefined) return { ok: false, error: `http_${response.status}` };
  return response.ok ? { ok: true, ...body } : { ok: false, error: `http_${response.status}`, ...body };
}

/** Reads `/ui/<what>` with the given query; `{ok: false, error}` when it cannot be read. */
export function read(what, query) {
  return call(`/ui/${what}?${new URLSearchParams(query)}`, { cache: 'no-store' });
}

function post(path, body) {
  const headers = { 'content-type': 'application/json' };
  return call(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** Does something as a person; see the server's list of acts. */
export function act(as, action) {
  return post('/ui/act', { as, ...action });
}

/** Arms a fault of the simulated Slack. */
export function fault(settings) {
  return post('/ui/fault', settings);
}

/**
 * Hears of changes until `close()` of the answer is called. `onEvent` gets the parsed event; `onState(true|false)`
 * tells whether the stream is up. The browser reconnects by itself.
 */
export function listen(as, onEvent, onState) {
  const source = new EventSource(`/ui/events?${new URLSearchParams({ as })}`);
  source.onopen = () => onState(true);
  source.onerror = () => onState(false);
  source.onmessage = (event) => {
    let data;
    try {
      data = JSON.parse(event.data);
    } catch {
      return;
    }
    onEvent(data);
  };
  return source;
}

/**
 * A task that never overlaps itself: calls while it runs make it run once more afterwards. Each call resolves after
 * a run that began after the call.
 */
export function coalesced(task) {
  let running;
  let next;
  const run = async () => {
    try {
      return await task();
    } finally {
      running = undefined;
    }
  };
  return () => {
    if (!running) {
      running = run();
      return running;
    }
    next ??= running
      .catch(() => {})
      .then(() => {
        next = undefined;
        running = run();
        return running;
      });
    return next;
  };
}
