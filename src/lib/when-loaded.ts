/**
 * Uses what is loaded when it is first wanted, once: as soon as it is there, and from then on in the very turn in which it
 * is asked for, so that what a person does is seen before anything is drawn again. What did not come is loaded again when
 * it is wanted next.
 */
export function whenLoaded<M>(load: () => Promise<M>): <T>(use: (loaded: M) => T | Promise<T>) => T | Promise<T> {
  let loaded: { readonly module: M } | null = null;
  let loading: Promise<M> | null = null;
  return (use) => {
    if (loaded) return use(loaded.module);
    loading ??= load().then(
      (module) => {
        loaded = { module };
        return module;
      },
      (error: unknown) => {
        loading = null;
        throw error;
      },
    );
    return loading.then(use);
  };
}
