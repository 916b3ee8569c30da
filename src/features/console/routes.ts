/**
 * The documented routes that a board's people ask for, with what their parameters mean
 * (https://developer.atlassian.com/cloud/trello/rest/). Names in braces are ids.
 */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface Route {
  readonly method: Method;
  readonly path: string;
  readonly what: string;
  readonly params: readonly Param[];
}

export interface Param {
  readonly name: string;
  readonly what: string;
}

const texts: Readonly<Record<string, string>> = {
  fields: 'all, or names parted by commas',
  filter: 'which of them',
  limit: 'how many, up to 1000',
  before: 'older than this id or date',
  since: 'newer than this id or date',
  name: 'the name, up to 16,384 characters',
  desc: 'the description, up to 16,384 characters',
  pos: 'top, bottom or a positive number',
  due: 'a date such as 2026-12-31T17:00:00Z, or null',
  start: 'a date such as 2026-12-31T17:00:00Z, or null',
  dueComplete: 'true or false',
  closed: 'true archives, false takes out of the archive',
  idList: 'id of a list',
  idBoard: 'id of a board',
  idCard: 'id of a card',
  idMember: 'id of a member',
  idMembers: 'ids of members parted by commas',
  idLabels: 'ids of labels parted by commas',
  idCardSource: 'id of a card to copy',
  idChecklistSource: 'id of a checklist to copy',
  keepFromSource: 'all, or of attachments, checklists, comments, due, labels, members, stickers',
  state: 'complete or incomplete',
  checked: 'true or false',
  text: 'the text, up to 16,384 characters',
  value: 'the value',
  url: 'an address',
  color: 'a colour such as green, or null',
  cards: 'none, all, open, closed or visible',
  lists: 'none, all, open or closed',
  members: 'none, all, normal or admins',
  labels: 'all or none',
  checklists: 'all or none',
  actions: 'kinds of action parted by commas, or all',
  attachments: 'true or false',
  labels_limit: 'how many labels, up to 1000',
  actions_limit: 'how many actions, up to 1000',
  query: 'what to search, with operators such as list: and @me',
  idBoards: 'ids of boards parted by commas, or mine',
  modelTypes: 'cards, boards, members, organizations parted by commas',
  urls: 'up to ten paths parted by commas, each encoded',
  native: 'an emoji',
};

function route(method: Method, path: string, what: string, params = ''): Route {
  const names = params === '' ? [] : params.split(' ');
  return { method, path, what, params: names.map((name) => ({ name, what: texts[name] ?? '' })) };
}

