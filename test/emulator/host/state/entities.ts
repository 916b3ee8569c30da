/** Trello's objects, as far as the host page shows them or hands them to Power-Ups. */

export interface Member {
  readonly id: string;
  readonly username: string | null;
  readonly fullName: string | null;
  readonly initials: string | null;
  readonly avatarUrl: string | null;
}

export interface Membership {
  readonly id: string;
  readonly idMember: string;
  readonly memberType: string;
  readonly unconfirmed: boolean;
  readonly deactivated: boolean;
}

export interface Label {
  readonly id: string;
  readonly name: string;
  readonly color: string | null;
}

export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly date: string;
  readonly edgeColor: string | null;
  readonly idMember: string;
  readonly previews: readonly unknown[];
}

export interface CheckItem {
  readonly id: string;
  readonly idChecklist: string;
  readonly name: string;
  readonly state: 'complete' | 'incomplete';
  readonly pos: number;
  readonly due?: string | null;
  readonly idMember?: string | null;
}

export interface Checklist {
  readonly id: string;
  readonly idBoard: string;
  readonly idCard: string;
  readonly name: string;
  readonly pos: number;
  readonly checkItems: readonly CheckItem[];
}

export interface Badges {
  readonly checkItems: number;
  readonly checkItemsChecked: number;
  readonly comments: number;
  readonly attachments: number;
  readonly description: boolean;
}

export interface Card {
  readonly id: string;
  readonly name: string;
  readonly desc: string;
  readonly closed: boolean;
  readonly idList: string;
  readonly idBoard: string;
  readonly idMembers: readonly string[];
  readonly labels: readonly Label[];
  readonly attachments?: readonly Attachment[];
  readonly badges: Badges;
  readonly due: string | null;
  readonly dueComplete: boolean;
  readonly start: string | null;
  readonly pos: number;
  readonly shortLink: string;
  readonly url: string;
  readonly idShort: number;
  readonly dateLastActivity: string;
  readonly cover?: unknown;
  readonly customFieldItems?: readonly unknown[];
  readonly checklists?: readonly Omit<Checklist, 'checkItems'>[];
  readonly coordinates?: unknown;
  readonly address?: string | null;
  readonly locationName?: string | null;
}

export interface List {
  readonly id: string;
  readonly name: string;
  readonly closed: boolean;
  readonly pos: number;
  readonly type?: string | null;
}

export interface Board {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly shortLink: string;
  readonly idOrganization: string | null;
  readonly dateLastActivity: string | null;
  readonly labels: readonly Label[];
  readonly members: readonly Member[];
  readonly memberships: readonly Membership[];
  readonly organization?: Organization | null;
  readonly customFields?: readonly unknown[];
}

export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly displayName?: string;
  readonly memberships?: readonly { readonly idMember: string }[];
}

/** A comment, or something else that happened to a card. */
export interface Action {
  readonly id: string;
  readonly type: string;
  readonly date: string;
  readonly idMemberCreator: string;
  readonly memberCreator?: Member;
  readonly data: { readonly text?: string };
}

/** What is only known of a card once it was opened. */
export interface CardDetails {
  readonly id: string;
  readonly checklists: readonly Checklist[];
  readonly attachments: readonly Attachment[];
  readonly actions: readonly Action[];
}
