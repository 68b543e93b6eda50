// Bots in processes of their own: loaded before they are needed, started with their options, killed without warning.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const BOT = fileURLToPath(new URL('bot.mjs', import.meta.url));
/** How many processes are loaded in advance: it takes a second, and a killed bot's users would not wait for that. */
const SPARES = 2;
/** A bot here lives for seconds, on a machine with many of them: compiling anything thoroughly costs more than it gives. */
const QUICK = ['--liftoff-only', '--max-lazy'];

export interface Bot {
  /** Where its web server listens; empty until it is ready. */
  url: string;
  /** Where it shows its figures. */
  opsUrl: string;
  pid: number;
  alive(): boolean;
  /** What it ended with; null while it lives, and when it was killed. */
  exitCode(): number | null;
  signal(name: 'SIGSTOP' | 'SIGCONT' | 'SIGTERM'): void;
  kill(): Promise<void>;
}

const spares: ChildProcess[] = [];

function load(): ChildProcess {
  const env = { PATH: process.env.PATH, TZ: 'UTC' };
  const child = spawn(process.execPath, [...QUICK, BOT], { env, stdio: ['pipe', 'pipe', 'pipe'] });
  // Whoever is killed while being spoken to is not heard any more.
  child.stdin?.on('error', () => {});
  return child;
}

/**
 * Starts a bot and waits until it is ready, or gone.
 * @param options for `startApp`, without what a process cannot be told
 * @param log hears what it writes on its standard error
 * @param born gets it before it is ready
 */
export async function startBot(
  options: object,
  log: (words: string) => void,
  born: (bot: Bot) => void,
): Promise<Bot> {
  const child = spares.shift() ?? load();
  while (spares.length < SPARES) spares.push(load());
  let said = '';
  child.stdout?.on('data', (chunk) => {
    said += chunk;
  });
  child.stderr?.on('data', (chunk) => log(String(chunk)));
  child.stdin?.write(`${JSON.stringify(options)}\n`);
  const alive = () => child.exitCode === null && child.signalCode === null;
  const bot: Bot = {
    get url() {
      return said.match(/ready (\S+)/)?.[1] ?? '';
    },
    get opsUrl() {
      return said.match(/ready \S+ (\S+)/)?.[1] ?? '';
    },
    pid: child.pid ?? 0,
    alive,
    exitCode: () => child.exitCode,
    signal: (name) => void child.kill(name),
    async kill() {
      if (!alive()) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
  born(bot);
  while (!bot.opsUrl && alive()) await sleep(10);
  return bot;
}

/** Lets those go that were loaded and never needed. */
export function dismissSpares(): void {
  for (const child of spares.splice(0)) child.kill('SIGKILL');
}
