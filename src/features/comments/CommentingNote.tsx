import { text } from '../../strings/comments-text.ts';
import type { Commenting } from './may-comment.ts';

/** Why the person may not comment, where that is so. */
export function CommentingNote({ commenting }: { readonly commenting: Commenting }) {
  if (commenting !== 'disabled' && commenting !== 'members' && commenting !== 'nobody') return null;
  return <p class="quiet">{text(`commenting.${commenting}`)}</p>;
}
