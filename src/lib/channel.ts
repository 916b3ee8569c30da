/** A way to all other windows and workers of the same origin in this browser. */
export interface Channel {
  post(message: unknown): void;
  /** Returns how to stop listening. */
  onMessage(listener: (message: unknown) => void): () => void;
}

/** Works across frames and tabs also where the browser blocks third-party storage. */
export function openChannel(name: string): Channel {
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    onMessage(listener) {
      const hear = ({ data }: MessageEvent<unknown>) => listener(data);
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
  };
}
