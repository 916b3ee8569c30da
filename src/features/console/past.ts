/** What was sent from the console before, as this browser keeps it. */
import * as z from 'zod/mini';
import type { Written } from './request.ts';
import { methods } from './routes.ts';

/** So many are kept. */
const most = 20;

const writtenSchema = z.object({
  method: z.string(),
  path: z.string(),
  params: z.array(z.array(z.string())),
});

/** As far as it can be read: other versions of Muster store there too. */
export function readPast(stored: string): Written[] {
  try {
    const parsed = z.array(writtenSchema).safeParse(JSON.parse(stored || '[]'));
    if (!parsed.success) return [];
    return parsed.data.flatMap(({ method: said, path, params }) => {
      const method = methods.find((one) => one === said);
      return method ? [{ method, path, params: params.map(([name = '', value = '']) => [name, value] as const) }] : [];
    });
  } catch {
    return [];
  }
}

/** The same with one more, each once and the newest first. */
export function withSent(past: readonly Written[], sent: Written): Written[] {
  const key = JSON.stringify(sent);
  return [sent, ...past.filter((one) => JSON.stringify(one) !== key)].slice(0, most);
}
