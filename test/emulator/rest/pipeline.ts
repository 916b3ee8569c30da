import { createApi, type Env, readAccess, respond } from './api.ts';
import { readCredentials, webClientHeader } from './auth.ts';
import type { Access } from './call.ts';
import { preflight, withCors } from './cors.ts';
import type { FaultPlan, Mishap } from './faults.ts';
import type { RateLimits } from './limits.ts';
import { type Log, loggedPath } from './log.ts';
import { type Params, readParams } from './params.ts';
import { Refusal } from './refusal.ts';
import { now, type World } from './world.ts';

interface Parts {
  readonly world: World;
  readonly log: Log;
  readonly limits: RateLimits;
  readonly faults: FaultPlan;
  /** Tells those who follow what changed. */
  readonly tell: () => void;
  /** Answers what is not below `/1`. */
  readonly control: (request: Request) => Response | Promise<Response>;
}

/** The way of a request: counted, delayed or broken on demand, answered, logged. */
export function createPipeline({ world, log, limits, faults, tell, control }: Parts) {
  const api = createApi();

  const handle = async (request: Request, access: Access, params: Params, ask: Env['Bindings']['ask']) => {
    const response = await api.fetch(request, { world, access, params, ask });
    tell();
    return response;
  };

  /** Trello's own web client is neither counted nor broken nor logged. */
  const serveWebClient = async (request: Request): Promise<Response> => {
    const params = await readParams(request);
    const access = readAccess(world, request, params);
    const ask = (url: string) => handle(new Request(url, { headers: request.headers }), access, inQuery(url), ask);
    return handle(request, access, params, ask);
  };

  const serve = async (request: Request, params: Params, mishap: Mishap): Promise<Answer> => {
    const { key, token, bearer } = readCredentials(request.headers, params);
    const caller = { key, token: token ?? bearer, members: isAboutMembers(new URL(request.url)) };
    const headers = () => limits.headers(caller);
    const used = caller.token !== undefined;
    const refused = limits.admit(caller) ?? brokenBy(mishap);
    if (refused !== undefined) return { response: respond(refused), headers: headers(), token: used };
    const access = readAccess(world, request, params);
    const ask = async (url: string): Promise<Response> => {
      const over = limits.admit({ ...caller, members: isAboutMembers(new URL(url)) });
      return over === undefined ? handle(new Request(url), access, inQuery(url), ask) : respond(over);
    };
    const response = await handle(request, access, params, ask);
    if (access.token !== undefined && faults.wearsOut(access.token.value)) world.tokens.revoke(access.token.value);
    return { response, headers: headers(), token: used };
  };

  return async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    if (!url.pathname.startsWith('/1/')) return control(request);
    if (request.method === 'OPTIONS') return preflight();
    if (request.headers.has(webClientHeader)) return serveWebClient(request).catch(refusal);
    const mishap = faults.next();
    if (mishap.delayMs > 0) await world.clock.sleep(mishap.delayMs);
    if (mishap.cutBefore) throw cut();
    const time = now(world);
    const answer = await readParams(request)
      .then((params) => serve(request, params, mishap))
      .catch((error) => ({ response: refusal(error), headers: {}, token: false }));
    log.add({
      time,
      method: request.method,
      path: loggedPath(url),
      status: answer.response.status,
      token: answer.token || hasToken(request, url),
    });
    if (mishap.cutAfter) throw cut();
    const response = withCors(answer.response, answer.headers);
    return mishap.truncate ? truncated(response) : response;
  };
}

interface Answer {
  readonly response: Response;
  readonly headers: Record<string, string>;
  readonly token: boolean;
}

function refusal(error: unknown): Response {
  if (error instanceof Refusal) return respond(error);
  throw error;
}

function brokenBy({ refuse, fail }: Mishap): Refusal | undefined {
  if (refuse) return new Refusal(429, { error: 'API_TOKEN_LIMIT_EXCEEDED', message: 'Rate limit exceeded' });
  return fail ? new Refusal(500, 'Internal Server Error') : undefined;
}

/** What `fetch` throws when the connection breaks. */
const cut = (): TypeError => new TypeError('Failed to fetch');

/** Half of the body. */
async function truncated(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const { status, headers } = response;
  return new Response(bytes.slice(0, Math.floor(bytes.length / 2)), { status, headers });
}

const inQuery = (url: string): Params => Object.fromEntries(new URL(url).searchParams);

const isAboutMembers = ({ pathname }: URL): boolean => /^\/1\/(members|search\/members)(\/|$)/.test(pathname);

function hasToken(request: Request, url: URL): boolean {
  const { token, bearer } = readCredentials(request.headers, Object.fromEntries(url.searchParams));
  return token !== undefined || bearer !== undefined;
}
