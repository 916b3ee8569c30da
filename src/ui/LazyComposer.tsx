import type { ComposerProps } from './Composer.tsx';
import { Lazy } from './Lazy.tsx';

/** Loads the text box. Pages do so once their first view has been drawn, so that it is there when something is to be written. */
export const loadComposer = async () => (await import('./Composer.tsx')).Composer;

/** A text box whose code is loaded before something is first written. */
export function LazyComposer(props: ComposerProps) {
  return <Lazy load={loadComposer} props={props} />;
}
