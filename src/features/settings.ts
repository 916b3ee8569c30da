import { record } from '../lib/record.ts';

/**
 * The settings of a board, shared by its members. Read by the pages and by the connector alike, which is loaded on every
 * board for everybody: so by hand, and each field by itself, for other versions of Muster store there too.
 */
export interface Settings {
  readonly badges: Readonly<Record<Badge, boolean>>;
  /** Days without activity after which a card that is not done counts as quiet. */
  readonly quietDays: number;
  /** Who may run jobs that are looked at first: on many cards, or of many changes. */
  readonly bulk: 'everyone' | 'admins';
  /** Whether the board page has a console. */
  readonly console: boolean;
}

/** What Muster can say on a card: in the order in which it is said. */
export const badges = ['asked', 'open', 'next', 'nobody', 'quiet'] as const;
export type Badge = (typeof badges)[number];

/** The name under which a board keeps its settings. */
export const settingsShelf = 'settings';

/** Counts changes of what is stored that an older Muster would misread. */
const version = 1;
export const quietRange = { least: 1, most: 365, usual: 14 } as const;

/** The settings in all that a board shares; before there were any, `options` named the optional parts. */
export function readSettings(shared: Readonly<Record<string, unknown>>): Settings {
  const stored = record(shared[settingsShelf]);
  const shown = record(stored.badges);
  const { least, most, usual } = quietRange;
  const days = typeof stored.quietDays === 'number' ? stored.quietDays : usual;
  const switched = stored.console ?? (Array.isArray(shared.options) && shared.options.includes('console'));
  return {
    badges: {
      asked: shown.asked !== false,
      open: shown.open !== false,
      next: shown.next !== false,
      nobody: shown.nobody !== false,
      quiet: shown.quiet !== false,
    },
    quietDays: days >= least && days <= most ? Math.floor(days) : usual,
    bulk: stored.bulk === 'admins' ? 'admins' : 'everyone',
    console: switched === true,
  };
}

/** The settings as they are stored. */
export function storedSettings(settings: Settings): unknown {
  return { version, ...settings };
}
