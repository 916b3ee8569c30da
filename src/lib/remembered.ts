/** A function that answers once for each object, for as long as the object is there. */
export function remembered<K extends object, V>(answer: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, V>();
  return (of) => {
    if (!known.has(of)) known.set(of, answer(of));
    return known.get(of) as V; // It was just put there.
  };
}
