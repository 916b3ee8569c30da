/** What an English text of Muster is in another language, so that one table of views is walked in each. */
import { en } from '../../../src/strings/en.ts';
import { enApi } from '../../../src/strings/en-api.ts';
import { enAttachments } from '../../../src/strings/en-attachments.ts';
import { enCardChecklists } from '../../../src/strings/en-card-checklists.ts';
import { enCards } from '../../../src/strings/en-cards.ts';
import { enChecklists } from '../../../src/strings/en-checklists.ts';
import { enCommands } from '../../../src/strings/en-commands.ts';
import { enComments } from '../../../src/strings/en-comments.ts';
import { enConsole } from '../../../src/strings/en-console.ts';
import { enEdits } from '../../../src/strings/en-edits.ts';
import { enHistory } from '../../../src/strings/en-history.ts';
import { enItems } from '../../../src/strings/en-items.ts';
import { enItemsMore } from '../../../src/strings/en-items-more.ts';
import { enJobs } from '../../../src/strings/en-jobs.ts';
import { enMembers } from '../../../src/strings/en-members.ts';
import { enMistakes } from '../../../src/strings/en-mistakes.ts';
import { enOffered } from '../../../src/strings/en-offered.ts';
import { enOwnHistory } from '../../../src/strings/en-own-history.ts';
import { enSettings } from '../../../src/strings/en-settings.ts';
import { enShortcuts } from '../../../src/strings/en-shortcuts.ts';
import { enSignIn } from '../../../src/strings/en-sign-in.ts';
import { enTemplate } from '../../../src/strings/en-template.ts';
import { enVerbs } from '../../../src/strings/en-verbs.ts';
import { enWorkbench } from '../../../src/strings/en-workbench.ts';
import { speechFor } from '../../../src/strings/language.ts';
import type { Tables } from '../../../src/strings/translation.ts';
import { voices } from '../../../src/strings/voices.ts';

type Text = string | Readonly<Record<string, string>>;

const tables: Tables = {
  common: en,
  api: enApi,
  attachments: enAttachments,
  cardChecklists: enCardChecklists,
  cards: enCards,
  checklists: enChecklists,
  commands: enCommands,
  comments: enComments,
  console: enConsole,
  edits: enEdits,
  history: enHistory,
  items: enItems,
  itemsMore: enItemsMore,
  jobs: enJobs,
  members: enMembers,
  mistakes: enMistakes,
  offered: enOffered,
  ownHistory: enOwnHistory,
  settings: enSettings,
  signIn: enSignIn,
  shortcuts: enShortcuts,
  template: enTemplate,
  verbs: enVerbs,
  workbench: enWorkbench,
};

/**
 * What finds an English text, with its names in braces, where Trello speaks `locale`: all that is written so there. What is no
 * text of Muster, such as the name of a card, finds itself.
 */
export async function wordsIn(locale: string): Promise<(english: string) => RegExp> {
  const { language } = speechFor(locale);
  const voice = language === 'en' ? null : (await voices[language]()).voice;
  await voice?.learnApi?.();
  const said = new Map<string, Set<string>>();
  for (const name of Object.keys(tables) as (keyof Tables)[])
    for (const [key, own] of Object.entries<Text>(tables[name])) {
      const there = voice?.say(name, key, own) ?? own;
      for (const english of formsOf(own)) said.set(english, new Set([...(said.get(english) ?? []), ...formsOf(there)]));
    }
  return (english) => new RegExp(`^(${[...(said.get(english) ?? [english])].map(asPattern).join('|')})$`);
}

const formsOf = (text: Text): readonly string[] => (typeof text === 'string' ? [text] : Object.values(text));

/** A name in braces stands for anything. */
const asPattern = (text: string) =>
  text
    .split(/\{\w+\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
