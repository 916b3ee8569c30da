import { useEffect, useState } from 'preact/hooks';
import { Authorize } from './authorize/Authorize.tsx';
import { BoardPage } from './BoardPage.tsx';
import type { Host } from './host.ts';
import { HostContext } from './host-context.ts';
import { openBoard, whyNot } from './state/open.ts';
import type { Route } from './state/route.ts';

export interface AppProps {
  readonly route: Route;
}

/** The emulated Trello's web client. */
export function App({ route }: AppProps) {
  if (route.page === 'authorize') return <Authorize />;
  if (route.page === 'home') return <Sentence text="There is nothing here. Boards are at /b/…" />;
  return <LoadedBoard route={route} />;
}

function LoadedBoard({ route }: { route: Route & { page: 'board' | 'card' } }) {
  const [host, setHost] = useState<Host>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    openBoard(route).then(setHost, (error: unknown) => setFailure(whyNot(error)));
  }, [route]);

  if (failure !== undefined) return <Sentence text={failure} />;
  if (!host) return <Sentence text="Opening the board…" />;
  return (
    <HostContext.Provider value={host}>
      <BoardPage />
    </HostContext.Provider>
  );
}

function Sentence({ text }: { text: string }) {
  return (
    <main class="sentence">
      <p>{text}</p>
    </main>
  );
}
