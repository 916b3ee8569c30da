import { useHost } from '../host-context.ts';
import { useAnswers } from '../power-ups/ask.ts';
import { useAllowed } from '../power-ups/condition.ts';
import { PowerUpButton } from '../power-ups/PowerUpButton.tsx';
import { type BoardButton, BoardButtonSchema } from '../power-ups/schemas.ts';

/** The Power-Ups' buttons in the board's header. */
export function BoardButtons() {
  const host = useHost();
  const again = String(host.dataVersion(host.board.board.value.id, 'shared').value);
  const buttons = useAnswers('board-buttons', {}, BoardButtonSchema, { again });
  const allowed = useAllowed();
  return buttons
    .filter(({ value }) => allowed(value.condition))
    .map((given, index) => <PowerUpButton key={index} given={given} icon={iconOf(given.value)} />);
}

/** The header is dark in every theme. */
function iconOf({ icon }: BoardButton): string | null | undefined {
  return typeof icon === 'object' ? icon?.dark : icon;
}
