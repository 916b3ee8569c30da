import { type Language, type Speech, speechFor } from './language.ts';

interface ConnectorTexts {
  open(count: string): string;
  due(day: string): string;
  overdue(day: string): string;
  readonly noMembers: string;
  stale(time: string): string;
  readonly asked: string;
  readonly settings: string;
  readonly authorize: string;
}

/** Apart from the pages' texts, as they are loaded on every board for everybody; so few that all languages come along. */
const texts: Readonly<Record<Exclude<Language, `qps-${string}`>, ConnectorTexts>> = {
  en: {
    open: (count) => `${count} open`,
    due: (day) => `Next item ${day}`,
    overdue: (day) => `Item due ${day}`,
    noMembers: 'No members',
    stale: (time) => `Quiet for ${time}`,
    asked: 'Asked of you',
    settings: 'Muster settings',
    authorize: 'Authorize Muster',
  },
  'zh-Hant': {
    open: (count) => `${count}項未完成`,
    due: (day) => `下一項${day}`,
    overdue: (day) => `項目${day}逾期`,
    noMembers: '沒有成員',
    stale: (time) => `${time}沒有動靜`,
    asked: '有人問你',
    settings: 'Muster設定',
    authorize: '授權Muster',
  },
};

/** The texts of the connector for somebody whose Trello speaks `said`. */
export function connectorTexts(said: string | undefined): ConnectorTexts & Speech {
  const speech = speechFor(said);
  const known: Readonly<Partial<Record<Language, ConnectorTexts>>> = texts;
  return { ...(known[speech.language] ?? texts.en), ...speech };
}
