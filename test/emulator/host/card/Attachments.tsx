import { useEffect, useState } from 'preact/hooks';
import { attachmentModel } from '../commands/models.ts';
import { useHost } from '../host-context.ts';
import { AddForm } from '../lists/AddForm.tsx';
import { type Given, useAnswers } from '../power-ups/ask.ts';
import { type AttachmentSection, AttachmentSectionSchema } from '../power-ups/schemas.ts';
import type { Attachment, Card } from '../state/entities.ts';
import { AttachmentLink } from './AttachmentLink.tsx';
import { SectionFrame } from './SectionFrame.tsx';

export interface AttachmentsProps {
  readonly card: Card;
  readonly attachments: readonly Attachment[];
}

/** A card's attachments: in the sections of the Power-Ups that claim them, the others in a list. */
export function Attachments({ card, attachments }: AttachmentsProps) {
  const { board, edits } = useHost();
  const entries = attachments.map(attachmentModel);
  const sections = useAnswers('attachment-sections', { card: card.id }, AttachmentSectionSchema, {
    options: { entries },
    again: attachments.map(({ id, name, url }) => `${id} ${name} ${url}`).join('\n'),
    when: attachments.length > 0,
  });
  const claimed = new Set(sections.flatMap(({ value }) => value.claimed.map((entry) => entry.id)));
  const rest = attachments.filter((attachment) => !claimed.has(attachment.id));
  return (
    <>
      {sections.map((given, index) => (
        <Section key={given.value.id ?? index} given={given} card={card.id} />
      ))}
      {rest.length > 0 && (
        <section aria-label="Attachments">
          <h3>Attachments</h3>
          <ul class="plain">
            {rest.map((attachment) => (
              <AttachmentLink key={attachment.id} attachment={attachment} card={card.id} />
            ))}
          </ul>
        </section>
      )}
      {board.mayEdit.value && (
        <AddForm open="Attach a link" label="Link" submit="Attach" onAdd={(url) => edits.attach(card.id, { url })} />
      )}
    </>
  );
}

/** A title may be a function: its answer is awaited. */
function Section({ given, card }: { given: Given<AttachmentSection>; card: string }) {
  const { title, icon, content } = given.value;
  const [lazy, setLazy] = useState('');
  useEffect(() => {
    if (typeof title === 'string') return;
    title.run({ card }).then((text) => setLazy(String(text)), console.warn);
  }, [title]);
  return (
    <SectionFrame
      runtime={given.runtime}
      card={card}
      title={typeof title === 'string' ? title : lazy}
      icon={icon}
      content={content}
      version={0}
    />
  );
}
