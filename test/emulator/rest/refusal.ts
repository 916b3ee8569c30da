/** An answer other than success: Trello sends most of them as plain text, some as JSON. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: string | Readonly<Record<string, unknown>>;

  constructor(status: number, body: string | Readonly<Record<string, unknown>>) {
    super(typeof body === 'string' ? body : JSON.stringify(body));
    this.status = status;
    this.body = body;
  }
}

export const invalid = (field: string): Refusal => new Refusal(400, `invalid value for ${field}`);

export const notFound = (): Refusal => new Refusal(404, 'The requested resource was not found.');

/** `card` for cards, lists and what hangs on them, `member` for accounts, nothing for boards and the rest. */
export const unauthorized = (model: '' | 'card ' | 'member ' = ''): Refusal =>
  new Refusal(401, `unauthorized ${model}permission requested`);

export const missingScopes = (): Refusal => new Refusal(401, { message: 'missing scopes' });
