/** Shows Slack's `markdown` block: the common part of Markdown (headings, lists, quotes, fences, tables, inline styles). */
import { h } from './element.js';
import { emojiOf } from './emoji.js';
import { broadcast, channelMention, emojiNode, link, userMention } from './formatted.js';

const inlineRules = [
  [/^`([^`]+)`/, (m) => h('code', {}, m[1])],
  [/^\*\*(?=\S)([\s\S]*?\S)\*\*/, (m, ws) => h('strong', {}, inline(m[1], ws))],
  [/^__(?=\S)([\s\S]*?\S)__/, (m, ws) => h('strong', {}, inline(m[1], ws))],
  [/^~~(?=\S)([\s\S]*?\S)~~/, (m, ws) => h('s', {}, inline(m[1], ws))],
  [/^\*(?=\S)([^*]*?\S)\*/, (m, ws) => h('em', {}, inline(m[1], ws))],
  [/^_(?=\S)([^_]*?\S)_(?![\p{L}\p{N}])/u, (m, ws) => h('em', {}, inline(m[1], ws))],
  [/^!?\[([^\]]*)\]\(([^)\s]+)[^)]*\)/, (m, ws) => link(m[2], inline(m[1] || m[2], ws)) ?? m[1]],
  [/^<@([UW][A-Z0-9]+)>/, (m, ws) => userMention(m[1], ws)],
  [/^<#([CG][A-Z0-9]+)>/, (m, ws) => channelMention(m[1], ws)],
  [/^<!(here|channel|everyone)>/, (m) => broadcast(m[1])],
  [/^<?(https?:\/\/[^\s<>)]+[^\s<>).,;:!?])>?/, (m) => link(m[1], m[1]) ?? m[0]],
  [/^:([a-z0-9_+'-]+):/, (m) => (emojiOf(m[1]) ? emojiNode(m[1]) : m[0])],
  [/^\\([\\`*_{}[\]()#+\-.!~>|])/, (m) => m[1]],
  [/^\n/, () => h('br')],
];

function inline(text, ws) {
  const out = [];
  let rest = text;
  let plain = '';
  while (rest !== '') {
    const midWord = /[\p{L}\p{N}]$/u.test(plain) && rest[0] === '_';
    const rule = midWord
      ? undefined
      : inlineRules.map(([re, make]) => [re.exec(rest), make]).find(([match]) => match);
    if (!rule) {
      plain += rest[0];
      rest = rest.slice(1);
      continue;
    }
    if (plain) out.push(plain);
    plain = '';
    out.push(rule[1](rule[0], ws));
    rest = rest.slice(rule[0][0].length);
  }
  if (plain) out.push(plain);
  return out;
}

const item = /^(\s*)([-*+]|\d+[.)])\s+(?:\[([ xX])\]\s+)?(.*)$/;
const cells = (line) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

function table(rows, ws) {
  const [head, , ...body] = rows;
  return h(
    'table',
    { class: 'block-table' },
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        cells(head).map((cell) => h('th', { scope: 'col' }, inline(cell, ws))),
      ),
    ),
    h(
      'tbody',
      {},
      body.map((row) =>
        h(
          'tr',
          {},
          cells(row).map((cell) => h('td', {}, inline(cell, ws))),
        ),
      ),
    ),
  );
}

function list(found, ws) {
  const ordered = /\d/.test(found[0][2]);
  const items = found.map((m) =>
    h(
      'li',
      { class: `indent-${Math.min(8, Math.floor(m[1].length / 2))}` },
      m[3] && `${m[3] === ' ' ? '☐' : '☑'} `,
      inline(m[4], ws),
    ),
  );
  return h(ordered ? 'ol' : 'ul', { start: ordered ? Number.parseInt(found[0][2], 10) : undefined }, items);
}

/** Lines from `at` on that satisfy `test`. */
function run(all, at, test) {
  let end = at;
  while (end < all.length && test(all[end])) end += 1;
  return all.slice(at, end);
}

/** DOM of one markdown block. */
export function markdown(text, ws) {
  const all = String(text ?? '').split('\n');
  const out = [];
  for (let i = 0; i < all.length; ) {
    const line = all[i];
    const fence = /^\s*(```|~~~)/.exec(line);
    const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line);
    if (fence) {
      const inside = run(all, i + 1, (next) => !next.trim().startsWith(fence[1]));
      out.push(h('pre', {}, inside.join('\n')));
      i += inside.length + 2;
    } else if (heading) {
      out.push(h(`h${Math.min(6, heading[1].length + 2)}`, {}, inline(heading[2], ws)));
      i += 1;
    } else if (/^\s*([-*_])(\s*\1){2,}\s*$/.test(line)) {
      out.push(h('hr'));
      i += 1;
    } else if (line.startsWith('>')) {
      const quoted = run(all, i, (next) => next.startsWith('>'));
      out.push(h('blockquote', {}, inline(quoted.map((next) => next.replace(/^> ?/, '')).join('\n'), ws)));
      i += quoted.length;
    } else if (item.test(line)) {
      const items = run(all, i, (next) => item.test(next));
      out.push(
        list(
          items.map((next) => item.exec(next)),
          ws,
        ),
      );
      i += items.length;
    } else if (
      line.includes('|') &&
      /^[\s|:-]*-[\s|:-]*$/.test(all[i + 1] ?? '') &&
      all[i + 1].includes('|')
    ) {
      const rows = run(all, i, (next) => next.includes('|'));
      out.push(table(rows, ws));
      i += rows.length;
    } else if (line.trim() === '') {
      i += 1;
    } else {
      const starts = /^(\s*(```|~~~)|#{1,6}\s|>)/;
      const prose = [
        line,
        ...run(all, i + 1, (next) => next.trim() !== '' && !starts.test(next) && !item.test(next)),
      ];
      out.push(h('p', {}, inline(prose.join('\n'), ws)));
      i += prose.length;
    }
  }
  return h('div', { class: 'markdown' }, out);
}
