import { enSettings } from './en-settings.ts';
import { textsOf } from './text.ts';

/** The texts of the settings. */
export const text = textsOf('settings', enSettings);
