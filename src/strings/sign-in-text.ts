import { enSignIn } from './en-sign-in.ts';
import { textsOf } from './text.ts';

/** The texts of consent. */
export const text = textsOf('signIn', enSignIn);
