import { enApi } from './en-api.ts';
import { textsOf } from './text.ts';

/** The texts about Trello's API: in another language they are there once `learnApi` has fetched them. */
export const text = textsOf('api', enApi);
