/** What a person types → what Slack keeps: names become ids, and stray control characters are escaped. */
import type { Json } from './model.ts';
import type { State } from './state.ts';

const TOKEN = /(<[@#!][^<>]+>|<(?:https?|mailto):[^<>]+>)/;
const WORD = /[\p{L}\p{N}_]/u;

function escaped(text: string): string {
  return text
    .replace(/&(?!(?:amp|lt|gt);)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** Replaces `@name` and `#name` by `to(...)`, the longest name first, at word boundaries only. */
function names(text: string, mark: string, known: [string, string][]): string {
  const sorted = [...known].sort((a, b) => b[0].length - a[0].length);
  let out = '';
  for (let at = 0; at < text.length; ) {
    const starts = text[at] === mark && !WORD.test(text[at - 1] ?? ' ');
    const rest = text.slice(at + 1).toLowerCase();
    const hit = starts
      ? sorted.find(([name]) => rest.startsWith(name.toLowerCase()) && !WORD.test(rest[name.length] ?? ' '))
      : undefined;
    out += hit ? hit[1] : text[at];
    at += hit ? hit[0].length + 1 : 1;
  }
  return out;
}

/**
 * Text in Slack's wire form; text that is in it already stays as it is. In a command (an app whose command has
 * `should_escape`) mentions carry the name as well: `<@U1|budi>`.
 */
export function compose(state: State, text: string, command = false): string {
  const user = (id: string, name: string) => (command ? `<@${id}|${name}>` : `<@${id}>`);
  const people = [...state.users.values()].flatMap((each): [string, string][] => [
    [each.real_name, user(each.id, each.name)],
    [each.name, user(each.id, each.name)],
  ]);
  const groups = state.usergroups.map((each): [string, string] => [
    each.handle,
    `<!subteam^${each.id}${command ? `|@${each.handle}` : ''}>`,
  ]);
  const ranges = ['here', 'channel', 'everyone'].map((each): [string, string] => [each, `<!${each}>`]);
  const rooms = [...state.channels.values()]
    .filter((each) => each.kind === 'channel')
    .map((each): [string, string] => [each.name, `<#${each.id}|${command ? each.name : ''}>`]);
  return text
    .split(TOKEN)
    .map((part, index) => {
      if (index % 2 === 1) {
        const bare = command ? /^<@(\w+)>$/.exec(part) : null;
        const name = state.users.get(bare?.[1] ?? '')?.name;
        return name ? `<@${bare?.[1]}|${name}>` : part;
      }
      return names(names(escaped(part), '@', [...people, ...groups, ...ranges]), '#', rooms);
    })
    .join('');
}

/** The rich_text block Slack adds to what a person writes. */
export function richText(text: string): Json {
  const plain = (part: string) => part.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
  const elements = text
    .split(TOKEN)
    .filter(Boolean)
    .map((part): Json => {
      const [, kind, body = ''] = /^<([@#!]?)(.+)>$/.exec(part) ?? [];
      if (kind === undefined) return { type: 'text', text: plain(part) };
      const id = body.split('|')[0] ?? '';
      if (kind === '@') return { type: 'user', user_id: id };
      if (kind === '#') return { type: 'channel', channel_id: id };
      if (kind !== '!') return { type: 'link', url: id };
      if (id.startsWith('subteam^')) return { type: 'usergroup', usergroup_id: id.slice(8) };
      return { type: 'broadcast', range: id };
    });
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}
