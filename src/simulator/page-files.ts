/** Serves the browser page's own files. */
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';

const FOLDER = new URL('../../src/simulator/page/', import.meta.url);
const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  json: 'application/json; charset=utf-8',
};

/** The file for a path, `/` being index.html; answers false when there is none. */
export async function servePage(path: string, response: ServerResponse): Promise<boolean> {
  const name = path === '/' ? 'index.html' : /^\/page\/([\w-]+(?:\.[\w-]+)*)$/.exec(path)?.[1];
  const type = TYPES[name?.split('.').pop() ?? ''];
  if (!name || !type) return false;
  let content: Buffer;
  try {
    content = await readFile(new URL(name, FOLDER));
  } catch {
    return false;
  }
  response.writeHead(200, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  });
  response.end(content);
  return true;
}
