const SHAPES = {
  due: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8 4v4l2.5 1.5',
  description: 'M2 4h12M2 8h12M2 12h7',
  comments: 'M2 3h12v8H7l-3 3v-3H2Z',
  attachments: 'm5 8 4-4a2 2 0 0 1 3 3l-5.5 5.5a3.5 3.5 0 0 1-5-5L7 2',
  checklist: 'M2 2h12v12H2ZM5 8l2 2 4-4',
};

export interface SignProps {
  readonly of: keyof typeof SHAPES;
}

/** The sign of one of Trello's own badges; decoration, so it has no name. */
export function Sign({ of }: SignProps) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[of]} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" />
    </svg>
  );
}
