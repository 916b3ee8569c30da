const paths = {
  plus: 'M8 3v10M3 8h10',
  trash: 'M3 4.5h10M6.5 4V2.8h3V4M4.5 4.5l.5 8.7h6l.5-8.7M6.8 7v4M9.2 7v4',
  up: 'M8 12.5v-9M4.5 7 8 3.5 11.5 7',
  down: 'M8 3.5v9M4.5 9 8 12.5 11.5 9',
  pencil: 'M3 13l.6-2.8L10.8 3l2.2 2.2-7.2 7.2L3 13z',
  close: 'M4 4l8 8M12 4l-8 8',
};

/** A small line drawing, in the colour of the text. Says nothing to a screen reader: its button does. */
export function Icon({ name }: { readonly name: keyof typeof paths }) {
  return (
    <svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
