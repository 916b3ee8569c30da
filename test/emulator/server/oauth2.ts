import { z } from 'zod';
import type { Emulator } from '../contract.ts';

/**
 * What Trello does for Power-Ups that are public clients of OAuth 2.0: it exchanges their codes, and keeps the refresh
 * tokens that their pages never see (https://developer.atlassian.com/cloud/trello/guides/rest-api/oauth2/).
 */
export interface OAuth2Broker {
  /** Notes for which client a code was given out. */
  noteCode(query: URLSearchParams, decision: unknown): void;
  exchange(owner: string, exchange: z.infer<typeof ExchangeSchema>): Promise<object | null>;
  /** A new access token; null when the person has to be asked again. */
  refresh(owner: string): Promise<object | null>;
  clear(): void;
}

export const ExchangeSchema = z.object({ redirectUri: z.string(), code: z.string(), codeVerifier: z.string() });

const Decision = z.object({ redirect: z.url() });
const Answer = z.looseObject({ refresh_token: z.string().optional() });

export function createOAuth2Broker(emulator: Emulator): OAuth2Broker {
  const clients = new Map<string, string>();
  const refreshes = new Map<string, { readonly client: string; readonly token: string }>();

  const ask = async (owner: string, client: string, params: Record<string, string>): Promise<object | null> => {
    const body = new URLSearchParams({ client_id: client, ...params });
    const response = await emulator.fetch(new Request('http://localhost/oauth/token', { method: 'POST', body }));
    if (!response.ok) return null;
    const { refresh_token: token, ...answer } = Answer.parse(await response.json());
    if (token !== undefined) refreshes.set(owner, { client, token });
    return answer;
  };

  return {
    noteCode: (query, decision) => {
      const { data } = Decision.safeParse(decision);
      const code = data && new URL(data.redirect).searchParams.get('code');
      if (code) clients.set(code, query.get('client_id') ?? '');
    },
    exchange: (owner, { redirectUri, code, codeVerifier }) =>
      ask(owner, clients.get(code) ?? '', {
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirectUri,
        code_verifier: codeVerifier,
      }),
    refresh: async (owner) => {
      const kept = refreshes.get(owner);
      return kept ? ask(owner, kept.client, { grant_type: 'refresh_token', refresh_token: kept.token }) : null;
    },
    clear: () => {
      clients.clear();
      refreshes.clear();
    },
  };
}
