// Pictures go to Slack and nowhere else, whatever address an answer names.
import { expect, it } from 'vitest';
import { isSlacks } from '../../src/slack/deliver-upload.ts';

const API = 'https://slack.com/api/';

it.each([
  ['https://files.slack.com/upload/v1/ABC', API, true],
  ['https://slack.com/upload', API, true],
  ['http://127.0.0.1:4000/upload/x', 'http://127.0.0.1:4000/api/', true],
  ['http://127.0.0.1:4001/upload/x', 'http://127.0.0.1:4000/api/', false],
  ['http://files.slack.com/upload', API, false],
  ['https://slack.com.evil.example/upload', API, false],
  ['https://evilslack.com/upload', API, false],
  ['https://user@files.slack.com/upload', API, false],
  ['http://169.254.169.254/latest/meta-data', API, false],
  ['file:///etc/passwd', API, false],
  ['not an address', API, false],
])('%s beside %s: %s', (url, api, good) => {
  expect(isSlacks(url, api)).toBe(good);
});
