// Bolt's and the SDK's log, led into ours.
import { type Logger, LogLevel } from '@slack/bolt';
import { cutSecrets, type Log } from '../engine/log.ts';

/** Debug is left out on purpose: the SDK writes whole bodies there. */
export function boltLogger(log: Log): Logger {
  const words = (parts: unknown[]) =>
    cutSecrets(parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' ')).slice(
      0,
      500,
    );
  return {
    debug() {},
    info: (...parts) => log.debug({ from: 'slack' }, words(parts)),
    warn: (...parts) => log.warn({ from: 'slack' }, words(parts)),
    error: (...parts) => log.error({ from: 'slack' }, words(parts)),
    setLevel() {},
    getLevel: () => LogLevel.WARN,
    setName() {},
  };
}
