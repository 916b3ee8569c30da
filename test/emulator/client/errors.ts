/** Makes a family of errors: `makeErrorEnum('restApi', ['AuthDeniedError'])`, each named `restApi::AuthDeniedError`. */
export function makeErrorEnum<Name extends string>(
  namespace: string,
  names: readonly Name[],
  separator = '::',
): Readonly<Record<Name, new (message?: string) => Error>> {
  const make = (name: Name) =>
    class extends Error {
      override readonly name = `${namespace}${separator}${name}`;
    };
  return Object.fromEntries(names.map((name) => [name, make(name)])) as unknown as Record<
    Name,
    new (
      message?: string,
    ) => Error
  >;
}

const { PluginDisabled, InvalidContext, NotHandled, UnsupportedCommand } = makeErrorEnum(
  'PostMessageIO',
  ['PluginDisabled', 'InvalidContext', 'NotHandled', 'UnsupportedCommand'],
  ':',
);

export { InvalidContext, NotHandled, PluginDisabled };

/** The errors that have a code of their own on the way between pages. */
const CODES = new Map<string, new (message?: string) => Error>([
  ['plugin disabled', PluginDisabled],
  ['invalid context', InvalidContext],
  ['not handled', NotHandled],
  ['unsupported command', UnsupportedCommand],
]);

/** The error that a refusal from the other side stands for. */
export function errorOf(refusal: { code?: string; message?: string }, command: string): Error {
  const Known = CODES.get(refusal.code ?? '') ?? Error;
  return new Known(`${refusal.message ?? ''} (Command: ${command})`);
}

/** What is sent to the other side in place of an error. */
export function refusalOf(error: unknown): { code: string | undefined; message: string } {
  const code = [...CODES].find(([, Known]) => error instanceof Known)?.[0];
  return { code, message: error instanceof Error ? error.message : String(error) };
}

export function unsupported(command: string): Error {
  return new UnsupportedCommand(`unsupported command: ${command}`);
}
