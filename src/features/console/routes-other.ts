/** The documented routes of members, workspaces and everything else: method and path, what it does, its parameters (https://developer.atlassian.com/cloud/trello/rest/). */
export const otherRoutes = `
GET /members/me | Myself | fields
GET /members/{idMember} | A member | fields boards
GET /members/me/boards | My boards | filter fields
GET /members/me/cards | My cards | filter fields
GET /members/{idMember}/actions | What somebody did | filter limit before since
GET /members/{idMember}/boardStars | The boards they starred |
GET /members/{idMember}/boards | The boards of a member | filter fields
GET /members/{idMember}/boardsInvited | The boards they are invited to | fields
GET /members/{idMember}/cards | The cards they are on | filter fields
GET /members/{idMember}/notifications | What they were told | filter read_filter limit
GET /members/{idMember}/organizations | Their workspaces | filter fields
GET /members/{idMember}/tokens | Their tokens |
GET /members/{idMember}/{field} | One field of a member |
POST /members/{idMember}/boardStars | Stars a board | idBoard pos
PUT /members/{idMember} | Changes what is said of a member: me alone | fullName initials username bio
DELETE /members/{idMember}/boardStars/{idStar} | Takes a star off |
GET /organizations/{idOrganization} | A workspace | fields
GET /organizations/{idOrganization}/actions | What happened in it | filter limit before since
GET /organizations/{idOrganization}/boards | Its boards | filter fields
GET /organizations/{idOrganization}/members | Its members | fields
GET /organizations/{idOrganization}/memberships | Who is what in it | filter
PUT /organizations/{idOrganization} | Changes a workspace | name displayName desc website
PUT /organizations/{idOrganization}/members/{idMember} | Adds a member | type
DELETE /organizations/{idOrganization}/members/{idMember} | Takes a member out |
GET /notifications/{idNotification} | What somebody was told | fields
POST /notifications/all/read | Marks all of them as read | read ids
PUT /notifications/{idNotification} | Marks it as read or unread | unread
GET /customFields/{idCustomField} | A custom field |
GET /customFields/{idCustomField}/options | What may be chosen in it |
POST /customFields | Makes a custom field | idModel modelType name type pos
POST /customFields/{idCustomField}/options | Adds something to choose | value color pos
PUT /customFields/{idCustomField} | Changes a custom field | name pos
DELETE /customFields/{idCustomField} | Deletes a custom field |
DELETE /customFields/{idCustomField}/options/{idOption} | Deletes something to choose |
GET /plugins/{idPlugin} | A Power-Up |
GET /search | Searches | query idBoards modelTypes
GET /search/members | Searches members | query limit idBoard idOrganization
GET /webhooks/{idWebhook} | A webhook |
POST /webhooks | Makes a webhook | callbackURL idModel description active
PUT /webhooks/{idWebhook} | Changes a webhook | callbackURL idModel description active
DELETE /webhooks/{idWebhook} | Deletes a webhook |
GET /batch | Several reads at once | urls
GET /emoji | The emoji that Trello knows |
`;
