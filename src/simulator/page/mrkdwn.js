/** Reads Slack's mrkdwn into a tree of plain nodes; knows no DOM, so that it can be tested in Node. */
import { emojiOf } from './emoji.js';

/** Slack's three entities back to characters, in one pass so that `&amp;lt;` stays `&lt;`. */
export function unescapeEntities(text) {
  return text.replace(/&(amp|lt|gt);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>' })[name]);
}

/** The URL when it is absolute http or https, otherwise undefined: nothing else becomes a link on this page. */
export function safeUrl(url) {
  try {
    const parsed = new URL(url);
    return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed.href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * mrkdwn → nodes: text, break, bold, italic, strike, code, pre, quote, link, user, channel, usergroup, broadcast,
 * date, emoji. `verbatim` true keeps bare web addresses as text, as Slack does.
 * Rules from Slack's "Formatting text for app surfaces".
 */
export function parseMrkdwn(text, { verbatim = false } = {}) {
  const nodes = [];
  const parts = String(text ?? '').split(/```([\s\S]+?)```/);
  parts.forEach((part, index) => {
    if (index % 2 === 1) {
      nodes.push({ type: 'pre', text: plain(part.replace(/^\n/, '').replace(/\n$/, '')) });
      return;
    }
    let body = part;
    if (index > 0) body = body.replace(/^\n/, '');
    if (index < parts.length - 1) body = body.replace(/\n$/, '');
    if (body !== '') nodes.push(...lines(body, verbatim));
  });
  return nodes;
}

/** Text of a `plain_text` object: entities and emoji only. */
export function parsePlain(text, { emoji = true } = {}) {
  const nodes = [];
  String(text ?? '')
    .split('\n')
    .forEach((line, index) => {
      if (index > 0) nodes.push({ type: 'break' });
      if (!emoji) nodes.push({ type: 'text', text: unescapeEntities(line) });
      else nodes.push(...emojiOnly(line));
    });
  return merge(nodes);
}

function lines(body, verbatim) {
  const nodes = [];
  const all = body.split('\n');
  let quoted = [];
  let justQuoted = false;
  const flush = () => {
    if (quoted.length === 0) return;
    const children = quoted.flatMap((line, n) => [
      ...(n ? [{ type: 'break' }] : []),
      ...inline(line, verbatim),
    ]);
    nodes.push({ type: 'quote', children });
    quoted = [];
    justQuoted = true;
  };
  for (const [index, line] of all.entries()) {
    const rest = /^(?:&gt;|>){3} ?(.*)$/.exec(line);
    if (rest) {
      quoted.push(rest[1], ...all.slice(index + 1));
      break;
    }
    const quote = /^(?:&gt;|>) ?(.*)$/.exec(line);
    if (quote) {
      quoted.push(quote[1]);
      continue;
    }
    flush();
    if (index > 0 && !justQuoted) nodes.push({ type: 'break' });
    justQuoted = false;
    nodes.push(...inline(line, verbatim));
  }
  flush();
  return nodes;
}

const wordChar = /[\p{L}\p{N}]/u;
const styles = { '*': 'bold', _: 'italic', '~': 'strike' };

function inline(line, verbatim) {
  const nodes = [];
  let i = 0;
  while (i < line.length) {
    const found =
      control(line, i) ??
      code(line, i) ??
      style(line, i, verbatim) ??
      emoji(line, i) ??
      bareLink(line, i, verbatim);
    if (found) {
      nodes.push(found.node);
      i = found.end;
      continue;
    }
    const entity = /^&(?:amp|lt|gt);/.exec(line.slice(i, i + 5));
    const taken = entity ? entity[0] : line[i];
    nodes.push({ type: 'text', text: unescapeEntities(taken) });
    i += taken.length;
  }
  return merge(nodes);
}

function control(line, start) {
  if (line[start] !== '<') return undefined;
  const close = line.indexOf('>', start);
  if (close < start + 2) return undefined;
  const node = controlNode(line.slice(start + 1, close));
  return node && { node, end: close + 1 };
}

function controlNode(content) {
  const bar = content.indexOf('|');
  const head = bar < 0 ? content : content.slice(0, bar);
  const label = bar < 0 ? undefined : unescapeEntities(content.slice(bar + 1));
  if (/^@[UWB][A-Z0-9]+$/.test(head)) return { type: 'user', id: head.slice(1), label };
  if (/^#[CGD][A-Z0-9]+$/.test(head)) return { type: 'channel', id: head.slice(1), label };
  if (/^!(here|channel|everyone)$/.test(head)) return { type: 'broadcast', range: head.slice(1) };
  if (head.startsWith('!subteam^')) return { type: 'usergroup', id: head.slice(9), label };
  if (head.startsWith('!date^')) {
    const [, seconds, format, link] = head.split('^');
    return {
      type: 'date',
      ts: Number(seconds),
      format: format ?? '',
      url: link && safeUrl(link),
      fallback: label ?? '',
    };
  }
  if (/^[@#!]/.test(head)) return undefined;
  const raw = unescapeEntities(head);
  const url = safeUrl(raw);
  const children = emojiOnly(bar < 0 ? head : content.slice(bar + 1));
  if (url) return { type: 'link', url, children };
  return /^[a-z][a-z0-9+.-]*:/i.test(raw) ? { type: 'text', text: label ?? raw } : undefined;
}

function code(line, start) {
  if (line[start] !== '`') return undefined;
  const close = line.indexOf('`', start + 1);
  if (close < start + 2) return undefined;
  return { node: { type: 'code', text: plain(line.slice(start + 1, close)) }, end: close + 1 };
}

function style(line, start, verbatim) {
  const marker = line[start];
  const type = styles[marker];
  if (!type || /[\s]/.test(line[start + 1] ?? ' ') || line[start + 1] === marker) return undefined;
  if (start > 0 && wordChar.test(line[start - 1])) return undefined;
  for (let end = start + 1; end < line.length; end += 1) {
    const skipped = control(line, end) ?? code(line, end);
    if (skipped) {
      end = skipped.end - 1;
      continue;
    }
    if (line[end] !== marker || end === start + 1 || /\s/.test(line[end - 1])) continue;
    if (wordChar.test(line[end + 1] ?? ' ')) continue;
    return { node: { type, children: inline(line.slice(start + 1, end), verbatim) }, end: end + 1 };
  }
  return undefined;
}

function emoji(line, start) {
  if (line[start] !== ':') return undefined;
  const match = /^:([a-z0-9_+'-]+(?:::skin-tone-[2-6])?):/.exec(line.slice(start, start + 60));
  if (!match || emojiOf(match[1]) === undefined) return undefined;
  return { node: { type: 'emoji', name: match[1] }, end: start + match[0].length };
}

function bareLink(line, start, verbatim) {
  if (verbatim || line[start] !== 'h' || (start > 0 && wordChar.test(line[start - 1]))) return undefined;
  const match = /^https?:\/\/[^\s<>|]+/.exec(line.slice(start));
  const found = match?.[0].replace(/(?:&gt;|&lt;).*$/, '').replace(/[.,;:!?)\]*_~'"]+$/, '');
  const url = found && safeUrl(unescapeEntities(found));
  if (!url) return undefined;
  return {
    node: { type: 'link', url, children: [{ type: 'text', text: unescapeEntities(found) }] },
    end: start + found.length,
  };
}

function emojiOnly(text) {
  const nodes = [];
  let i = 0;
  while (i < text.length) {
    const found = emoji(text, i);
    if (found) nodes.push(found.node);
    else {
      const entity = /^&(?:amp|lt|gt);/.exec(text.slice(i, i + 5));
      nodes.push({ type: 'text', text: unescapeEntities(entity ? entity[0] : text[i]) });
      i += entity ? entity[0].length : 1;
      continue;
    }
    i = found.end;
  }
  return merge(nodes);
}

/** Inside code, a control sequence shows as its label or its raw self, never live. */
function plain(text) {
  return unescapeEntities(
    text.replace(/<([^<>|]+)(?:\|([^<>]*))?>/g, (whole, head, label) =>
      /^https?:/.test(head) ? (label ?? head) : whole,
    ),
  );
}

function merge(nodes) {
  const merged = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.text += node.text;
    else merged.push(node.type === 'text' ? { ...node } : node);
  }
  return merged;
}
