import { type Badge, badges, quietRange, type Settings } from '../../features/settings.ts';
import { text } from '../../strings/settings-text.ts';
import { storageLasts } from '../storage.ts';

interface BoardSettingsProps {
  readonly settings: Settings;
  readonly canWrite: boolean;
  /** Who may run jobs is for admins to say. */
  readonly admin: boolean;
  readonly change: (part: Partial<Settings>) => void;
}

/** What the members of a board agree on: badges, who changes many cards, optional views. */
export function BoardSettings({ settings, canWrite, admin, change }: BoardSettingsProps) {
  const show = (badge: Badge, shown: boolean) => change({ badges: { ...settings.badges, [badge]: shown } });
  return (
    <>
      {!canWrite && <p class="quiet">{text('board.read-only')}</p>}
      <fieldset disabled={!canWrite}>
        <legend>{text('badges')}</legend>
        <p class="quiet">{text('badges.what')}</p>
        {badges.map((badge) => (
          <label key={badge} class="row">
            <input
              type="checkbox"
              checked={settings.badges[badge]}
              onChange={(event) => show(badge, event.currentTarget.checked)}
            />
            {text(`badge.${badge}`)}
          </label>
        ))}
        {!storageLasts() && <p class="quiet">{text('badge.asked.blocked')}</p>}
        <label class="row">
          {text('quiet.days')}
          <input
            class="field days"
            type="number"
            required
            min={quietRange.least}
            max={quietRange.most}
            value={settings.quietDays}
            disabled={!settings.badges.quiet}
            onChange={({ currentTarget: field }) => {
              if (field.reportValidity()) change({ quietDays: field.valueAsNumber });
            }}
          />
        </label>
      </fieldset>
      <fieldset disabled={!canWrite || !admin}>
        <legend>{text('bulk')}</legend>
        {(['everyone', 'admins'] as const).map((who) => (
          <label key={who} class="row">
            <input type="radio" name="bulk" checked={settings.bulk === who} onChange={() => change({ bulk: who })} />
            {text(`bulk.${who}`)}
          </label>
        ))}
        {canWrite && !admin && <p class="quiet">{text('bulk.admins-only')}</p>}
      </fieldset>
      <fieldset disabled={!canWrite}>
        <legend>{text('parts')}</legend>
        <label class="row">
          <input
            type="checkbox"
            checked={settings.console}
            onChange={(event) => change({ console: event.currentTarget.checked })}
          />
          {text('parts.console')}
        </label>
      </fieldset>
    </>
  );
}
