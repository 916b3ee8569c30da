/** What `t.popup` was given, as Trello wants it. */
export function popupContent(popup: Record<string, unknown>, sign: (url: string, args?: unknown) => string): object {
  const { type, url, items } = popup;
  if (type === 'confirm') {
    const { message, confirmText, confirmStyle, onConfirm, cancelText, onCancel } = popup;
    return { type, message, confirmText, confirmStyle, onConfirm, cancelText, onCancel };
  }
  if (type === 'date' || type === 'datetime') {
    const { callback, date, minDate, maxDate } = popup;
    return { type, callback, date: isoOf(date), minDate: isoOf(minDate), maxDate: isoOf(maxDate) };
  }
  if (typeof url === 'string') {
    return { type: 'iframe', url: sign(url, popup.args), width: popup.width, height: popup.height };
  }
  return { type: 'list', items: entriesOf(items), search: popup.search };
}

/** A list may also be given as texts with their functions. */
function entriesOf(items: unknown): unknown {
  if (Array.isArray(items) || typeof items === 'function' || typeof items !== 'object' || items === null) return items;
  return Object.entries(items).map(([text, callback]) => ({ text, callback }));
}

function isoOf(date: unknown): unknown {
  return date instanceof Date ? date.toISOString() : date;
}

/** Where in this page a popup hangs; keys give no place, then it is the element's. */
export function positionOf(event: MouseEvent | undefined): { x: number; y: number } | undefined {
  if (!event) return undefined;
  if (event.clientX !== 0 || event.clientY !== 0 || !(event.target instanceof Element)) {
    return { x: event.clientX, y: event.clientY };
  }
  const { left, bottom } = event.target.getBoundingClientRect();
  return { x: left, y: bottom };
}
