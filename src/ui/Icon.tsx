/** The path data of each icon. */
export const icons = {
  plus: 'M8 3v10M3 8h10',
  trash: 'M3 4.5h10M6.5 4V2.8h3V4M4.5 4.5l.5 8.7h6l.5-8.7M6.8 7v4M9.2 7v4',
  up: 'M8 12.5v-9M4.5 7 8 3.5 11.5 7',
  down: 'M8 3.5v9M4.5 9 8 12.5 11.5 9',
  pencil: 'M3 13l.6-2.8L10.8 3l2.2 2.2-7.2 7.2L3 13z',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3.5 8.5l3 3 6-7',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  chevron: 'M6 4l4 4-4 4',
  calendar: 'M3 4.5h10v8.5H3zM3 7.5h10M5.5 2.5v3M10.5 2.5v3',
  person: 'M8 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM3.5 13.5c.4-2.4 2-3.8 4.5-3.8s4.1 1.4 4.5 3.8',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3L13.5 13.5',
};

/** A small line drawing, in the colour of the text. Says nothing to a screen reader: its button does. */
export function Icon({ name }: { readonly name: keyof typeof icons }) {
  return (
    <svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={icons[name]} />
    </svg>
  );
}
