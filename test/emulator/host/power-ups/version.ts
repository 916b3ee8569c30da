import { useEffect, useState } from 'preact/hooks';
import { useHost } from '../host-context.ts';
import type { Card } from '../state/entities.ts';

/** Changes that come within this time are one change. */
const CALM_MS = 500;

/** Changes whenever Trello would ask for the badges of the card anew. */
export function useBadgeVersion(card: Card): string {
  const host = useHost();
  const data = [card.id, host.board.board.value.id].map((id) => host.dataVersion(id, 'shared').value);
  const attachments = (card.attachments ?? []).map(({ id, name, url }) => [id, name, url]);
  return useCalm(JSON.stringify([card.dateLastActivity, attachments, card.customFieldItems ?? [], data]));
}

function useCalm(value: string): string {
  const [calm, setCalm] = useState(value);
  useEffect(() => {
    if (value === calm) return;
    const timer = setTimeout(() => setCalm(value), CALM_MS);
    return () => clearTimeout(timer);
  }, [value, calm]);
  return calm;
}
