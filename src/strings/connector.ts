/** The texts of the connector, apart from the pages': it is loaded on every board for everybody. */
export const connectorTexts = {
  name: 'Muster',
  open: (count: number) => `${count} open`,
  due: (day: string) => `Next item ${day}`,
  overdue: (day: string) => `Item due ${day}`,
  noMembers: 'No members',
  stale: (time: string) => `Quiet for ${time}`,
  settings: 'Muster settings',
  authorize: 'Authorize Muster',
};
