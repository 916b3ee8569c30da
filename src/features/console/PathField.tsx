import { useMemo, useState } from 'preact/hooks';
import { text } from '../../strings/console-text.ts';
import type { Method, Route } from './routes.ts';
import { routesLike } from './routes.ts';

/** So many routes are offered at once. */
const suggested = 8;

interface PathFieldProps {
  readonly path: string;
  readonly method: Method;
  readonly wrong: boolean;
  readonly onInput: (path: string) => void;
  readonly onChoose: (route: Route) => void;
}

/** The path, completed from the documented routes. */
export function PathField({ path, method, wrong, onInput, onChoose }: PathFieldProps) {
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
