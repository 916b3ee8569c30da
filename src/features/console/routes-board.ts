/** The documented routes of boards, lists and labels: method and path, what it does, its parameters (https://developer.atlassian.com/cloud/trello/rest/). */
export const boardRoutes = `
GET /boards/{idBoard} | A board | fields cards lists members labels labels_limit checklists actions actions_limit
GET /boards/{idBoard}/actions | What happened on a board | filter limit before since fields
GET /boards/{idBoard}/boardPlugins | The Power-Ups on it |
GET /boards/{idBoard}/boardStars | Who starred it | filter
GET /boards/{idBoard}/cards | Its open cards | fields members attachments checklists
GET /boards/{idBoard}/checklists | Its checklists | fields
GET /boards/{idBoard}/customFields | Its custom fields |
GET /boards/{idBoard}/labels | Its labels | fields limit
GET /boards/{idBoard}/lists | Its open lists | cards fields filter
GET /boards/{idBoard}/members | Its members | fields
GET /boards/{idBoard}/memberships | Who is what on it | filter
GET /boards/{idBoard}/pluginData | What Power-Ups stored on it |
GET /boards/{idBoard}/plugins | The Power-Ups it may have | filter
GET /boards/{idBoard}/{field} | One field of a board |
GET /boards/{idBoard}/cards/{filter} | Its cards: all, closed, open or visible | fields limit before since
GET /boards/{idBoard}/lists/{filter} | Its lists: all, closed or open | fields
GET /boards/{idBoard}/memberships/{idMembership} | One membership | member
POST /boards | Makes a board | name desc idOrganization defaultLists defaultLabels
POST /boards/{idBoard}/labels | Makes a label | name color
POST /boards/{idBoard}/lists | Makes a list | name pos
POST /boards/{idBoard}/markedAsViewed | Marks it as seen |
PUT /boards/{idBoard} | Changes a board | name desc closed
PUT /boards/{idBoard}/members | Invites somebody by mail | email type
PUT /boards/{idBoard}/members/{idMember} | Adds a member, or changes what they are | type
PUT /boards/{idBoard}/memberships/{idMembership} | Changes what a member is | type
PUT /boards/{idBoard}/prefs/{pref} | Changes a setting such as comments or voting | value
DELETE /boards/{idBoard} | Deletes a board for good |
DELETE /boards/{idBoard}/members/{idMember} | Takes a member off the board |
GET /lists/{idList} | A list | fields
GET /lists/{idList}/actions | What happened in a list | filter limit before since
GET /lists/{idList}/board | The board of a list | fields
GET /lists/{idList}/cards | Its open cards | fields
POST /lists | Makes a list | name idBoard pos
POST /lists/{idList}/archiveAllCards | Archives its cards |
POST /lists/{idList}/moveAllCards | Moves its cards | idBoard idList
PUT /lists/{idList} | Changes a list | name closed pos
PUT /lists/{idList}/closed | Archives a list or takes it out | value
PUT /lists/{idList}/idBoard | Moves a list to another board | value
PUT /lists/{idList}/pos | Moves a list | value
PUT /lists/{idList}/subscribed | Watches a list or does not | value
GET /labels/{idLabel} | A label | fields
POST /labels | Makes a label | name color idBoard
PUT /labels/{idLabel} | Changes a label | name color
PUT /labels/{idLabel}/{field} | Changes the name or colour of a label | value
DELETE /labels/{idLabel} | Deletes a label |
`;
