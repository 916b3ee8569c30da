import type { Config } from './config.ts';

/** What a build was told of the place it will run in, and what whoever builds should know. */
export interface Deployment {
  readonly config: Config;
  /** Sentences about what will not work. */
  readonly warnings: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What may be said, and nothing else of this beginning: a misspelt name would go unnoticed. */
const known = ['MUSTER_KEY', 'MUSTER_CLIENT_ID', 'MUSTER_NAME'];
const admin = 'https://trello.com/power-ups/admin';

/** Reads the configuration from the environment of the build; throws a sentence when it cannot be meant. */
export function readDeployment(environment: Environment): Deployment {
  const key = keyIn(environment.MUSTER_KEY?.trim() ?? '');
  const client = environment.MUSTER_CLIENT_ID?.trim() ?? '';
  const name = nameIn(environment.MUSTER_NAME?.trim() || 'Muster');
  const unknown = Object.keys(environment).filter((each) => each.startsWith('MUSTER_') && !known.includes(each));
  return {
    config: {
      key,
      // Where it is named, people sign in with OAuth 2.0 instead of the key.
      ...(client !== '' && { client: clientIn(client) }),
      name,
      api: 'https://api.trello.com',
      trello: 'https://trello.com',
    },
    warnings: [
      ...(key === '' && client === ''
        ? [
            `MUSTER_KEY is not set: nobody will be able to sign in with these pages, which then show badges only. Set it to the API key from ${admin}, or MUSTER_CLIENT_ID to a client of OAuth 2.0.`,
          ]
        : []),
      ...unknown.map((each) => `${each} is not known and has no effect. Known are ${known.join(', ')}.`),
    ],
  };
}

/** API keys are 32 hexadecimal digits; secrets, which stand beside them, have twice as many, and tokens begin with ATTA. */
function keyIn(key: string): string {
  if (key === '' || /^[0-9a-f]{32}$/.test(key)) return key;
  if (/^([0-9a-f]{64}|ATTA\w+)$/.test(key)) {
    throw new Error(
      `MUSTER_KEY holds a secret or a token, which everybody could read in the pages. Take the API key from ${admin}, and renew what stood here if it was ever published.`,
    );
  }
  throw new Error(
    `MUSTER_KEY is not an API key: that has 32 characters from 0-9 and a-f, this has ${key.length}. Copy it from ${admin}.`,
  );
}

/** Identifiers of clients are short; their secrets are longer, and no public client has one. */
function clientIn(client: string): string {
  if (/^[\w.-]{8,64}$/.test(client)) return client;
  throw new Error(
    `MUSTER_CLIENT_ID is not the identifier of a client of OAuth 2.0. Copy the client ID from ${admin}; the secret must not be here.`,
  );
}

function nameIn(name: string): string {
  if (name.length <= 60 && !/\p{Cc}/u.test(name)) return name;
  throw new Error('MUSTER_NAME has to be one line of at most 60 characters: Trello shows it when it asks for consent.');
}
