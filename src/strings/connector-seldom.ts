import { type Language, speechFor } from './language.ts';

interface SeldomTexts {
  /** What stands above the badges of a card's back. */
  readonly titles: Readonly<Record<'asked' | 'open' | 'next' | 'nobody' | 'quiet', string>>;
  /** What can be done from a list's menu. */
  readonly list: Readonly<Record<'select' | 'template' | 'replace', string>>;
  /** How a list can be sorted. */
  readonly order: Readonly<Record<'progress' | 'next' | 'activity' | 'members' | 'age', string>>;
  readonly welcome: string;
}

/** What the connector says seldom, apart from what it says on every board. */
const texts: Readonly<Record<Exclude<Language, `qps-${string}`>, SeldomTexts>> = {
  en: {
    titles: { asked: 'Comments', open: 'Items', next: 'Next item', nobody: 'Members', quiet: 'Activity' },
    list: {
      select: 'Change its cards in Muster…',
      template: 'Put a checklist on its cards…',
      replace: 'Replace a member on its cards…',
    },
    order: {
      progress: 'Progress (most done first)',
      next: 'Next item’s date (soonest first)',
      activity: 'Activity (newest first)',
      members: 'Members (fewest first)',
      age: 'Age (oldest first)',
    },
    welcome: 'Welcome to Muster',
  },
  'zh-Hant': {
    titles: { asked: '留言', open: '項目', next: '下一項', nobody: '成員', quiet: '活動' },
    list: { select: '用Muster變更卡片…', template: '加入待辦清單…', replace: '取代卡片的成員…' },
    order: {
      progress: '進度（完成最多在前）',
      next: '下一項日期（最近在前）',
      activity: '活動（最新在前）',
      members: '成員（最少在前）',
      age: '建立時間（最舊在前）',
    },
    welcome: '歡迎使用Muster',
  },
};

/** These texts for somebody whose Trello speaks `said`. */
export function seldomTexts(said: string | undefined): SeldomTexts {
  const known: Readonly<Partial<Record<Language, SeldomTexts>>> = texts;
  return known[speechFor(said).language] ?? texts.en;
}
