import type { PowerUp } from '../../server/power-ups.ts';
import { useHost } from '../host-context.ts';
import { Icon } from '../power-ups/Icon.tsx';
import { MenuButton } from './MenuButton.tsx';
import { PowerUpGear } from './PowerUpGear.tsx';

/** All Power-Ups of the board: on, off, and what each has to be set up. */
export function PowerUpsMenu() {
  const host = useHost();
  if (host.powerUps.value.length === 0) return <p class="hint">This Trello was started without Power-Ups.</p>;
  return (
    <ul class="menu-list">
      {host.powerUps.value.map((powerUp) => (
        <li key={powerUp.id} class="power-up-row">
          <Icon url={powerUp.icon} coloured />
          <span class="grow" dir="auto">
            {powerUp.name}
          </span>
          {powerUp.enabled ? (
            <MenuButton label="Settings" title={powerUp.name} draw={() => <PowerUpGear id={powerUp.id} />} />
          ) : (
            <EnableButton powerUp={powerUp} />
          )}
        </li>
      ))}
    </ul>
  );
}

function EnableButton({ powerUp }: { powerUp: PowerUp }) {
  const host = useHost();
  return (
    <button type="button" class="primary" onClick={() => void host.enable(powerUp, true)}>
      Enable
    </button>
  );
}
