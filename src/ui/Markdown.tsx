import type { Token, Tokens } from 'marked';
import { type ComponentChildren, createContext, Fragment } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { safeUrl } from '../lib/safe-url.ts';
import './markdown.css';
import { tokensOf } from './markdown-tokens.ts';

/** What the words of a text stand for. */
export interface MarkdownWords {
  /** The full name behind an `@name` that is a mention; null where it is just text. */
  readonly mention: (name: string) => { readonly title: string; readonly me: boolean } | null;
  /** What an address is called, where it is known, such as the name of a card. */
  readonly title?: (url: string) => string | null;
}

interface MarkdownProps {
  readonly text: string;
  readonly words: MarkdownWords;
}

/** Deeper than so it is shown as it was written. */
const deepest = 12;
const emojiName = /:([a-z0-9_+-]{1,40}):/;

const Words = createContext<MarkdownWords>({ mention: () => null });

/** A text of several lines in Trello's Markdown. Other people's: it becomes nodes, never HTML. */
export function Markdown({ text, words }: MarkdownProps) {
  const tokens = useMemo(() => tokensOf(text), [text]);
  return (
    <div class="markdown" dir="auto">
      <Words.Provider value={words}>
        {tokens ? <Nodes tokens={tokens} depth={0} /> : <p class="markdown-plain">{text}</p>}
      </Words.Provider>
    </div>
  );
}

interface NodesProps {
  readonly tokens: readonly Token[];
  readonly depth: number;
}

function Nodes({ tokens, depth }: NodesProps) {
  return (
    <>
      {tokens.map((token, nth) => (
        <Node key={nth} token={token} depth={depth} />
      ))}
    </>
  );
}

interface NodeProps {
  readonly token: Token;
  readonly depth: number;
}

function Node({ token, depth }: NodeProps): ComponentChildren {
  const inside = () => <Nodes tokens={('tokens' in token && token.tokens) || []} depth={depth + 1} />;
  if (depth > deepest) return token.raw;
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'heading':
      // The headings of a page are its own.
      return <p class={`markdown-heading h${token.depth}`}>{inside()}</p>;
    case 'paragraph':
      return <p>{inside()}</p>;
    case 'blockquote':
      return <blockquote>{inside()}</blockquote>;
    case 'list':
      return <List list={token as Tokens.List} depth={depth} />;
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'hr':
      return <hr />;
    case 'strong':
      return <strong>{inside()}</strong>;
    case 'em':
      return <em>{inside()}</em>;
    case 'del':
      return <del>{inside()}</del>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'escape':
      return token.text;
    case 'link':
      return <Link link={token as Tokens.Link}>{inside()}</Link>;
    case 'image':
      // A picture of another site would tell that site who reads here.
      return <Link link={{ ...(token as Tokens.Image), text: '' }}>{token.text || token.href}</Link>;
    case 'text':
      return 'tokens' in token && token.tokens ? inside() : <Text text={token.text} />;
    case 'table':
      // Trello has none: it is a text of several lines.
      return (
        <p class="markdown-plain">
          <Text text={token.raw.trimEnd()} />
        </p>
      );
    default:
      return <Text text={token.raw} />;
  }
}

function List({ list, depth }: { readonly list: Tokens.List; readonly depth: number }) {
  const items = list.items.map((item, nth) => (
    <li key={nth} class={item.task ? 'markdown-task' : undefined}>
      {item.task && <span aria-hidden="true">{item.checked ? '☑' : '☐'} </span>}
      <Nodes tokens={item.tokens.filter(({ type }) => type !== 'checkbox')} depth={depth + 1} />
    </li>
  ));
  return list.ordered ? <ol start={Number(list.start) || 1}>{items}</ol> : <ul>{items}</ul>;
}

interface LinkProps {
  readonly link: Pick<Tokens.Link, 'href' | 'text' | 'raw'>;
  readonly children: ComponentChildren;
}

function Link({ link, children }: LinkProps) {
  const { title } = useContext(Words);
  const url = safeUrl(link.href);
  if (!url) return <>{link.raw}</>;
  // Trello's editor writes the address as the text of a smart card (`[address](address "smartCard-inline")`).
  const bare = link.text.replace(/\\/g, '') === link.href || link.text === link.href;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" title={url}>
      {(bare && title?.(url)) || children}
    </a>
  );
}

/** Mentions and emoji. */
function Text({ text }: { readonly text: string }) {
  const words = useContext(Words);
  const named = useEmoji(emojiName.test(text));
  const parts = text.split(/(?<![\w@/.])@([\w-]{1,60})/);
  return (
    <>
      {parts.map((part, nth) => {
        if (nth % 2 === 0) return <Fragment key={nth}>{withEmoji(part, named)}</Fragment>;
        const mention = words.mention(part);
        return mention ? (
          <bdi key={nth} class={mention.me ? 'mention me' : 'mention'} title={mention.title}>
            @{part}
          </bdi>
        ) : (
          `@${part}`
        );
      })}
    </>
  );
}

type Emoji = Readonly<Record<string, string>>;
let known: Emoji | null = null;

/** The emoji by their short names, loaded when a text has one. */
function useEmoji(wanted: boolean): Emoji | null {
  const [emoji, setEmoji] = useState(known);
  useEffect(() => {
    if (!wanted || emoji) return;
    void import('./emoji.ts').then(({ emojiByName }) => {
      known = emojiByName;
      setEmoji(known);
    });
  }, [wanted]);
  return emoji;
}

function withEmoji(text: string, emoji: Emoji | null): string {
  if (!emoji) return text;
  return text.replace(/:([a-z0-9_+-]{1,40}):/g, (written, name: string) =>
    Object.hasOwn(emoji, name) ? (emoji[name] ?? written) : written,
  );
}
