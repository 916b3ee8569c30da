import { spokenLocale } from '../strings/text.ts';

/** Seconds as people say them. */
export function duration(seconds: number, unitDisplay: 'short' | 'long'): string {
  const minutes = Math.round(seconds / 60);
  const [unit, value] =
    seconds < 90 ? (['second', Math.max(1, Math.round(seconds))] as const) : (['minute', minutes] as const);
  return new Intl.NumberFormat(spokenLocale(), { style: 'unit', unit, unitDisplay }).format(value);
}
