/**
 * What Trello's page tells without consent and without a request
 * (https://developer.atlassian.com/cloud/trello/power-ups/client-library/accessing-trello-data/). Every field may be
 * missing: which the host knows has changed before.
 */
export interface HostCard {
  readonly id: string;
  readonly name?: string;
  readonly url?: string;
  readonly due?: string | null;
  readonly dueComplete?: boolean;
  readonly closed?: boolean;
  readonly dateLastActivity?: string;
  readonly idList?: string;
  readonly badges?: HostBadges;
  readonly members?: readonly HostMember[];
  /** Without items, as a rule. */
  readonly checklists?: readonly { readonly id: string; readonly name: string; readonly pos?: number }[];
}

/** Enough of a card to tell that it changed. */
export type HostStamp = Pick<HostCard, 'id' | 'dateLastActivity'>;

export interface HostBadges {
  readonly checkItems?: number;
  readonly checkItemsChecked?: number;
  readonly checkItemsEarliestDue?: string | null;
  readonly comments?: number;
}

export interface HostMember {
  readonly id: string;
  readonly fullName?: string | null;
  readonly username?: string | null;
  readonly initials?: string | null;
  readonly avatar?: string | null;
}

export interface HostBoard {
  readonly id: string;
  readonly name?: string;
  readonly url?: string;
  readonly members?: readonly HostMember[];
  readonly memberships?: readonly { readonly idMember: string; readonly memberType?: string }[];
}

export interface HostList {
  readonly id: string;
  readonly name: string;
}
