import { useState } from 'preact/hooks';
import { copyText } from '../../lib/clipboard.ts';
import { text as meaning } from '../../strings/api-text.ts';
import { text } from '../../strings/console-text.ts';
import { learnApi } from '../../strings/text.ts';
import { Menu } from '../../ui/Menu.tsx';
import { Popover } from '../../ui/Popover.tsx';
import type { BoardViewProps } from '../feature.ts';
import { Untold } from '../Untold.tsx';
import { Answer, type Answered } from './Answer.tsx';
import { BoardIds } from './BoardIds.tsx';
import './console.css';
import { PathField } from './PathField.tsx';
import { readPast, withSent } from './past.ts';
import { asCurl, asFetch, flawOf, parts, type Written } from './request.ts';
import { type Method, methods, type Route, routeOf, withIdsOf } from './routes.ts';

/** The console, once there are words for all it offers. */
export async function openConsole() {
  await learnApi();
  return BoardConsole;
}

/** Trello's REST API, to be tried as oneself: reads run at once, anything else is looked at first and journaled. */
function BoardConsole({ workspace }: BoardViewProps) {
  return workspace.known.value ? (
    <Console workspace={workspace} />
  ) : (
    <Untold workspace={workspace} sentence={text('console.told')} />
  );
}

function Console({ workspace }: BoardViewProps) {
  const { id } = workspace.board.value;
  const [method, setMethod] = useState<Method>('GET');
  const [path, setPath] = useState(`/boards/${id}`);
  const [values, setValues] = useState<ReadonlyMap<string, string>>(new Map());
  const [more, setMore] = useState('');
  const [answer, setAnswer] = useState<Answered | null>(null);
  const [running, setRunning] = useState(false);
  const [said, setSaid] = useState('');
  const shelf = workspace.kept('console');
  const [past, setPast] = useState(() => readPast(shelf.text));
  const route = routeOf(method, path.split('?')[0] ?? '');
  const names = route?.params ?? [];
  const extra = more
    .split('\n')
    .map((line) => line.split('='))
    .flatMap(([name = '', ...value]) => (name.trim() ? [[name.trim(), value.join('=').trim()] as const] : []));
  const written: Written = {
    method,
    path,
    params: [...names.flatMap((name) => (values.get(name) ? [[name, values.get(name) ?? ''] as const] : [])), ...extra],
  };
  const flaw = flawOf(written);

  const fill = (next: Written) => {
    const own = new Set<string>(routeOf(next.method, next.path)?.params);
    setMethod(next.method);
    setPath(next.path);
    setValues(new Map(next.params.filter(([name]) => own.has(name))));
    setMore(next.params.flatMap(([name, value]) => (own.has(name) ? [] : [`${name}=${value}`])).join('\n'));
  };
  const choose = (route: Route) => {
    const own = withIdsOf(path, route).replace('{idBoard}', id).replace('{filter}', 'all');
    fill({ method: route.method, path: own, params: [] });
  };
  const run = async () => {
    if (flaw || running) return;
    const entries = withSent(past, written);
    setPast(entries);
    shelf.keep(JSON.stringify(entries));
    setSaid('');
    setAnswer(null);
    setRunning(true);
    const began = performance.now();
    if (method === 'GET') {
      const got = await workspace.ask(parts(written));
      if (got) setAnswer({ ...got, ms: Math.round(performance.now() - began) });
    } else {
      const { path, query: body } = parts(written);
      const sent = await workspace.send(
        import('./edits.ts').then(({ consoleCall }) => [consoleCall({ method, path, body })]),
      );
      if (sent) setAnswer({ ...sent, left: null });
      setSaid(text(sent && (sent.status ?? 500) < 400 ? 'console.done' : 'console.not-done'));
    }
    setRunning(false);
  };
  const copy = async (what: string) => setSaid(text((await copyText(what)) ? 'console.copied' : 'console.not-copied'));

  return (
    <div class="console">
      <form
        class="console-form"
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
        onKeyDown={(event) => {
          // Escape would close the page, and what is written with it.
          if (event.key === 'Escape' && event.target instanceof Element && event.target.matches('input, textarea'))
            event.stopPropagation();
        }}
      >
        <div class="row">
          <select
            class="field console-method"
            aria-label={text('console.method')}
            value={method}
            onChange={(event) => setMethod(event.currentTarget.value as Method)}
          >
            {methods.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
          <PathField
            method={method}
            path={path}
            onInput={setPath}
            onChoose={choose}
            wrong={flaw !== null && flaw !== 'hole'}
          />
          <Popover label={text('console.ids')} class="button">
            {(close) => (
              <BoardIds
                workspace={workspace}
                hole={/\{(\w+)\}/.exec(path)?.[1] ?? null}
                onPick={(id, kind) => {
                  const wanting = names.find((name) => name === kind);
                  if (/\{\w+\}/.test(path)) setPath(path.replace(/\{\w+\}/, id));
                  else if (wanting) setValues(new Map(values).set(wanting, id));
                  else setPath(`${path.replace(/\/$/, '')}/${id}`);
                  close();
                }}
              />
            )}
          </Popover>
          <button type="submit" class="button primary" disabled={flaw !== null || running}>
            {text(method === 'GET' ? 'console.run' : 'console.preview')}
          </button>
        </div>
        {flaw && <p class="quiet">{text(`console.flaw.${flaw}`)}</p>}
        {route && <p class="quiet">{meaning(route.name)}</p>}
        {method !== 'GET' && <p class="quiet">{text('console.asks')}</p>}
        <div class="console-params">
          {names.map((name) => (
            <label key={name}>
              <span>
                <code>{name}</code> <span class="quiet">{meaning(name)}</span>
              </span>
              <input
                class="field"
                dir="auto"
                value={values.get(name) ?? ''}
                onInput={(event) => setValues(new Map(values).set(name, event.currentTarget.value))}
              />
            </label>
          ))}
          <label>
            <span class="quiet">{text('console.more')}</span>
            <textarea
              class="field"
              rows={2}
              dir="ltr"
              spellcheck={false}
              value={more}
              onInput={(event) => setMore(event.currentTarget.value)}
            />
          </label>
        </div>
        <div class="row">
          <button type="button" class="button subtle" onClick={() => void copy(asCurl(written))}>
            {text('console.curl')}
          </button>
          <button type="button" class="button subtle" onClick={() => void copy(asFetch(written))}>
            {text('console.fetch')}
          </button>
          <Menu
            label={text('console.past')}
            class="button subtle"
            disabled={past.length === 0}
            sections={[
              {
                items: past.map((one) => ({ label: `${one.method} ${one.path}`, act: () => fill(one) })),
              },
            ]}
          />
          <span class="quiet" role="status">
            {running ? text('console.running') : said}
          </span>
        </div>
      </form>
      {answer && <Answer answer={answer} copy={copy} />}
    </div>
  );
}
