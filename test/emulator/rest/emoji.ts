import type { Json } from './json.ts';
import { invalid } from './refusal.ts';

interface Emoji extends Json {
  readonly unified: string;
  readonly name: string;
  readonly native: string;
  readonly shortName: string;
}

/** A few of the emoji one can react with; Trello has some 1,800. */
export const emojis: readonly Emoji[] = [
  ['👍', '+1', 'THUMBS UP SIGN', 'People & Body'],
  ['👎', '-1', 'THUMBS DOWN SIGN', 'People & Body'],
  ['👏', 'clap', 'CLAPPING HANDS SIGN', 'People & Body'],
  ['🙏', 'pray', 'PERSON WITH FOLDED HANDS', 'People & Body'],
  ['🙌', 'raised_hands', 'PERSON RAISING BOTH HANDS IN CELEBRATION', 'People & Body'],
  ['👀', 'eyes', 'EYES', 'People & Body'],
  ['😀', 'grinning', 'GRINNING FACE', 'Smileys & Emotion'],
  ['😄', 'smile', 'SMILING FACE WITH OPEN MOUTH AND SMILING EYES', 'Smileys & Emotion'],
  ['😂', 'joy', 'FACE WITH TEARS OF JOY', 'Smileys & Emotion'],
  ['😍', 'heart_eyes', 'SMILING FACE WITH HEART-SHAPED EYES', 'Smileys & Emotion'],
  ['🤔', 'thinking_face', 'THINKING FACE', 'Smileys & Emotion'],
  ['😢', 'cry', 'CRYING FACE', 'Smileys & Emotion'],
  ['😡', 'rage', 'POUTING FACE', 'Smileys & Emotion'],
  ['❤️', 'heart', 'HEAVY BLACK HEART', 'Smileys & Emotion'],
  ['💯', '100', 'HUNDRED POINTS SYMBOL', 'Smileys & Emotion'],
  ['🎉', 'tada', 'PARTY POPPER', 'Activities'],
  ['🚀', 'rocket', 'ROCKET', 'Travel & Places'],
  ['🔥', 'fire', 'FIRE', 'Travel & Places'],
  ['⭐', 'star', 'WHITE MEDIUM STAR', 'Travel & Places'],
  ['☕', 'coffee', 'HOT BEVERAGE', 'Food & Drink'],
  ['🎂', 'birthday', 'BIRTHDAY CAKE', 'Food & Drink'],
  ['✅', 'white_check_mark', 'WHITE HEAVY CHECK MARK', 'Symbols'],
  ['❌', 'x', 'CROSS MARK', 'Symbols'],
  ['⚠️', 'warning', 'WARNING SIGN', 'Symbols'],
].map(([native = '', shortName = '', name = '', category = '']) => ({
  unified: unify(native),
  name,
  native,
  shortName,
  shortNames: [shortName],
  text: null,
  texts: null,
  category,
  sheetX: 0,
  sheetY: 0,
  tts: name.toLowerCase(),
  keywords: name.toLowerCase().split(' '),
  skinVariation: null,
  skinVariations: null,
}));

/** The emoji a reaction names by short name, character or code points. */
export function findEmoji({ shortName, native, unified, skinVariation }: Readonly<Record<string, unknown>>): Json {
  const found = emojis.find(
    (emoji) => emoji.shortName === shortName || emoji.native === native || emoji.unified === unified,
  );
  if (found === undefined) throw invalid('emoji');
  return {
    unified: found.unified,
    native: found.native,
    name: found.name,
    shortName: found.shortName,
    skinVariation: typeof skinVariation === 'string' ? skinVariation : null,
  };
}

/** The code points of a character as Trello writes them: hexadecimal, joined by hyphens. */
function unify(native: string): string {
  return Array.from(native, (character) =>
    (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0'),
  ).join('-');
}
