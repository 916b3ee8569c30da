import { useMemo, useState } from 'preact/hooks';
import { text as meaning } from '../../strings/api-text.ts';
import { text } from '../../strings/console-text.ts';
import { CompletionList, useCompletion } from '../../ui/Completion.tsx';
import { type Method, type Route, routesLike } from './routes.ts';

/** So many routes are offered at once. */
const suggested = 8;

interface PathFieldProps {
  readonly method: Method;
  readonly path: string;
  readonly wrong: boolean;
  readonly onInput: (path: string) => void;
  readonly onChoose: (route: Route) => void;
}

/** The path, completed from the documented routes. */
export function PathField({ method, path, wrong, onInput, onChoose }: PathFieldProps) {
  const [open, setOpen] = useState(false);
  const found = useMemo(() => (open ? routesLike(path, method).slice(0, suggested) : []), [open, path, method]);
  const completion = useCompletion(found, (route) => {
    onChoose(route);
    setOpen(false);
  });
  return (
    <div class="console-path grow">
      <input
        {...completion.field}
        role="combobox"
        aria-expanded={found.length > 0}
        class="field"
        aria-label={text('console.path')}
        aria-invalid={wrong}
        dir="ltr"
        value={path}
        onInput={(event) => {
          const typed = event.currentTarget.value.trimStart();
          // A method may be typed before it.
          onInput(/^[a-z]+ /i.test(typed) ? typed : typed.trimEnd());
          setOpen(true);
          completion.forget();
        }}
        onKeyDown={(event) => {
          if (completion.onKey(event) || event.key !== 'Escape' || found.length === 0) return;
          // What is offered goes first, then the page.
          event.stopPropagation();
          setOpen(false);
        }}
        onBlur={() => setOpen(false)}
      />
      <CompletionList
        of={completion}
        class="console-routes"
        label={text('console.routes')}
        keyOf={({ name }: Route) => name}
      >
        {({ name }) => (
          <>
            <code dir="ltr">{name}</code>
            <span class="quiet">{meaning(name)}</span>
          </>
        )}
      </CompletionList>
    </div>
  );
}
