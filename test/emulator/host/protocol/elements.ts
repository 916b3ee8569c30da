const elements = new Map<string, Element>();

/** Lends an element to a Power-Up for the time of one call; it gets a name for it, never the element. */
export async function lend<T>(element: Element | undefined, use: (name: { el?: string }) => Promise<T>): Promise<T> {
  if (!element) return use({});
  const el = crypto.randomUUID();
  elements.set(el, element);
  try {
    return await use({ el });
  } finally {
    elements.delete(el);
  }
}

/** The lent element; undefined when the call it was lent for is over. */
export function lentElement(el: string): Element | undefined {
  return elements.get(el);
}
