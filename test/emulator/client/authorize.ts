export interface AuthorizeOptions {
  readonly width?: number;
  readonly height?: number;
  readonly validToken?: (token: string) => boolean;
  readonly windowCallback?: (popup: Window | null) => void;
}

declare global {
  interface Window {
    /** Called by the window that was opened to ask for consent. */
    authorize?: (token: string) => void;
  }
}

/**
 * Opens a window in which a person consents to something of somebody else; the window calls `opener.authorize(token)`,
 * or leaves the token in the browser's storage. Never rejects.
 */
export function authorize(
  url: string | ((secret: string) => string),
  { width = 800, height = 600, validToken = Boolean, windowCallback }: AuthorizeOptions = {},
): Promise<string> {
  const secret = crypto.randomUUID();
  const address = typeof url === 'function' ? url(secret) : url;
  return new Promise((resolve) => {
    const take = (token: unknown) => {
      if (typeof token !== 'string' || !validToken(token)) return;
      window.removeEventListener('storage', see);
      window.removeEventListener('message', hear);
      resolve(token);
    };
    const see = ({ key, newValue }: StorageEvent) => key === 'token' && take(newValue);
    const hear = ({ data }: MessageEvent) => {
      if (data?.secret !== secret) return;
      for (const item of data.type === 'bulk' ? data.data : [data]) {
        if (item?.type === 'request' && item.data?.command === 'value') take(item.data.args?.[0]?.token);
      }
    };
    window.authorize = take;
    window.addEventListener('storage', see);
    window.addEventListener('message', hear);
    const popup = window.open(address, 'authorize', `width=${width},height=${height}`);
    windowCallback?.(popup);
  });
}
