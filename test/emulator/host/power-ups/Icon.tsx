import { isIcon } from '../protocol/urls.ts';

export interface IconProps {
  readonly url: string | null | undefined;
  /** In its own colours, not in those of the text around it. */
  readonly coloured?: boolean;
}

/** A picture of a Power-Up; decoration, so it has no name. */
export function Icon({ url, coloured }: IconProps) {
  if (!url || !isIcon(url)) return null;
  return <img class={coloured ? 'icon' : 'icon monochrome'} src={url} alt="" width={16} height={16} />;
}
