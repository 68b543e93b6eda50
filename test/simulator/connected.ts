/** A real Bolt app on a real socket to a simulator, both stopped after the test. */
import type { AppOptions } from '@slack/bolt';
import { App, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { onTestFinished } from 'vitest';
import type { Simulator, SimulatorOptions } from '../../src/simulator/index.ts';
import { startSimulator } from '../../src/simulator/index.ts';

/** A simulator that stops with the test. */
export async function simulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const slack = await startSimulator(options);
  onTestFinished(() => slack.stop());
  return slack;
}

/** A simulator with a Bolt app that `listen` has given its listeners. */
export async function connected(
  listen: (app: App) => void,
  options: SimulatorOptions = {},
  appOptions: AppOptions = {},
): Promise<{ slack: Simulator; app: App }> {
  const slack = await startSimulator(options);
  const clientOptions = { slackApiUrl: slack.apiUrl };
  const receiver = new SocketModeReceiver({
    appToken: slack.appToken,
    logLevel: LogLevel.ERROR,
    installerOptions: { clientOptions },
  });
  const app = new App({
    token: slack.botToken,
    receiver,
    clientOptions,
    logLevel: LogLevel.ERROR,
    ...appOptions,
  });
  listen(app);
  await app.start();
  onTestFinished(async () => {
    await app.stop();
    await slack.stop();
  });
  return { slack, app };
}

/** A plain Web API client. Retries are off unless asked for. */
export function client(
  slack: Simulator,
  options: ConstructorParameters<typeof WebClient>[1] = {},
): WebClient {
  return new WebClient(slack.botToken, {
    slackApiUrl: slack.apiUrl,
    logLevel: LogLevel.ERROR,
    retryConfig: { retries: 0 },
    ...options,
  });
}

/** Slack's error code of a call that has to fail. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    const { data, code } = error as { data?: { error?: string }; code?: string };
    return data?.error ?? code ?? String(error);
  }
  return 'it was accepted';
}
