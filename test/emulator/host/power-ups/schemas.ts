import { z } from 'zod';
import { CallbackSchema } from '../protocol/callback.ts';

/** The answers of the capabilities: https://developer.atlassian.com/cloud/trello/power-ups/capabilities/ */

export const CONDITIONS = ['always', 'admin', 'edit', 'readonly', 'signedIn', 'signedOut'] as const;

const ButtonSchema = z.object({
  text: z.coerce.string(),
  condition: z.enum(CONDITIONS).optional(),
  callback: CallbackSchema.optional(),
  url: z.string().optional(),
  target: z.string().optional(),
});

export const BoardButtonSchema = ButtonSchema.extend({
  icon: z.union([z.string(), z.object({ dark: z.string(), light: z.string() })]).nullish(),
});
export type BoardButton = z.infer<typeof BoardButtonSchema>;

export const CardButtonSchema = ButtonSchema.extend({ icon: z.string().nullish() });

export const BADGE_COLORS = [
  'blue',
  'green',
  'orange',
  'red',
  'yellow',
  'purple',
  'pink',
  'sky',
  'lime',
  'light-gray',
] as const;

/** A badge needs a text or an icon. */
const PlainBadgeSchema = z.object({
  text: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((text) => (text === null || text === undefined ? '' : String(text))),
  icon: z.string().nullish(),
  color: z
    .string()
    .nullish()
    .transform((color) => BADGE_COLORS.find((known) => known === color)),
  monochrome: z.boolean().optional(),
  refresh: z.number().optional(),
  title: z.string().optional(),
  callback: CallbackSchema.optional(),
  url: z.string().optional(),
  target: z.string().optional(),
});
export type PlainBadge = z.infer<typeof PlainBadgeSchema>;

export const CardBadgeSchema = PlainBadgeSchema.refine((badge) => badge.text !== '' || badge.icon, {
  message: 'a badge needs a text or an icon',
});
export const DetailBadgeSchema = PlainBadgeSchema.refine((badge) => badge.text !== '', {
  message: 'a detail badge needs a text',
});
const DynamicSchema = z.object({ dynamic: CallbackSchema });
export const AnyCardBadgeSchema = z.union([DynamicSchema, CardBadgeSchema]);
export const AnyDetailBadgeSchema = z.union([DynamicSchema, DetailBadgeSchema]);
export type AnyBadge = z.infer<typeof AnyCardBadgeSchema>;

/** A height that is none is as good as not said. */
export const HeightSchema = z.coerce.number().positive().optional().catch(undefined);

const FrameSchema = z.object({
  type: z.literal('iframe'),
  url: z.string().regex(/^https?:\/\//, 'the address must begin with http:// or https://'),
  height: HeightSchema,
});

export const CardBackSectionSchema = z.object({
  title: z.string(),
  icon: z.string(),
  content: FrameSchema,
  action: z.object({ text: z.string(), callback: CallbackSchema }).optional(),
});
export type CardBackSection = z.infer<typeof CardBackSectionSchema>;

export const AttachmentSectionSchema = z.object({
  id: z.string().optional(),
  claimed: z.array(z.object({ id: z.string() })).min(1),
  icon: z.string(),
  title: z.union([z.string(), CallbackSchema]),
  content: FrameSchema,
});
export type AttachmentSection = z.infer<typeof AttachmentSectionSchema>;

export const ThumbnailSchema = z.object({
  title: z.string(),
  url: z.string().optional(),
  image: z.object({ url: z.string(), logo: z.boolean().optional() }).optional(),
});

export const FormattedUrlSchema = z.object({
  text: z.string(),
  icon: z.string().optional(),
  subtext: z.string().optional(),
});

export const CardFromUrlSchema = z.object({ name: z.string(), desc: z.string().optional() });

export const SaveAttachmentSchema = z.object({ callback: CallbackSchema });

export const ListEntrySchema = z.object({ text: z.coerce.string(), callback: CallbackSchema });

export const AuthorizationStatusSchema = z.object({ authorized: z.boolean() });
