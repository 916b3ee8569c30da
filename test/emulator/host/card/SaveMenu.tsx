import { attachmentModel } from '../commands/models.ts';
import { runFor, useAnswers } from '../power-ups/ask.ts';
import { SaveAttachmentSchema } from '../power-ups/schemas.ts';
import type { Attachment } from '../state/entities.ts';

export interface SaveMenuProps {
  readonly attachment: Attachment;
  readonly card: string;
}

/** Where Power-Ups can save an attachment. */
export function SaveMenu({ attachment, card }: SaveMenuProps) {
  const options = attachmentModel(attachment);
  const places = useAnswers('save-attachment', { card }, SaveAttachmentSchema, { options });
  return (
    <div class="menu-list">
      {places.length === 0 && <p class="hint">No Power-Up saves attachments.</p>}
      {places.map((given) => (
        <button
          key={given.runtime.powerUp.id}
          type="button"
          class="menu-entry"
          onClick={(event) => runFor(given.value.callback, { card, element: event.currentTarget }, options)}
        >
          Save to {given.runtime.powerUp.name}
        </button>
      ))}
    </div>
  );
}
