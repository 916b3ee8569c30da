import type { Call, Routes } from '../call.ts';
import type { Json } from '../json.ts';
import { invalid } from '../refusal.ts';

const most = 10;

/** Up to ten reads in one request, each counted like a request (https://developer.atlassian.com/cloud/trello/rest/api-group-batch/). */
export const batchRoutes: Routes = {
  'GET /batch': async (call) => {
    const { urls } = call.params;
    if (typeof urls !== 'string' || urls === '') throw invalid('urls');
    const inner = urls.split(',').map((url) => decode(url));
    if (inner.length > most || inner.some((url) => !url.startsWith('/'))) throw invalid('urls');
    const answers: Json[] = [];
    for (const url of inner) answers.push(await ask(call, url));
    return answers;
  },
};

/** Commas inside a URL come percent-encoded a second time. */
function decode(url: string): string {
  try {
    return decodeURIComponent(url.trim());
  } catch {
    throw invalid('urls');
  }
}

const names: Readonly<Record<number, string>> = {
  400: 'BadRequestError',
  401: 'UnauthorizedError',
  403: 'ForbiddenError',
  404: 'NotFoundError',
  429: 'TooManyRequestsError',
  501: 'NotImplementedError',
};

async function ask(call: Call, url: string): Promise<Json> {
  const response = await call.ask(`${call.view.origin}/1${url}`);
  const text = await response.text();
  if (response.ok) return { 200: JSON.parse(text) };
  return { name: names[response.status] ?? 'Error', message: text, statusCode: response.status };
}
