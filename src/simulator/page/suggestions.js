/** Offers commands, people, channels and emoji for the word being typed. */
import { avatar } from './element.js';
import { emojiNames, emojiOf } from './emoji.js';

/** What to offer for the word being typed (see `askedAt`): what each puts in, from where, and how it looks. */
export function suggestionsFor({ kind, part, from }, ws) {
  const starts = (name) =>
    name
      ?.toLowerCase()
      .split(/[\s._-]+/)
      .some((word) => word.startsWith(part)) || name?.toLowerCase().startsWith(part);
  const option = (insert, show, detail, exact = false) => ({ from, insert, show, detail, exact });
  if (kind === '/') {
    const typed = part.toLowerCase();
    return ws.words.commands
      .filter(([command]) => command.startsWith(typed) && command !== typed.trimEnd())
      .map(([command, detail]) => option(`${command} `, command, detail));
  }
  if (kind === '@') {
    return ws.data.users
      .filter((user) => !user.deleted && (starts(user.real_name) || starts(user.name)))
      .slice(0, 8)
      .map((user) =>
        option(
          `@${ws.userName(user.id)} `,
          [avatar(ws.userName(user.id), user.id, 'small'), ws.userName(user.id)],
          user.title,
          user.name.toLowerCase() === part,
        ),
      );
  }
  if (kind === '#') {
    return ws.data.channels
      .filter((channel) => !channel.is_im && starts(channel.name))
      .slice(0, 8)
      .map((channel) =>
        option(`#${channel.name} `, `#${channel.name}`, channel.topic, channel.name === part),
      );
  }
  return emojiNames(part).map((name) => option(`:${name}: `, `${emojiOf(name)} :${name}:`, ''));
}
