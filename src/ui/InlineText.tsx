import type { ComponentChildren } from 'preact';
import { type Inline, parseInline } from '../lib/inline.ts';

/** A line of Markdown, such as a check item. Other people's text: it becomes nodes, never HTML. */
export function InlineText({ text }: { readonly text: string }) {
  return <bdi>{/[\\`*_~[:]/.test(text) ? parseInline(text).map(draw) : text}</bdi>;
}

function draw(part: Inline, nth: number): ComponentChildren {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'code':
      return <code key={nth}>{part.text}</code>;
    case 'strong':
      return <strong key={nth}>{part.parts.map(draw)}</strong>;
    case 'em':
      return <em key={nth}>{part.parts.map(draw)}</em>;
    case 'del':
      return <del key={nth}>{part.parts.map(draw)}</del>;
    case 'link':
      return (
        <a key={nth} href={part.url} target="_blank" rel="noopener noreferrer">
          {part.parts.map(draw)}
        </a>
      );
  }
}
