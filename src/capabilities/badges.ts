/** What Muster says on a card, from what Trello's page knows of it: no request, whatever the size of the board. */
import { quietDays } from '../features/cards/badge.ts';
import { openItems } from '../features/checklists/badge.ts';
import { isManned } from '../features/members/badge.ts';
import { type Badge, badges, type Settings } from '../features/settings.ts';
import type { HostCard } from '../host/types.ts';
import type { connectorTexts } from '../strings/connector.ts';

export interface Said {
  readonly badge: Badge;
  readonly text: string;
  readonly color?: 'red' | 'yellow';
}

export interface Circumstances {
  readonly settings: Settings;
  readonly texts: ReturnType<typeof connectorTexts>;
  /** In ms. */
  readonly now: number;
  /** Whether somebody asks the person something on the card, as far as that is known. */
  readonly asked: boolean;
}

/** The badges of a card, but for those that are switched off. */
export function badgesOf(card: HostCard, { settings, texts, now, asked }: Circumstances): readonly Said[] {
  const { count, due } = openItems(card);
  const quiet = card.dueComplete ? null : quietDays(card, now);
  // Boards hold notes and links too: of those it means nothing that nobody is on them, or that they are as they were.
  const isWork = count > 0 || (!!card.due && !card.dueComplete);
  const found: Readonly<Record<Badge, Omit<Said, 'badge'> | false>> = {
    asked: asked && { text: texts.asked, color: 'yellow' },
    open: count > 0 && { text: texts.open(countFormat(texts.locale).format(count)) },
    next: count > 0 && due !== null && next(due, now, texts),
    nobody: isWork && isManned(card) === false && { text: texts.noMembers },
    quiet: (isWork || isManned(card) === true) &&
      quiet !== null &&
      quiet >= settings.quietDays && { text: texts.stale(inUnits(quiet, texts.locale)) },
  };
  return badges.flatMap((badge) => {
    const said = settings.badges[badge] && found[badge];
    return said ? [{ badge, ...said }] : [];
  });
}

function next(due: string, now: number, { locale, ...texts }: Circumstances['texts']): Omit<Said, 'badge'> {
  const at = Date.parse(due);
  const day = dayFormat(locale).format(at);
  if (at < now) return { text: texts.overdue(day), color: 'red' };
  return { text: texts.due(day), ...(at - now < 86_400_000 && { color: 'yellow' }) };
}

/** A number of days, in the unit people would use. */
function inUnits(days: number, locale: string): string {
  const [unit, size] =
    days < 60 ? (['day', 1] as const) : days < 730 ? (['month', 30.4] as const) : (['year', 365.25] as const);
  return unitFormat(locale, unit).format(Math.floor(days / size));
}

/** To make a format takes longer than all else about a badge, and there are badges on every card. */
function keep<Format>(make: (locale: string, unit?: string) => Format): (locale: string, unit?: string) => Format {
  const made = new Map<string, Format>();
  return (locale, unit) => {
    const name = `${locale} ${unit}`;
    const format = made.get(name) ?? make(locale, unit);
    made.set(name, format);
    return format;
  };
}

const countFormat = keep((locale) => new Intl.NumberFormat(locale));
const dayFormat = keep((locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }));
const unitFormat = keep(
  (locale, unit = 'day') => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }),
);
