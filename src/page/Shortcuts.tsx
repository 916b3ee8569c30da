import { text } from '../strings/shortcuts-text.ts';
import { Dialog } from '../ui/Dialog.tsx';
import './shortcuts.css';

/** Apple's keyboards have signs where others have words. */
const apple = /Mac|iP(hone|ad)/.test(navigator.platform);

type Shortcut = readonly [what: string, ...ways: readonly (readonly string[])[]];

/** Every shortcut there is, by where it holds; each with the ways to press it. */
function shortcutsByPlace(): readonly (readonly [where: string, shortcuts: readonly Shortcut[]])[] {
  const control = apple ? '⌘' : text('key.control');
  const alt = apple ? '⌥' : text('key.alt');
  const shift = text('key.shift');
  return [
    [
      text('shortcuts.everywhere'),
      [
        [text('do.commands'), [control, 'K']],
        [text('do.list'), ['?']],
        [text('do.tabs'), ['←'], ['→']],
        [text('do.close'), [text('key.escape')]],
      ],
    ],
    [
      text('shortcuts.table'),
      [
        [text('do.rows'), ['↑'], ['↓']],
        [text('do.ends'), [text('key.home')], [text('key.end')]],
        [text('do.into'), ['→'], ['←']],
        [text('do.open'), [text('key.enter')]],
        [text('do.select'), [text('key.space')]],
        [text('do.range'), [shift, '↑'], [shift, '↓']],
        [text('do.all'), [control, 'A']],
        [text('do.rename'), ['F2']],
        [text('do.move'), [alt, '↑'], [alt, '↓']],
        [text('do.delete'), [text('key.delete')]],
      ],
    ],
    [
      text('shortcuts.checklist'),
      [
        [text('do.rename'), ['F2']],
        [text('do.move'), [alt, '↑'], [alt, '↓']],
      ],
    ],
    [
      text('shortcuts.writing'),
      [
        [text('do.send'), [control, text('key.enter')]],
        [text('do.complete'), ['@'], [':']],
        [text('do.take'), [text('key.tab')], [text('key.enter')]],
      ],
    ],
  ];
}

/** The list of shortcuts; `?` opens it. */
export function Shortcuts({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={text('shortcuts.title')} onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys. */}
      <section class="shortcuts" tabIndex={0} aria-label={text('shortcuts.title')}>
        {shortcutsByPlace().map(([where, shortcuts]) => (
          <section key={where}>
            <h3 class="quiet">{where}</h3>
            <dl>
              {shortcuts.map(([what, ...ways]) => (
                <div key={what}>
                  <dt>{what}</dt>
                  <dd>
                    {ways.map((keys) => (
                      <span key={keys.join()} class="keys" dir="ltr">
                        {keys.map((key) => (
                          <kbd key={key}>{key}</kbd>
                        ))}
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </section>
    </Dialog>
  );
}
