import { useEffect, useState } from 'preact/hooks';
import { useHost } from '../host-context.ts';
import { useAnswers } from '../power-ups/ask.ts';
import type { Runtime } from '../power-ups/runtime.ts';
import { AuthorizationStatusSchema } from '../power-ups/schemas.ts';

export interface PowerUpGearProps {
  readonly id: string;
}

/** What a person can do about one Power-Up. */
export function PowerUpGear({ id }: PowerUpGearProps) {
  const host = useHost();
  const runtime = host.runtimes.value.find((found) => found.powerUp.id === id);
  return runtime ? <Entries runtime={runtime} /> : <p class="hint">This Power-Up is not enabled.</p>;
}

function Entries({ runtime }: { runtime: Runtime }) {
  const host = useHost();
  const status = useAnswers('authorization-status', {}, AuthorizationStatusSchema);
  const unauthorized = status.some((given) => given.runtime === runtime && !given.value.authorized);
  const disable = () => {
    host.popups.close();
    void host.enable(runtime.powerUp, false);
  };
  return (
    <div class="menu-list">
      <Entry runtime={runtime} capability="show-settings" text="Edit Power-Up settings" />
      {unauthorized && <Entry runtime={runtime} capability="show-authorization" text="Authorize account" />}
      <Entry runtime={runtime} capability="remove-data" text="Remove personal settings" />
      <button type="button" class="menu-entry" onClick={disable}>
        Disable
      </button>
    </div>
  );
}

/** An entry for what the Power-Up can; none for what it cannot. */
function Entry({ runtime, capability, text }: { runtime: Runtime; capability: string; text: string }) {
  const [can, setCan] = useState(false);
  useEffect(() => {
    void runtime.can(capability).then(setCan);
  }, [runtime, capability]);
  if (!can) return null;
  const press = (event: { currentTarget: Element }) => {
    runtime.call(capability, { element: event.currentTarget }).catch((error: unknown) => console.warn(error));
  };
  return (
    <button type="button" class="menu-entry" onClick={press}>
      {text}
    </button>
  );
}
