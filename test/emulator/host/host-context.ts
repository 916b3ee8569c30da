import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Host } from './host.ts';

export const HostContext = createContext<Host | undefined>(undefined);

/** The host that the component is drawn in. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error('Drawn outside of a board.');
  return host;
}
