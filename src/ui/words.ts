import { createContext } from 'preact';

/** Words that parts of the page share, as it says them. */
export const Words = createContext({ close: (title: string) => title });
