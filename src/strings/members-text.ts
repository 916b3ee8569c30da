import { enMembers } from './en-members.ts';
import { textsOf } from './text.ts';

/** The texts of the board's members and what they have to do. */
export const text = textsOf('members', enMembers);
