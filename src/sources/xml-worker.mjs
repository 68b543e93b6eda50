// Parses XML in a thread of its own, which its owner ends when that takes too long or too much memory.
import { parentPort } from 'node:worker_threads';
import { XMLParser } from 'fast-xml-parser';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#text',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
});

parentPort.on('message', (xml) => {
  try {
    parentPort.postMessage({ parsed: parser.parse(xml, true) });
  } catch (error) {
    parentPort.postMessage({ problem: error.message });
  }
});
parentPort.postMessage({ ready: true });
