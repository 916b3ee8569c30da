import type { en } from './en.ts';
import type { enApi } from './en-api.ts';
import type { enAttachments } from './en-attachments.ts';
import type { enCardChecklists } from './en-card-checklists.ts';
import type { enCards } from './en-cards.ts';
import type { enChecklists } from './en-checklists.ts';
import type { enCommands } from './en-commands.ts';
import type { enComments } from './en-comments.ts';
import type { enConsole } from './en-console.ts';
import type { enEdits } from './en-edits.ts';
import type { enHistory } from './en-history.ts';
import type { enItems } from './en-items.ts';
import type { enItemsMore } from './en-items-more.ts';
import type { enJobs } from './en-jobs.ts';
import type { enMembers } from './en-members.ts';
import type { enMistakes } from './en-mistakes.ts';
import type { enOffered } from './en-offered.ts';
import type { enOwnHistory } from './en-own-history.ts';
import type { enSettings } from './en-settings.ts';
import type { enShortcuts } from './en-shortcuts.ts';
import type { enSignIn } from './en-sign-in.ts';
import type { enTemplate } from './en-template.ts';
import type { enVerbs } from './en-verbs.ts';
import type { enWorkbench } from './en-workbench.ts';

/** A sentence by the forms that a language tells numbers apart with. */
export type Plurals = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** The English tables by what a translation calls them: they say what there is to translate. */
export interface Tables {
  readonly common: typeof en;
  readonly api: typeof enApi;
  readonly attachments: typeof enAttachments;
  readonly cardChecklists: typeof enCardChecklists;
  readonly cards: typeof enCards;
  readonly checklists: typeof enChecklists;
  readonly commands: typeof enCommands;
  readonly comments: typeof enComments;
  readonly console: typeof enConsole;
  readonly edits: typeof enEdits;
  readonly history: typeof enHistory;
  readonly items: typeof enItems;
  readonly itemsMore: typeof enItemsMore;
  readonly jobs: typeof enJobs;
  readonly members: typeof enMembers;
  readonly mistakes: typeof enMistakes;
  readonly offered: typeof enOffered;
  readonly ownHistory: typeof enOwnHistory;
  readonly settings: typeof enSettings;
  readonly signIn: typeof enSignIn;
  readonly shortcuts: typeof enShortcuts;
  readonly template: typeof enTemplate;
  readonly verbs: typeof enVerbs;
  readonly workbench: typeof enWorkbench;
}

/** A table in another language: a text left out, or one too many, does not pass the type check. */
type Said<T extends keyof Tables> = {
  readonly [K in keyof Tables[T]]: Tables[T][K] extends string ? string : Translated;
};

/** One sentence where the language has one form for all numbers, else its forms; `other` is the last resort. */
type Translated = string | (Plurals & { readonly other: string });

/** What is fetched later than the rest of a language, because few people ever read it. */
export type LaterTranslation = { readonly [T in 'api']: Said<T> };

/** Every text in another language, or how to fetch it. */
export type Translation = {
  readonly [T in Exclude<keyof Tables, keyof LaterTranslation>]: Said<T>;
} & { readonly [T in keyof LaterTranslation]: () => Promise<LaterTranslation[T]> };
