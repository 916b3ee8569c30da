import { enTemplate } from './en-template.ts';
import { textsOf } from './text.ts';

/** The texts of templates, and of checklists as text. */
export const text = textsOf('template', enTemplate);
