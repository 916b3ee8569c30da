import type { Board, Member } from '../../model/board.ts';
import { text } from '../../strings/comments-text.ts';
import type { MarkdownWords } from '../../ui/Markdown.tsx';

/** What the words of a comment stand for on a board: people after an `@`, and cards behind their addresses. */
export function wordsOf({ members, cards }: Board, me: Member | null): MarkdownWords {
  const byName = new Map([...members.values()].map((member) => [member.username.toLowerCase(), member]));
  let byLink: Map<string, string> | null = null;
  return {
    mention(written) {
      const name = written.toLowerCase();
      if (name === 'card' || name === 'board') return { title: text(`mention.${name}`), me: true };
      const member = byName.get(name);
      return member ? { title: member.fullName, me: member.id === me?.id } : null;
    },
    title(url) {
      const [, link] = /^https:\/\/trello\.com\/c\/(\w+)/.exec(url) ?? [];
      if (!link) return null;
      byLink ??= new Map([...cards.values()].map(({ shortLink, name }) => [shortLink, name]));
      return byLink.get(link) ?? null;
    },
  };
}
