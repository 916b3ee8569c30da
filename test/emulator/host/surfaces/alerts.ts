import { type ReadonlySignal, signal } from '@preact/signals';

export type AlertDisplay = 'info' | 'warning' | 'error' | 'success';

export interface Alert {
  readonly key: number;
  /** The Power-Up's id: each has one alert at a time. */
  readonly from: string;
  readonly message: string;
  readonly display: AlertDisplay;
}

export interface Alerts {
  readonly current: ReadonlySignal<readonly Alert[]>;
  show(alert: Omit<Alert, 'key'>, seconds: number): void;
  hide(from: string): void;
}

export function createAlerts(): Alerts {
  const current = signal<readonly Alert[]>([]);
  let keys = 0;
  const hide = (from: string) => {
    current.value = current.value.filter((alert) => alert.from !== from);
  };
  return {
    current,
    show: (alert, seconds) => {
      keys += 1;
      const key = keys;
      hide(alert.from);
      current.value = [...current.value, { ...alert, key }];
      setTimeout(() => {
        current.value = current.value.filter((shown) => shown.key !== key);
      }, seconds * 1000);
    },
    hide,
  };
}
