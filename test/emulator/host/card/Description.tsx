import { useState } from 'preact/hooks';
import { useHost } from '../host-context.ts';
import type { Card } from '../state/entities.ts';

export interface DescriptionProps {
  readonly card: Card;
}

/** The card's description, as it was typed. */
export function Description({ card }: DescriptionProps) {
  const { board, edits } = useHost();
  const [draft, setDraft] = useState<string>();
  const mayEdit = board.mayEdit.value;
  if (draft === undefined) {
    if (!mayEdit && card.desc === '') return null;
    return (
      <section aria-label="Description" class="description">
        <header class="section-header">
          <h3>Description</h3>
          {mayEdit && (
            <button type="button" onClick={() => setDraft(card.desc)}>
              Edit
            </button>
          )}
        </header>
        <p dir="auto" class={card.desc === '' ? 'hint' : 'text'}>
          {card.desc || 'No description yet.'}
        </p>
      </section>
    );
  }
  const save = () => {
    void edits.describeCard(card, draft);
    setDraft(undefined);
  };
  return (
    <section aria-label="Description" class="description">
      <h3>Description</h3>
      <textarea
        aria-label="Description"
        rows={5}
        dir="auto"
        value={draft}
        onInput={(event) => setDraft(event.currentTarget.value)}
      />
      <button type="button" class="primary" onClick={save}>
        Save
      </button>
      <button type="button" class="quiet" onClick={() => setDraft(undefined)}>
        Cancel
      </button>
    </section>
  );
}
