/** The documented routes of cards, checklists and actions: method and path, what it does, its parameters (https://developer.atlassian.com/cloud/trello/rest/). */
export const cardRoutes = `
GET /cards/{idCard} | A card | fields members checklists attachments actions actions_limit
GET /cards/{idCard}/actions | What happened to a card | filter limit before since
GET /cards/{idCard}/attachments | Its files and links | fields filter
GET /cards/{idCard}/board | Its board | fields
GET /cards/{idCard}/checkItemStates | Which of its items are done |
GET /cards/{idCard}/checklists | Its checklists | fields
GET /cards/{idCard}/customFieldItems | Its custom fields |
GET /cards/{idCard}/list | Its list | fields
GET /cards/{idCard}/members | Who is on it | fields
GET /cards/{idCard}/membersVoted | Who voted for it | fields
GET /cards/{idCard}/pluginData | What Power-Ups stored on it |
GET /cards/{idCard}/stickers | Its stickers | fields
GET /cards/{idCard}/{field} | One field of a card |
GET /cards/{idCard}/attachments/{idAttachment} | One file or link | fields
GET /cards/{idCard}/checkItem/{idCheckItem} | One item | fields
GET /cards/{idCard}/stickers/{idSticker} | One sticker | fields
POST /cards | Makes a card | idList name desc pos due start dueComplete idMembers idLabels idCardSource keepFromSource
POST /cards/{idCard}/attachments | Attaches a link | url name
POST /cards/{idCard}/checklists | Adds a checklist | name pos idChecklistSource
POST /cards/{idCard}/idLabels | Puts a label on it | value
POST /cards/{idCard}/idMembers | Adds a member | value
POST /cards/{idCard}/labels | Makes a label and puts it on | name color
POST /cards/{idCard}/markAssociatedNotificationsRead | Marks what it notified of as read |
POST /cards/{idCard}/membersVoted | Votes for it | value
POST /cards/{idCard}/stickers | Puts a sticker on it | image top left zIndex rotate
POST /cards/{idCard}/actions/comments | Comments on it | text
PUT /cards/{idCard} | Changes a card | name desc closed idList idBoard pos due start dueComplete
PUT /cards/{idCard}/checkItem/{idCheckItem} | Changes an item | name state pos due idMember
PUT /cards/{idCard}/stickers/{idSticker} | Moves a sticker | top left zIndex rotate
PUT /cards/{idCard}/actions/{idAction}/comments | Changes a comment of mine | text
PUT /cards/{idCard}/customField/{idCustomField}/item | Changes a custom field on it | value idValue
PUT /cards/{idCard}/checklist/{idChecklist}/checkItem/{idCheckItem} | Moves an item to another checklist | name state pos due idMember
DELETE /cards/{idCard} | Deletes a card for good |
DELETE /cards/{idCard}/attachments/{idAttachment} | Removes a file or link |
DELETE /cards/{idCard}/checkItem/{idCheckItem} | Deletes an item |
DELETE /cards/{idCard}/checklists/{idChecklist} | Deletes a checklist |
DELETE /cards/{idCard}/idLabels/{idLabel} | Takes a label off |
DELETE /cards/{idCard}/idMembers/{idMember} | Removes a member |
DELETE /cards/{idCard}/membersVoted/{idMember} | Takes a vote back |
DELETE /cards/{idCard}/stickers/{idSticker} | Takes a sticker off |
DELETE /cards/{idCard}/actions/{idAction}/comments | Deletes a comment |
GET /checklists/{idChecklist} | A checklist | fields cards
GET /checklists/{idChecklist}/board | Its board | fields
GET /checklists/{idChecklist}/cards | Its card | fields
GET /checklists/{idChecklist}/checkItems | Its items | filter fields
GET /checklists/{idChecklist}/{field} | One field of a checklist |
GET /checklists/{idChecklist}/checkItems/{idCheckItem} | One item | fields
POST /checklists | Adds a checklist | idCard name pos idChecklistSource
POST /checklists/{idChecklist}/checkItems | Adds an item | name pos checked due idMember
PUT /checklists/{idChecklist} | Changes a checklist | name pos
PUT /checklists/{idChecklist}/{field} | Changes one field | value
DELETE /checklists/{idChecklist} | Deletes a checklist |
DELETE /checklists/{idChecklist}/checkItems/{idCheckItem} | Deletes an item |
GET /actions/{idAction} | Something that happened | fields
GET /actions/{idAction}/board | Where it happened | fields
GET /actions/{idAction}/card | The card it happened to | fields
GET /actions/{idAction}/list | The list it happened in | fields
GET /actions/{idAction}/member | Whom it is about | fields
GET /actions/{idAction}/memberCreator | Who did it | fields
GET /actions/{idAction}/organization | The workspace it happened in | fields
GET /actions/{idAction}/reactions | What people think of a comment |
GET /actions/{idAction}/reactionsSummary | How many of each reaction |
GET /actions/{idAction}/{field} | One field of it |
GET /actions/{idAction}/reactions/{idReaction} | One reaction | member emoji
POST /actions/{idAction}/reactions | Reacts to a comment | native
PUT /actions/{idAction} | Changes a comment of mine | text
PUT /actions/{idAction}/text | Changes the text of a comment of mine | value
DELETE /actions/{idAction} | Deletes a comment |
DELETE /actions/{idAction}/reactions/{idReaction} | Takes a reaction back |
`;
