import { useHost } from '../host-context.ts';
import { BoardButtons } from './BoardButtons.tsx';
import { DisplayMenu } from './DisplayMenu.tsx';
import { MenuButton } from './MenuButton.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { PowerUpsMenu } from './PowerUpsMenu.tsx';

/** The board's name, the Power-Ups' buttons, and who is looking. */
export function BoardHeader() {
  const host = useHost();
  const { member } = host.session;
  return (
    <header class="board-header">
      <h1 dir="auto">{host.board.board.value.name}</h1>
      {!host.board.mayEdit.value && <span class="hint">Read only</span>}
      <div class="board-header-buttons">
        <BoardButtons />
        <MenuButton label="Power-Ups" draw={() => <PowerUpsMenu />} />
        <MenuButton label="Display" draw={() => <DisplayMenu />} />
        <MenuButton label={member?.fullName ?? 'Signed out'} title="People" draw={() => <PersonMenu />} />
      </div>
    </header>
  );
}
