import { MenuButton } from '../header/MenuButton.tsx';
import { useAnswers } from '../power-ups/ask.ts';
import { Icon } from '../power-ups/Icon.tsx';
import { FormattedUrlSchema, ThumbnailSchema } from '../power-ups/schemas.ts';
import { isWebAddress } from '../protocol/urls.ts';
import type { Attachment } from '../state/entities.ts';
import { SaveMenu } from './SaveMenu.tsx';

export interface AttachmentLinkProps {
  readonly attachment: Attachment;
  readonly card: string;
}

/** One attachment that no section claims; a Power-Up may know a better name or picture for it. */
export function AttachmentLink({ attachment, card }: AttachmentLinkProps) {
  const options = { url: attachment.url };
  const [thumbnail] = useAnswers('attachment-thumbnail', { card }, ThumbnailSchema, { options });
  const [formatted] = useAnswers('format-url', { card }, FormattedUrlSchema, { options });
  const name = thumbnail?.value.title ?? formatted?.value.text ?? attachment.name;
  return (
    <li class="attachment">
      <Icon url={thumbnail?.value.image?.url ?? formatted?.value.icon} coloured />
      {isWebAddress(attachment.url) ? (
        <a href={attachment.url} target="_blank" rel="noopener noreferrer" dir="auto">
          {name}
        </a>
      ) : (
        <span dir="auto">{name}</span>
      )}
      <MenuButton
        label="⋯"
        name={`Actions on ${attachment.name}`}
        class="quiet"
        title="Save attachment"
        draw={() => <SaveMenu attachment={attachment} card={card} />}
      />
      {formatted?.value.subtext && (
        <span class="hint" dir="auto">
          {formatted.value.subtext}
        </span>
      )}
    </li>
  );
}
