/** One HTTP server for the Web API, response URLs, uploads, the page and its API. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { isLoopback, isSameOrigin, readBody, sendJson } from './http.ts';
import { servePage } from './page-files.ts';
import { serveResponseUrl } from './response-url.ts';
import { serveUi } from './ui-api.ts';
import { serveCall } from './web-api.ts';
import type { World } from './world.ts';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const isPng = (content: Buffer | undefined): boolean => content?.subarray(0, PNG.length).equals(PNG) ?? false;

async function upload(world: World, id: string, request: IncomingMessage, response: ServerResponse) {
  const file = world.state.files.get(id);
  if (!file) return sendJson(response, 404, { ok: false, error: 'file_not_found' });
  if (request.method === 'GET') {
    // Only a picture is shown in the page; anything else could be a page of its own.
    const picture = isPng(file.content);
    response.writeHead(200, {
      'Content-Type': picture ? 'image/png' : 'application/octet-stream',
      ...(picture ? {} : { 'Content-Disposition': 'attachment' }),
      'X-Content-Type-Options': 'nosniff',
    });
    response.end(file.content ?? '');
    return;
  }
  const body = await readBody(request);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) {
    const form = await new Response(new Uint8Array(body), { headers: { 'Content-Type': type } }).formData();
    const [part] = [...form.values()].filter((each) => typeof each !== 'string');
    file.content = part ? Buffer.from(await part.arrayBuffer()) : Buffer.alloc(0);
  } else file.content = body;
  response.writeHead(200, { 'Content-Type': 'text/plain' });
  response.end(`OK - ${file.content.length}`);
}

async function route(world: World, notice: string, request: IncomingMessage, response: ServerResponse) {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (!isLoopback(request)) return sendJson(response, 403, { ok: false, error: 'foreign_host' });
  if (pathname.startsWith('/ui/')) return serveUi(world, request, response, notice);
  if (request.method !== 'GET' && !isSameOrigin(request))
    return sendJson(response, 403, { ok: false, error: 'foreign_origin' });
  const [, root, rest = ''] = /^\/(api|response|upload)\/([\w.]+)$/.exec(pathname) ?? [];
  if (root === 'api') return serveCall(world, rest, request, response);
  if (root === 'upload') return upload(world, rest, request, response);
  if (root === 'response') {
    const { status, body } = serveResponseUrl(world, rest, (await readBody(request)).toString());
    response.writeHead(status, { 'Content-Type': body.startsWith('{') ? 'application/json' : 'text/plain' });
    response.end(body);
    return;
  }
  if (request.method === 'GET' && (await servePage(pathname, response))) return;
  sendJson(response, 404, { ok: false, error: 'not_found' });
}

/** Makes the server; `world` is asked for at each request, because its URL is known only after listening. */
export function makeServer(world: () => World, notice: string): Server {
  return createServer((request, response) => {
    response.setHeader('Date', new Date(world().state.clock()).toUTCString());
    route(world(), notice, request, response).catch((error: unknown) => {
      // Slack's own word for an accident on its side; the stack goes where a developer sees it.
      process.stderr.write(`simulator: ${error instanceof Error ? error.stack : String(error)}\n`);
      if (!response.headersSent) sendJson(response, 500, { ok: false, error: 'internal_error' });
      else response.destroy();
    });
  });
}
