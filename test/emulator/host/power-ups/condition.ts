import { useHost } from '../host-context.ts';
import type { CONDITIONS } from './schemas.ts';

type Condition = (typeof CONDITIONS)[number];

/** Whether a button with the condition is for the person who looks. */
export function useAllowed(): (condition: Condition | undefined) => boolean {
  const { board, session } = useHost();
  const mayEdit = board.mayEdit.value;
  const allowed: Record<Condition, boolean> = {
    always: true,
    admin: board.isAdmin.value,
    edit: mayEdit,
    readonly: !mayEdit,
    signedIn: session.member !== undefined,
    signedOut: session.member === undefined,
  };
  return (condition = 'edit') => allowed[condition];
}
