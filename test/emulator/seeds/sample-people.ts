import type { LabelPlan, MemberPlan } from './plan.ts';

/** The first one is whom the board is shown as. */
export const members: readonly MemberPlan[] = [
  { username: 'majalindqvist', fullName: 'Maja Lindqvist', role: 'admin' },
  { username: 'kenjiwatanabe', fullName: 'Kenji Watanabe', role: 'normal' },
  { username: 'amaraokafor', fullName: 'Amara Okafor', role: 'admin' },
  { username: 'leilahaddad', fullName: 'Leïla Haddad', role: 'normal' },
  { username: 'mateofernandez', fullName: 'Mateo Fernández', role: 'normal' },
  { username: 'priyaraman', fullName: 'Priya Raman', role: 'observer' },
];

export const labels: readonly LabelPlan[] = [
  { key: 'blocked', name: 'Blocked', color: 'red' },
  { key: 'urgent', name: 'Urgent', color: 'orange_dark' },
  { key: 'design', name: 'Design', color: 'purple' },
  { key: 'web', name: 'Website', color: 'blue' },
  { key: 'docs', name: 'Documentation', color: 'sky' },
  { key: 'legal', name: 'Legal', color: 'black' },
  { key: 'press', name: 'Press', color: 'pink' },
  { key: 'sales', name: 'Sales', color: 'green' },
  { key: 'support', name: 'Support', color: 'lime' },
  { key: 'quality', name: 'Quality', color: 'yellow' },
  { key: 'arabic', name: 'العربية', color: 'green_dark' },
  { key: 'plain-green', name: '', color: 'green_light' },
  { key: 'plain-purple', name: '', color: 'purple_light' },
  { key: 'colourless', name: 'Later', color: null },
];
