// The Home tab also says which sources cannot be heard.
import { section } from '../slack/blocks.ts';
import type { Door } from '../slack/door.ts';
import { escapeMrkdwn } from '../slack/mrkdwn.ts';
import { when } from '../slack/when.ts';
import { texts } from '../texts/index.ts';
import { allStreams } from './store.ts';
import { isWorthTelling } from './stream.ts';
import { reasonOf } from './views.ts';

const SHOWN = 10;
const ZONE = 'Asia/Jakarta';

/** The same doors, with the sources that fail added to the Home tab. */
export function withFailing(doors: readonly Door[]): Door[] {
  return doors.map((door): Door => {
    if (door.on !== 'home') return door;
    return {
      on: 'home',
      async handle(knock, hall) {
        const home = await door.handle(knock, hall);
        const told = (await allStreams(hall.db)).filter((one) => one.toldAt !== null || isWorthTelling(one));
        // A source has one line, however many of its streams fail.
        const failing = [...new Map(told.reverse().map((one) => [one.source, one])).values()].slice(0, SHOWN);
        if (failing.length === 0) return home;
        const say = texts(knock.lang);
        const lines = failing.map(({ source, code, failingSince }) =>
          say.listening.homeLine(
            escapeMrkdwn(source),
            failingSince ? when(failingSince, ZONE, knock.lang) : '',
            reasonOf(code ?? 'fault', say),
          ),
        );
        const shown = section([say.listening.homeTitle, ...lines].join('\n'));
        return { ...home, blocks: [...(home.blocks ?? []), shown] };
      },
    };
  });
}
