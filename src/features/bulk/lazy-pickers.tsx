/** Choosing people and dates; what it takes is loaded when somebody does. */
import type { ComponentProps } from 'preact';
import { Lazy } from '../../ui/Lazy.tsx';
import type { DatePicker, MemberPicker } from './pickers.tsx';

const loadDate = async () => (await import('./pickers.tsx')).DatePicker;
const loadMembers = async () => (await import('./pickers.tsx')).MemberPicker;

export function LazyDate(props: ComponentProps<typeof DatePicker>) {
  return <Lazy load={loadDate} props={props} />;
}

export function LazyMembers(props: ComponentProps<typeof MemberPicker>) {
  return <Lazy load={loadMembers} props={props} />;
}
