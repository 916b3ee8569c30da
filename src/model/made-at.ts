/** When something was made: the first eight digits of its id are seconds (https://developer.atlassian.com/cloud/trello/guides/rest-api/object-definitions/). */
export const madeAt = (id: string): number => Number.parseInt(id.slice(0, 8), 16) * 1000;
