import { useState } from 'preact/hooks';

/** A form that closes at once when it is sent, and opens again with what was typed when that was not taken. */
export function useForm(send: (text: string) => Promise<boolean>) {
  /** What it opens with; null while it is closed. */
  const [draft, setDraft] = useState<string | null>(null);
  return {
    draft,
    open: (text = '') => setDraft(text),
    close: () => setDraft(null),
    async submit(text: string): Promise<boolean> {
      setDraft(null);
      const taken = await send(text);
      if (!taken) setDraft(text);
      return taken;
    },
  };
}
