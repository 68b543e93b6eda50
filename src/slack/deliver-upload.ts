// Uploading a picture into a thread: ask for an address, send the bytes there, then share it.
import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import type { Outcome } from '../engine/worker.ts';
import type { Place } from './places.ts';

const TIMEOUT_MS = 10_000;

/**
 * Puts a picture under a message. Nobody sees anything before the last call.
 * @param words the picture's title, and what a screen reader says
 * @throws what the client throws when Slack refuses
 */
export async function uploadPicture(
  client: WebClient,
  root: Place,
  picture: { filename: string; base64: string },
  words: string,
): Promise<Outcome> {
  const bytes = Buffer.from(picture.base64, 'base64');
  const given = await client.files.getUploadURLExternal({
    filename: picture.filename,
    length: bytes.length,
    alt_text: words.slice(0, 1000),
  });
  const { upload_url: url, file_id: id } = given;
  if (!url || !id) return { is: 'dead', code: 'no_upload_url' };
  if (!isSlacks(url, client.slackApiUrl)) return { is: 'dead', code: 'foreign_upload_url' };
  const sent = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  await sent.body?.cancel();
  if (!sent.ok) return { is: 'dead', code: `upload_${sent.status}` };
  const share = () =>
    client.files.completeUploadExternal({
      files: [{ id, title: words.slice(0, 250) }],
      channel_id: root.channel,
      thread_ts: root.ts,
    });
  try {
    await share();
  } catch (error) {
    // A public channel takes posts of a stranger, but files of a member only.
    if (!(error instanceof WebAPIPlatformError && error.data.error === 'not_in_channel')) throw error;
    await client.conversations.join({ channel: root.channel });
    await share();
  }
  return { is: 'sent' };
}

/** Whether bytes may be sent there: to Slack itself over https, or to the very host that we were told is Slack. */
export function isSlacks(url: string, apiUrl: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, origin, username } = new URL(url);
  if (origin === new URL(apiUrl).origin) return true;
  return (
    protocol === 'https:' && username === '' && (hostname === 'slack.com' || hostname.endsWith('.slack.com'))
  );
}
