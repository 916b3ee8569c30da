/** The host page shows boards, cards, the consent, and says what it does not know. */
export function isHostPage(path: string): boolean {
  return /^\/($|b\/|c\/|(1\/)?authorize$)/.test(path);
}

/** Whether the address is answered by the emulator, not by the host page. */
export function isRoute(path: string): boolean {
  return /^\/(1\/(?!authorize(\?|$))|_emulator\/|oauth\/|authorize\/oauth\/)/.test(path);
}
