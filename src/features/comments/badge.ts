/** Under which name the browser keeps, apart by spaces, the ids of the cards on which somebody asks a member something. */
export function askedName(idBoard: string, idMember: string): string {
  return `asked-${idBoard}-${idMember}`;
}
