import { type CallbackRequest, createCallbacks, type Handler } from './callbacks.ts';
import { initLocalizer } from './i18n.ts';
import { connect, refuse } from './io.ts';
import { type GivenOptions, readOptions, storageOf } from './options.ts';
import { pickUpToken } from './rest-api.ts';
import { createT, type T } from './t.ts';

interface Introduction {
  readonly secret: string;
  readonly locale?: string;
}

interface Argument {
  readonly context?: Record<string, unknown>;
}

/** Starts the connector: tells Trello what it can, and does it when asked. */
export function startPlugin(handlers: Readonly<Record<string, Handler<T>>>, given?: GivenOptions) {
  const options = readOptions(given);
  const usesApi = Boolean(options.appKey && options.appName);
  if (usesApi) storageOf(options);
  const callbacks = createCallbacks<T>();
  const io = connect({
    targetOrigin: options.targetOrigin,
    secret: undefined,
    answer: async (command, args) => {
      const [argument] = args as readonly [Argument | undefined];
      const t = createT({ io, callbacks, options, context: argument?.context ?? {}, command, args });
      if (command === 'callback') return callbacks.serialize(await callbacks.handle(t, argument as CallbackRequest));
      const handler = Object.hasOwn(handlers, command) ? handlers[command] : undefined;
      return handler ? callbacks.serialize(await handler(t, argument)) : refuse(command);
    },
  });

  const start = async () => {
    const names = [...new Set([...Object.keys(handlers), 'callback'])];
    const { secret, locale = 'en' } = (await io.request('initialize', names)) as Introduction;
    io.secret = secret;
    window.locale = locale;
    await initLocalizer(locale, options);
    await io.request('ready');
    if (usesApi) pickUpToken(options);
  };
  start().catch((error: unknown) => console.error(error));

  const { requestWithContext, getAll, get, set, remove, safe, localizeKey, localizeKeys, localizeNode, ...rest } =
    createT({
      io,
      callbacks,
      options,
      context: {},
    });
  const { board, cards, lists, member, organization, NotHandled } = rest;
  return {
    request: (command: string, argument?: object) => io.request(command, argument),
    ...{ options, io, requestWithContext, getAll, get, set, remove, safe, localizeKey, localizeKeys, localizeNode },
    ...{ board, cards, lists, member, organization, NotHandled },
  };
}
