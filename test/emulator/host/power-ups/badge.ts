import { useEffect, useState } from 'preact/hooks';
import { z } from 'zod';
import type { Given } from './ask.ts';
import type { AnyBadge, PlainBadge } from './schemas.ts';

const FASTEST_REFRESH_S = 10;
const NOISE_S = 1;

/** The badge as it is now. A dynamic one that answers nonsense disappears and is not asked again. */
export function useBadge(given: Given<AnyBadge>, schema: z.ZodType<PlainBadge>): PlainBadge | undefined {
  const { value, target, runtime } = given;
  const [latest, setLatest] = useState<PlainBadge>();
  useEffect(() => {
    if (!('dynamic' in value)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    const refresh = async () => {
      const answer = await value.dynamic.run(target).catch((error: unknown) => error);
      if (!current) return;
      const badge = schema.safeParse(answer);
      setLatest(badge.data);
      if (!badge.success) {
        console.warn(`${runtime.powerUp.name}: a dynamic badge: ${z.prettifyError(badge.error)}`);
      } else if (badge.data.refresh !== undefined) {
        const seconds = Math.max(FASTEST_REFRESH_S, badge.data.refresh) + (Math.random() * 2 - 1) * NOISE_S;
        timer = setTimeout(refresh, seconds * 1000);
      }
    };
    void refresh();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [value]);
  return 'dynamic' in value ? latest : value;
}
