/** As much of Trusted Types as the connector uses; TypeScript's library does not know them (https://www.w3.org/TR/trusted-types/). */
interface Window {
  readonly trustedTypes?: {
    createPolicy(
      name: 'muster',
      rules: { readonly createScriptURL: (text: string) => string },
    ): {
      // An object that a worker may be started from, and nothing else is.
      createScriptURL(text: string): string;
    };
  };
}
