import { useMemo, useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { copyText } from '../../lib/clipboard.ts';
import { fold } from '../../model/fold.ts';
import { text } from '../../strings/console-text.ts';
import { text as bench } from '../../strings/workbench-text.ts';
import type { RawAnswer } from '../../trello/call.ts';
import { Menu } from '../../ui/Menu.tsx';
import { Picker } from '../../ui/Picker.tsx';
import { Popover } from '../../ui/Popover.tsx';
import type { BoardViewProps, Workspace } from '../feature.ts';
import './console.css';
import { JsonTree } from './JsonTree.tsx';
import { asCurl, asFetch, bodyOf, flawOf, parts, type Written } from './request.ts';
import { type Method, type Route, routeOf, routesLike } from './routes.ts';

const methods = ['GET', 'POST', 'PUT', 'DELETE'] as const;
const kept = 20;
const suggested = 8;

const writtenSchema = z.object({
  method: z.enum(methods),
  path: z.string(),
  params: z.array(z.array(z.string())),
});

/** Trello's REST API, to be tried as oneself: reads run at once, anything else is looked at first and journaled. */
export function BoardConsole({ workspace }: BoardViewProps) {
  return workspace.known.value ? <Console workspace={workspace} /> : <p class="quiet">{text('console.told')}</p>;
}

function Console({ workspace }: BoardViewProps) {
  const { id } = workspace.board.value;
  const [method, setMethod] = useState<Method>('GET');
  const [path, setPath] = useState(`/boards/${id}`);
  const [values, setValues] = useState<ReadonlyMap<string, string>>(new Map());
  const [more, setMore] = useState('');
  const [answer, setAnswer] = useState<(RawAnswer & { readonly ms: number }) | null>(null);
  const [running, setRunning] = useState(false);
  const [said, setSaid] = useState('');
  const shelf = workspace.kept('console');
  const [past, setPast] = useState(() => readPast(shelf.text));
  const route = routeOf(method, path.split('?')[0] ?? '');
  const names = route?.params.map(({ name }) => name) ?? [];
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
    const own = new Set(routeOf(next.method, next.path)?.params.map(({ name }) => name));
    setMethod(next.method);
    setPath(next.path);
    setValues(new Map(next.params.filter(([name]) => own.has(name))));
    setMore(next.params.flatMap(([name, value]) => (own.has(name) ? [] : [`${name}=${value}`])).join('\n'));
  };
  const choose = ({ method, path }: Route) =>
    fill({ method, path: path.replace('{idBoard}', id).replace('{filter}', 'all'), params: [] });
  const run = async () => {
    if (flaw || running) return;
    const entries = [written, ...past.filter((one) => JSON.stringify(one) !== JSON.stringify(written))].slice(0, kept);
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
      const body = bodyOf(written);
      const edits = import('./edits.ts').then(({ consoleCall }) => [
        consoleCall({ method, path: parts(written).path, body }),
      ]);
      setSaid(text((await workspace.run(edits)) ? 'console.done' : 'console.not-done'));
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
            path={path}
            method={method}
            onInput={setPath}
            onChoose={choose}
            wrong={flaw !== null && flaw !== 'hole'}
          />
          <Popover label={text('console.ids')} class="button">
            {(close) => (
              <Ids
                workspace={workspace}
                onPick={(id) => {
                  setPath(/\{\w+\}/.test(path) ? path.replace(/\{\w+\}/, id) : `${path.replace(/\/$/, '')}/${id}`);
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
        {route && <p class="quiet">{route.what}</p>}
        <div class="console-params">
          {route?.params.map(({ name, what }) => (
            <label key={name}>
              <span>
                <code>{name}</code> <span class="quiet">{what}</span>
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

function readPast(stored: string): Written[] {
  try {
    const parsed = z.array(writtenSchema).safeParse(JSON.parse(stored || '[]'));
    if (!parsed.success) return [];
    return parsed.data.map(({ params, ...one }) => ({
      ...one,
      params: params.map(([name = '', value = '']) => [name, value] as const),
    }));
  } catch {
    return [];
  }
}

interface PathFieldProps {
  readonly path: string;
  readonly method: Method;
  readonly wrong: boolean;
  readonly onInput: (path: string) => void;
  readonly onChoose: (route: Route) => void;
}

/** The path, completed from the documented routes. */
function PathField({ path, method, wrong, onInput, onChoose }: PathFieldProps) {
  const [at, setAt] = useState(-1);
  const [open, setOpen] = useState(false);
  const found = useMemo(() => (open ? routesLike(path, null).slice(0, suggested) : []), [open, path, method]);
  const take = (route: Route | undefined) => {
    if (!route) return;
    onChoose(route);
    setOpen(false);
    setAt(-1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setAt((at + step + found.length) % found.length);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && found[at]) {
      event.preventDefault();
      take(found[at]);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <div class="console-path grow">
      <input
        class="field"
        role="combobox"
        aria-label={text('console.path')}
        aria-expanded={found.length > 0}
        aria-controls="console-routes"
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? `console-route-${at}` : undefined}
        aria-invalid={wrong}
        dir="ltr"
        spellcheck={false}
        autocomplete="off"
        value={path}
        onInput={(event) => {
          onInput(event.currentTarget.value.trim());
          setOpen(true);
          setAt(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <div
        id="console-routes"
        class="console-routes"
        role="listbox"
        aria-label={text('console.routes')}
        hidden={found.length === 0}
      >
        {found.map((route, nth) => (
          <div
            key={`${route.method} ${route.path}`}
            id={`console-route-${nth}`}
            role="option"
            aria-selected={nth === at}
            tabIndex={-1}
            class={nth === at ? 'picker-option current' : 'picker-option'}
            onPointerDown={(event) => {
              event.preventDefault();
              take(route);
            }}
          >
            <code dir="ltr">
              {route.method} {route.path}
            </code>
            <span class="quiet">{route.what}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

interface IdsProps {
  readonly workspace: Workspace;
  readonly onPick: (id: string) => void;
}

/** The ids of what is on this board, by name. */
function Ids({ workspace, onPick }: IdsProps) {
  const { id, name, lists, cards, members, labels } = workspace.board.value;
  const options = [
    { id, label: name, hint: text('ids.board') },
    ...lists.map(({ id, name }) => ({ id, label: name, hint: text('ids.list') })),
    ...[...members.values()].map(({ id, fullName }) => ({ id, label: fullName, hint: text('ids.member') })),
    ...[...labels.values()].map(({ id, name, color }) => ({
      id,
      label: name || (color ?? ''),
      hint: text('ids.label'),
    })),
    ...[...cards.values()].flatMap((card) => [
      { id: card.id, label: card.name, hint: text('ids.card') },
      ...card.checklists.map(({ id, name }) => ({ id, label: name, hint: text('ids.checklist') })),
    ]),
  ];
  return <Picker label={text('console.ids')} none={bench('pick.none')} fold={fold} options={options} onPick={onPick} />;
}

interface AnswerProps {
  readonly answer: RawAnswer & { readonly ms: number };
  readonly copy: (what: string) => void;
}

function Answer({ answer: { status, body, left, ms }, copy }: AnswerProps) {
  const [tree, setTree] = useState(true);
  const json = useMemo((): unknown => {
    try {
      return JSON.parse(body);
    } catch {
      return undefined;
    }
  }, [body]);
  const pretty = json === undefined ? body : JSON.stringify(json, null, 2);
  return (
    <section class="console-answer" aria-label={text('answer')}>
      <p class="row">
        <b class={status >= 400 ? 'console-bad' : undefined}>{status}</b>
        <span class="quiet">{text('answer.took', { ms, size: body.length })}</span>
        {left !== null && <span class="quiet">{text('answer.left', { count: left })}</span>}
        {json !== undefined && (
          <button type="button" class="link" onClick={() => setTree(!tree)}>
            {text(tree ? 'answer.text' : 'answer.tree')}
          </button>
        )}
        <button type="button" class="link" onClick={() => copy(pretty)}>
          {text('answer.copy')}
        </button>
      </p>
      {json !== undefined && tree ? (
        <ul class="json">
          <JsonTree value={json} open />
        </ul>
      ) : (
        <pre dir="auto">{pretty.length > longest ? `${pretty.slice(0, longest)} …` : pretty}</pre>
      )}
    </section>
  );
}

/** More than so much text makes a page slow; all of it can be copied. */
const longest = 200_000;
