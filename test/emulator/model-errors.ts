/** Where the models of trello.js 2.2.0 differ from what stands in Trello's own answers and exports. */
export const modelErrors: readonly { readonly where: RegExp; readonly why: string }[] = [
  { where: /[ .]avatar(Hash|Url)$/, why: 'null for members without a picture (exports of 2026), not always a text' },
  { where: /[ .]idOrganization$/, why: 'null for boards outside of workspaces (exports of 2013)' },
  {
    where: / (actions|cards|checklists|labels|lists|members)$/,
    why: 'boards and cards hold their parts where these are asked for (nested resources)',
  },
  {
    where: /^PUT .*\/checkItem\/.* type$/,
    why: 'a changed check item is answered with `type` and `creationMethod` (recorded answers)',
  },
];
