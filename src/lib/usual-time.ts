/** The end of a usual working day: what has a day and no time is due then, on the person's own clock. */
export const usualTime = '17:00';
