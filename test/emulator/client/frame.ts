import { type CallbackRequest, createCallbacks } from './callbacks.ts';
import { initLocalizer } from './i18n.ts';
import { connect, refuse } from './io.ts';
import { type GivenOptions, readOptions, storageOf } from './options.ts';
import { pickUpToken } from './rest-api.ts';
import { createT, type T } from './t.ts';
import { applyTheme, type Theme } from './theme.ts';
import { readHash } from './urls.ts';

/** Starts a page that is shown in a popup, modal, bar or section. */
export function startFrame(given?: GivenOptions) {
  const options = readOptions(given);
  const { useADSTokens = true } = options;
  const usesApi = Boolean(options.appKey && options.appName);
  if (usesApi) storageOf(options);
  const hash = readHash();
  if (!hash) console.warn('This page was not opened by Trello.');
  const context = hash?.context ?? options.context ?? {};
  const secret = hash?.secret ?? options.secret;
  window.locale = hash?.locale ?? 'en';

  const callbacks = createCallbacks<T>();
  const started = initLocalizer(window.locale, options);
  started.catch((error: unknown) => console.error(error));
  let draw: (() => unknown) | undefined;

  const io = connect({
    targetOrigin: options.targetOrigin,
    secret,
    answer: async (command, args) => {
      if (command !== 'callback') return refuse(command);
      const request = args[0] as CallbackRequest & { context?: Record<string, unknown> };
      const t = createT({ io, callbacks, options, context: request.context ?? {}, command, args });
      return callbacks.serialize(await callbacks.handle(t, request));
    },
    other: (data) => {
      if (data === 'render') void started.then(() => draw?.());
      else if (isThemeMessage(data)) {
        context.theme = data.theme;
        applyTheme(data.theme, useADSTokens);
      }
    },
  });

  const first = (context.initialTheme ?? context.theme) as Theme | undefined;
  if (first) applyTheme(first, useADSTokens);
  if (usesApi) pickUpToken(options);
  const t = createT({ io, callbacks, options, context, args: [{ context, secret }, hash?.args] });
  return {
    ...t,
    io,
    options,
    /** Draws now and then: when the page is there, and whenever something in Trello changed. */
    render: (fn: () => unknown) => {
      draw = fn;
    },
  };
}

function isThemeMessage(data: unknown): data is { theme: Theme } {
  return typeof data === 'object' && data !== null && 'theme' in data;
}
