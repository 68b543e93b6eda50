// Parses letters in a thread of its own, which its owner ends when that takes too long or too much memory.
import { parentPort } from 'node:worker_threads';
import { simpleParser } from 'mailparser';

parentPort.on('message', async ({ letter, longestHtml }) => {
  try {
    const options = { skipImageLinks: true, maxHtmlLengthToParse: longestHtml };
    const mail = await simpleParser(Buffer.from(letter), options);
    const { subject, text, html, messageId, inReplyTo, references } = mail;
    parentPort.postMessage({
      parsed: {
        ...{ subject, text, html, messageId, inReplyTo },
        references: [references ?? []].flat(),
        from: mail.from?.value[0],
        date: mail.date,
        dateLine: mail.headerLines.find(({ key }) => key === 'date')?.line,
        automatic: mail.headers.get('auto-submitted'),
      },
    });
  } catch (error) {
    parentPort.postMessage({ problem: error.message });
  }
});
parentPort.postMessage({ ready: true });