export const routes: readonly Route[] = [
  route(
    'GET',
    '/boards/{idBoard}',
    'A board',
    'fields cards lists members labels labels_limit checklists actions actions_limit',
  ),
  route('GET', '/boards/{idBoard}/actions', 'What happened on a board', 'filter limit before since fields'),
  route('GET', '/boards/{idBoard}/cards', 'Its open cards', 'fields members attachments checklists'),
  route(
    'GET',
    '/boards/{idBoard}/cards/{filter}',
    'Its cards: all, closed, open or visible',
    'fields limit before since',
  ),
  route('GET', '/boards/{idBoard}/checklists', 'Its checklists', 'fields'),
  route('GET', '/boards/{idBoard}/customFields', 'Its custom fields'),
  route('GET', '/boards/{idBoard}/labels', 'Its labels', 'fields limit'),
  route('GET', '/boards/{idBoard}/lists', 'Its open lists', 'cards fields filter'),
  route('GET', '/boards/{idBoard}/members', 'Its members', 'fields'),
  route('GET', '/boards/{idBoard}/memberships', 'Who is what on it', 'filter'),
  route('PUT', '/boards/{idBoard}', 'Changes a board', 'name desc closed'),
  route('POST', '/boards/{idBoard}/labels', 'Makes a label', 'name color'),
  route('POST', '/boards/{idBoard}/lists', 'Makes a list', 'name pos'),
  route('GET', '/lists/{idList}', 'A list', 'fields'),
  route('GET', '/lists/{idList}/actions', 'What happened in a list', 'filter limit before since'),
  route('GET', '/lists/{idList}/cards', 'Its open cards', 'fields'),
  route('POST', '/lists', 'Makes a list', 'name idBoard pos'),
  route('PUT', '/lists/{idList}', 'Changes a list', 'name closed pos'),
  route('POST', '/lists/{idList}/archiveAllCards', 'Archives its cards'),
  route('POST', '/lists/{idList}/moveAllCards', 'Moves its cards', 'idBoard idList'),
  route('GET', '/cards/{idCard}', 'A card', 'fields members checklists attachments actions actions_limit'),
  route('GET', '/cards/{idCard}/actions', 'What happened to a card', 'filter limit before since'),
  route('GET', '/cards/{idCard}/attachments', 'Its files and links', 'fields filter'),
  route('GET', '/cards/{idCard}/checklists', 'Its checklists', 'fields'),
  route('GET', '/cards/{idCard}/checkItemStates', 'Which of its items are done'),
  route('GET', '/cards/{idCard}/customFieldItems', 'Its custom fields'),
  route('GET', '/cards/{idCard}/members', 'Who is on it', 'fields'),
  route(
    'POST',
    '/cards',
    'Makes a card',
    'idList name desc pos due start dueComplete idMembers idLabels idCardSource keepFromSource',
  ),
  route('PUT', '/cards/{idCard}', 'Changes a card', 'name desc closed idList idBoard pos due start dueComplete'),
  route('DELETE', '/cards/{idCard}', 'Deletes a card for good'),
  route('POST', '/cards/{idCard}/actions/comments', 'Comments on it', 'text'),
  route('POST', '/cards/{idCard}/attachments', 'Attaches a link', 'url name'),
  route('DELETE', '/cards/{idCard}/attachments/{idAttachment}', 'Removes a file or link'),
  route('POST', '/cards/{idCard}/checklists', 'Adds a checklist', 'name pos idChecklistSource'),
  route('PUT', '/cards/{idCard}/checkItem/{idCheckItem}', 'Changes an item', 'name state pos due idMember'),
  route('DELETE', '/cards/{idCard}/checkItem/{idCheckItem}', 'Deletes an item'),
  route('POST', '/cards/{idCard}/idLabels', 'Puts a label on it', 'value'),
  route('DELETE', '/cards/{idCard}/idLabels/{idLabel}', 'Takes a label off'),
  route('POST', '/cards/{idCard}/idMembers', 'Adds a member', 'value'),
  route('DELETE', '/cards/{idCard}/idMembers/{idMember}', 'Removes a member'),
  route('GET', '/checklists/{idChecklist}', 'A checklist', 'fields cards'),
  route('GET', '/checklists/{idChecklist}/checkItems', 'Its items', 'filter fields'),
  route('POST', '/checklists', 'Adds a checklist', 'idCard name pos idChecklistSource'),
  route('PUT', '/checklists/{idChecklist}', 'Changes a checklist', 'name pos'),
  route('DELETE', '/checklists/{idChecklist}', 'Deletes a checklist'),
  route('POST', '/checklists/{idChecklist}/checkItems', 'Adds an item', 'name pos checked due idMember'),
  route('GET', '/actions/{idAction}', 'Something that happened', 'fields'),
  route('PUT', '/actions/{idAction}', 'Changes a comment of mine', 'text'),
  route('DELETE', '/actions/{idAction}', 'Deletes a comment'),
  route('GET', '/actions/{idAction}/reactions', 'What people think of a comment'),
  route('POST', '/actions/{idAction}/reactions', 'Reacts to a comment', 'native'),
  route('GET', '/labels/{idLabel}', 'A label', 'fields'),
  route('PUT', '/labels/{idLabel}', 'Changes a label', 'name color'),
  route('DELETE', '/labels/{idLabel}', 'Deletes a label'),
  route('GET', '/members/me', 'Myself', 'fields'),
  route('GET', '/members/me/boards', 'My boards', 'filter fields'),
  route('GET', '/members/me/cards', 'My cards', 'filter fields'),
  route('GET', '/search', 'Searches', 'query idBoards modelTypes'),
  route('GET', '/batch', 'Several reads at once', 'urls'),
  route('GET', '/emoji', 'The emoji that Trello knows'),
];

/** Those whose path, method or meaning contains what was typed; those whose path begins with it first. */
export function routesLike(typed: string, method: Method | null): Route[] {
  const wanted = typed
    .trim()
    .toLowerCase()
    .replace(/[0-9a-f]{24}/g, '{id');
  const fits = ({ path, what, method: own }: Route) =>
    (method === null || own === method) && (path.toLowerCase().includes(wanted) || what.toLowerCase().includes(wanted));
  const found = routes.filter(fits);
  return [
    ...found.filter(({ path }) => path.toLowerCase().startsWith(wanted)),
    ...found.filter(({ path }) => !path.toLowerCase().startsWith(wanted)),
  ];
}

/** The route that a path with its ids filled in is of. */
export function routeOf(method: Method, path: string): Route | undefined {
  return routes.find((route) => {
    const pattern = route.path.replace(/\{\w+\}/g, '[^/]+');
    return route.method === method && new RegExp(`^${pattern}$`).test(path);
  });
}
