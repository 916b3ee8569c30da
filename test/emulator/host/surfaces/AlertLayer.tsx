import { useHost } from '../host-context.ts';

/** Short messages of Power-Ups. */
export function AlertLayer() {
  const { alerts } = useHost();
  return (
    <div class="alerts">
      {alerts.current.value.map((alert) => (
        <div key={alert.key} role="status" class="alert" data-display={alert.display}>
          <span dir="auto">{alert.message}</span>
          <button type="button" class="quiet" aria-label="Dismiss" onClick={() => alerts.hide(alert.from)}>
            ✕
          </button>
        </div>
      ))}
    </div>
  );
}
