/** Whether this browser keeps anything for Muster inside Trello; where it does not, the very property throws. */
export function storageLasts(): boolean {
  try {
    return Boolean(window.localStorage);
  } catch {
    return false;
  }
}
