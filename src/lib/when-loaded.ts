/**
 * Uses what is loaded when it is first wanted: as soon as it is there, and from then on in the very turn in which it is
 * asked for, so that what a person does is seen before anything is drawn again.
 */
export function whenLoaded<M>(load: () => Promise<M>): <T>(use: (loaded: M) => T) => T | Promise<T> {
  let loaded: { readonly module: M } | null = null;
  return (use) => {
    if (loaded) return use(loaded.module);
    return load().then((module) => {
      loaded = { module };
      return use(module);
    });
  };
}
