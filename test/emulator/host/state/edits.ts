import type { Api } from './api.ts';
import type { Card, CheckItem, List } from './entities.ts';

/** Where a card or list goes: Trello's words, or a number between two neighbours. */
export type Position = 'top' | 'bottom' | number;

/** What a person does to the board by hand. The page follows when Trello reports the change. */
export interface Edits {
  addList(name: string): Promise<void>;
  renameList(list: List, name: string): Promise<void>;
  archiveList(list: List): Promise<void>;
  addCard(idList: string, card: { name: string; desc?: string | undefined; urlSource?: string }): Promise<void>;
  renameCard(card: Card, name: string): Promise<void>;
  describeCard(card: Card, desc: string): Promise<void>;
  moveCard(card: Card, idList: string, pos: Position): Promise<void>;
  /** Puts the cards of one list in this order. */
  sortCards(cards: readonly Card[]): Promise<void>;
  archiveCard(card: Card): Promise<void>;
  setDue(card: Card, due: string | null): Promise<void>;
  completeDue(card: Card, dueComplete: boolean): Promise<void>;
  addMember(card: Card, idMember: string): Promise<void>;
  removeMember(card: Card, idMember: string): Promise<void>;
  addLabel(card: Card, idLabel: string): Promise<void>;
  removeLabel(card: Card, idLabel: string): Promise<void>;
  comment(card: Card, text: string): Promise<void>;
  tick(card: Card, item: CheckItem, done: boolean): Promise<void>;
  addChecklist(card: Card, name: string): Promise<void>;
  addCheckItem(idChecklist: string, name: string): Promise<void>;
  attach(idCard: string, attachment: { url: string; name?: string | undefined }): Promise<void>;
}

export function createEdits(api: Api, idBoard: string): Edits {
  return {
    addList: (name) => api.post('/1/lists', { idBoard, name, pos: 'bottom' }),
    renameList: (list, name) => api.put(`/1/lists/${list.id}`, { name }),
    archiveList: (list) => api.put(`/1/lists/${list.id}`, { closed: true }),
    addCard: (idList, card) => api.post('/1/cards', { ...card, idList, pos: 'bottom' }),
    renameCard: (card, name) => api.put(`/1/cards/${card.id}`, { name }),
    describeCard: (card, desc) => api.put(`/1/cards/${card.id}`, { desc }),
    moveCard: (card, idList, pos) => api.put(`/1/cards/${card.id}`, { idList, pos }),
    sortCards: async (cards) => {
      const places = cards.map((card) => card.pos).sort((a, b) => a - b);
      for (const [index, card] of cards.entries()) {
        const pos = places[index];
        if (pos !== card.pos) await api.put(`/1/cards/${card.id}`, { pos });
      }
    },
    archiveCard: (card) => api.put(`/1/cards/${card.id}`, { closed: true }),
    setDue: (card, due) => api.put(`/1/cards/${card.id}`, { due }),
    completeDue: (card, dueComplete) => api.put(`/1/cards/${card.id}`, { dueComplete }),
    addMember: (card, value) => api.post(`/1/cards/${card.id}/idMembers`, { value }),
    removeMember: (card, idMember) => api.delete(`/1/cards/${card.id}/idMembers/${idMember}`),
    addLabel: (card, value) => api.post(`/1/cards/${card.id}/idLabels`, { value }),
    removeLabel: (card, idLabel) => api.delete(`/1/cards/${card.id}/idLabels/${idLabel}`),
    comment: (card, text) => api.post(`/1/cards/${card.id}/actions/comments`, { text }),
    tick: (card, item, done) =>
      api.put(`/1/cards/${card.id}/checkItem/${item.id}`, { state: done ? 'complete' : 'incomplete' }),
    addChecklist: (card, name) => api.post('/1/checklists', { idCard: card.id, name }),
    addCheckItem: (idChecklist, name) => api.post(`/1/checklists/${idChecklist}/checkItems`, { name }),
    attach: (idCard, attachment) => api.post(`/1/cards/${idCard}/attachments`, attachment),
  };
}
