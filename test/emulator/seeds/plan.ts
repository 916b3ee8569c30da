/** A board as a person would describe it; times are days from now, negative ones are past. */
export interface BoardPlan {
  readonly name: string;
  readonly desc?: string;
  readonly shortLink: string;
  readonly members: readonly MemberPlan[];
  readonly labels: readonly LabelPlan[];
  readonly lists: readonly ListPlan[];
}

export interface MemberPlan {
  readonly username: string;
  readonly fullName: string;
  readonly role: 'admin' | 'normal' | 'observer';
}

export interface LabelPlan {
  readonly key: string;
  readonly name: string;
  readonly color: string | null;
}

export interface ListPlan {
  readonly name: string;
  readonly closed?: boolean;
  readonly cards: readonly CardPlan[];
}

export interface CardPlan {
  readonly name: string;
  readonly desc?: string;
  /** Days ago. */
  readonly age?: number;
  readonly start?: number;
  readonly due?: number;
  readonly done?: boolean;
  readonly closed?: boolean;
  readonly template?: boolean;
  readonly role?: string;
  readonly cover?: string;
  readonly labels?: readonly string[];
  readonly members?: readonly string[];
  readonly voted?: readonly string[];
  readonly links?: readonly (readonly [name: string, url: string])[];
  readonly checklists?: readonly ChecklistPlan[];
  readonly comments?: readonly CommentPlan[];
}

interface ChecklistPlan {
  readonly name: string;
  readonly items: readonly ItemPlan[];
}

export interface ItemPlan {
  readonly name: string;
  readonly done: boolean;
  readonly due?: number;
  readonly member?: string;
}

export interface CommentPlan {
  readonly by: string;
  /** Days ago. */
  readonly age: number;
  readonly text: string;
  readonly edited?: boolean;
}

type ItemDetails = Pick<ItemPlan, 'due' | 'member'>;

export const todo = (name: string, details: ItemDetails = {}): ItemPlan => ({ name, done: false, ...details });

export const done = (name: string, details: ItemDetails = {}): ItemPlan => ({ name, done: true, ...details });

export const list = (name: string, ...cards: CardPlan[]): ListPlan => ({ name, cards });

export const says = (by: string, age: number, text: string): CommentPlan => ({ by, age, text });
