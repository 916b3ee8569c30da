/** What stands large where there is nothing to show: path data on a field of 16 by 16. */
export const drawings = {
  card: 'M2.5 4h11v8.500h-11zM2.5 7h11M5 10h3',
  comment: 'M3 3.500h10v7H7.500L5 13v-2.500H3z',
  clip: 'M12.5 7.5 8 12a2.8 2.8 0 0 1-4-4l5-5a1.9 1.9 0 0 1 2.7 2.700l-5 5a.9.9 0 0 1-1.3-1.300L9.5 5',
  clock: 'M8 13.500a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM8 5v3.200l2 1.3',
  lock: 'M4 7.500h8v5.500H4zM5.5 7.500V5.500a2.5 2.5 0 0 1 5 0v2',
};
