import type { Member } from '../../model/board.ts';
import { text as more } from '../../strings/members-text.ts';
import { spokenLocale, text } from '../../strings/text.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import type { CardViewProps } from '../feature.ts';
import { addMember, removeMember } from './edits.ts';
import './members.css';
import { readPresets } from '../presets.ts';

/** Who is on one card, and who could be. */
export function CardMembers({ workspace, idCard }: CardViewProps) {
  const board = workspace.board.value;
  const card = board.cards.get(idCard);
  if (!card) return null;
  const { me } = workspace;
  const canWrite = workspace.canWrite.value;
  const on = (member: Member) => card.idMembers.includes(member.id);
  const turn = (member: Member) =>
    void workspace.run([on(member) ? removeMember(idCard, member) : addMember(idCard, member)]);

  const gone = card.idMembers
    .filter((id) => !board.members.has(id))
    .map((id): Member => ({ id, fullName: text('member.gone'), username: '', initials: '?', avatarUrl: null }));
  const people = [
    ...gone,
    ...[...board.members.values()].sort((a, b) => a.fullName.localeCompare(b.fullName, spokenLocale())),
  ];

  const presets = canWrite ? readPresets(workspace.shared('presets').value.value) : [];

  return (
    <div class="members">
      <div class="row">
        {canWrite && me && (
          <button type="button" class="button" onClick={() => turn(me)}>
            {more(on(me) ? 'member.leave' : 'member.join')}
          </button>
        )}
        {presets.map(({ id, name, idMembers }) => (
          <button
            key={id}
            type="button"
            class="button"
            onClick={() =>
              void workspace.run(
                [...board.members.values()]
                  .filter((member) => idMembers.includes(member.id) && !on(member))
                  .map((member) => addMember(idCard, member)),
              )
            }
          >
            {more('presets.add', { name })}
          </button>
        ))}
      </div>
      {people.length === 0 && <p class="quiet">{more('member.none')}</p>}
      {people.map((member) => (
        <button
          key={member.id}
          type="button"
          role="switch"
          aria-checked={on(member)}
          aria-label={member.fullName}
          class="member"
          disabled={!canWrite}
          onClick={() => turn(member)}
        >
          <Avatar name={member.fullName} initials={member.initials} url={member.avatarUrl} />
          <span class="grow">
            <bdi>{member.fullName}</bdi>
            {member.username && (
              <>
                {' '}
                <bdi class="quiet">@{member.username}</bdi>
              </>
            )}
          </span>
          <span class="switch" aria-hidden="true" />
        </button>
      ))}
    </div>
  );
}
