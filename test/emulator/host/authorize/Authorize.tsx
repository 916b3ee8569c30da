import { useEffect, useState } from 'preact/hooks';
import { ApiError, createApi } from '../state/api.ts';
import { inBrowser } from '../state/place.ts';
import { type Decision, describeScope, type Question, whoIsAsked } from './question.ts';

interface Asked {
  readonly question: Question;
  readonly member: { readonly id: string; readonly fullName: string } | undefined;
}

const api = createApi(() => undefined);
const address = `/_emulator/authorize${location.search}`;

/** Where a person allows an app to act for them: https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/ */
export function Authorize() {
  const [asked, setAsked] = useState<Asked>();
  const [failure, setFailure] = useState<string>();
  const [token, setToken] = useState<string>();
  const fail = (error: unknown) => setFailure(error instanceof ApiError ? error.message : String(error));

  useEffect(() => {
    document.title = 'Allow access? | Trello, emulated';
    Promise.all([api.get<Question>(address), whoIsAsked(api)]).then(
      ([question, member]) => setAsked({ question, member }),
      fail,
    );
  }, []);

  const decide = (allow: boolean) => {
    const idMember = asked?.member?.id;
    api.post<Decision>(address, { allow, idMember }).then((decision) => {
      if (decision.redirect !== undefined) location.replace(decision.redirect);
      else if (decision.postMessageTo !== undefined) {
        (window.opener as Window | null)?.postMessage(decision.token, decision.postMessageTo);
        window.close();
      } else if (decision.token) setToken(decision.token);
      else setFailure(decision.error ?? 'Access was denied.');
    }, fail);
  };

  return (
    <main class="sentence">
      {failure !== undefined && (
        <div role="alert">
          <h1>This request is not right</h1>
          <p>{failure}</p>
        </div>
      )}
      {failure === undefined && token !== undefined && (
        <div>
          <p>You have allowed access. To go on, give this token to the app:</p>
          <pre class="text">{token}</pre>
        </div>
      )}
      {failure === undefined && token === undefined && asked && <Consent asked={asked} onDecide={decide} />}
    </main>
  );
}

function Consent({ asked: { question, member }, onDecide }: { asked: Asked; onDecide: (allow: boolean) => void }) {
  if (!member) return <p>Nobody is signed in here: choose a person on the board first.</p>;
  if (question.returnUrlAllowed === false || question.redirectUriAllowed === false) {
    return <p>Invalid return_url: its origin is not among those the app is allowed to return to.</p>;
  }
  return (
    <div class="consent">
      <h1 dir="auto">Let {question.name} use your account?</h1>
      {inBrowser && <p class="hint">A demonstration, not Trello: nothing leaves this browser.</p>}
      <p>
        It will act for <strong dir="auto">{member.fullName}</strong> and be able to:
      </p>
      <ul>
        {question.scopes.map((scope) => (
          <li key={scope}>{describeScope(scope)}</li>
        ))}
      </ul>
      {question.expiration !== undefined && <p class="hint">{lifetimeOf(question.expiration)}</p>}
      <div class="row">
        <button type="button" class="primary" onClick={() => onDecide(true)}>
          Allow
        </button>
        <button type="button" onClick={() => onDecide(false)}>
          Deny
        </button>
      </div>
    </div>
  );
}

function lifetimeOf(expiration: string): string {
  return expiration === 'never' ? 'Until you take it back.' : `For ${expiration.replace(/(\d+)/, '$1 ')}.`;
}
