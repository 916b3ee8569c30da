import { exposedHeaders } from './limits.ts';

/** What browsers are told of the API: any origin, three headers, no cookies. */
const allowed = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, PUT, POST, DELETE',
  'access-control-allow-headers': 'Authorization, Accept, Content-Type',
  'access-control-expose-headers': exposedHeaders,
};

export const preflight = (): Response => new Response(null, { status: 204, headers: allowed });

export function withCors(response: Response, more: Readonly<Record<string, string>>): Response {
  for (const [name, value] of Object.entries(allowed)) response.headers.set(name, value);
  for (const [name, value] of Object.entries(more)) response.headers.set(name, value);
  return response;
}
