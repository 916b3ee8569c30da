/**
 * Trello's Markdown as tokens (https://support.atlassian.com/trello/docs/how-to-format-your-text-in-trello/): lines break
 * where they are broken, there are no tables, and HTML is text.
 */
import { Lexer, type Token } from 'marked';

/** Trello takes no longer texts. What is longer, or a hundred times the same mark, nobody wrote as Markdown. */
const longest = 16_384;
const rubbish = /([*_~`>[\]!<#\\])\1{99}/;

/** The tokens of a text; null where it is to be shown as it is. Never throws. */
export function tokensOf(text: string): readonly Token[] | null {
  if (text.length > longest || rubbish.test(text)) return null;
  try {
    return new Lexer({ gfm: true, breaks: true }).lex(text);
  } catch {
    // Nested deeper than the reader can go.
    return null;
  }
}
