import { z } from 'zod';
import { VERSION } from '../protocol/context.ts';
import { type Command, read } from './call.ts';

/** The connector is there and says which capabilities it implements; what it may say next needs the secret. */
export const initialize: Command = ({ host, page, argument }) => {
  page.runtime.initialized(z.array(z.string()).parse(argument));
  return {
    secret: page.runtime.secret,
    locale: host.session.locale.value,
    member: host.session.member?.id ?? 'notLoggedIn',
    version: VERSION,
  };
};

export const ready: Command = ({ page }) => {
  setTimeout(page.runtime.ready);
  return {};
};

export const resize: Command = (call) => {
  const { height } = read(call, z.object({ height: z.coerce.number().nonnegative() }));
  call.page.surface.resize?.(height);
};
