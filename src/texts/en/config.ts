// English: mistakes in the environment variables. No sentence repeats a value: it may be a secret.
export const config = {
  /** Each mistake: what is wrong, and what to do about it. */
  problems: {
    not_a_bot_token: [
      'is not a bot token.',
      'Copy the “Bot User OAuth Token” from your app’s page “OAuth & Permissions”; it starts with xoxb-.',
    ],
    not_an_app_token: [
      'is not an app-level token.',
      'Make one on “Basic Information” → “App-Level Tokens” with the scope connections:write; it starts with xapp-.',
    ],
    not_a_signing_secret: [
      'is not a signing secret.',
      'Copy it from your app’s page “Basic Information” → “Signing Secret”; it is no token.',
    ],
    bot_token_missing: [
      'is missing, though another Slack setting is there.',
      'Set it to the token that starts with xoxb-, or take all Slack settings away to try the simulated workspace.',
    ],
    connection_missing: [
      'is missing: the bot token alone does not say how Slack reaches the bot.',
      'Set SLACK_APP_TOKEN (Socket Mode, no public address needed) or SLACK_SIGNING_SECRET (HTTP).',
    ],
    two_connections: [
      'is set together with SLACK_APP_TOKEN, so it is not clear how Slack reaches the bot.',
      'Keep SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for HTTP, and remove the other.',
    ],
    old_secret_alone: [
      'stands alone: it is only taken beside SLACK_SIGNING_SECRET, while you exchange the two.',
      'Set SLACK_SIGNING_SECRET to the secret that your app’s page shows now, or remove this one.',
    ],
    api_url_without_tokens: [
      'points at a Slack server, but there are no tokens for it.',
      'Set SLACK_BOT_TOKEN and SLACK_APP_TOKEN too, or remove it to try the simulated workspace.',
    ],
    not_a_url: [
      'holds no web address that can be used.',
      'Write it as https://host/path, without a password, ? or #.',
    ],
    not_a_database: [
      'is not the address of a PostgreSQL database.',
      'Write it as postgresql://user:password@host:5432/name, or remove it to use the built-in database.',
    ],
    not_a_port: ['is not a port.', 'Use a number from 0 to 65535; 0 takes any free port.'],
    port_taken: [
      'is the same as PORT.',
      'The figures for operators want a port of their own: choose another, or remove it to use PORT + 2.',
    ],
    not_a_host: [
      'is not a host name or address.',
      'Use 127.0.0.1 for this machine only, or 0.0.0.0 for every network.',
    ],
    not_a_channel: [
      'is not a channel of Slack.',
      'Write its id (channel name → View channel details, at the bottom; it begins with C) or its name, such as #audit.',
    ],
    not_a_path: ['is not a path.', 'Write the path of a file or folder.'],
    not_a_level: ['is not a log level.', 'Use one of: fatal, error, warn, info, debug, trace, silent.'],
    not_a_language: ['is not a language of Tanggap.', 'Use en or id.'],
    not_an_entry: [
      'cannot be read.',
      'Write name=value, entries separated by commas. A name has small letters, digits, “-” or “_”, and starts with a letter.',
    ],
    not_a_secret: [
      'has no usable secret.',
      'A secret is whsec_ followed by base64 of 24 to 64 random bytes. Make one: echo "whsec_$(openssl rand -base64 32)"',
    ],
    too_many_secrets: ['has more than two secrets.', 'Keep the old and the new one; remove the rest.'],
    name_twice: ['uses a name that stands there already.', 'Give every webhook a name of its own.'],
    not_https: [
      'sends answers over plain http.',
      'Use https. For a receiver in your own network add “|private” at the end of the entry.',
    ],
    not_a_model_provider: ['is not a kind of language model.', 'Use openai-compatible or anthropic.'],
    not_a_model_name: ['is not the name of a model.', 'Write it as its provider does, without spaces.'],
    not_a_model_key: ['is not a key.', 'Copy the key from the provider’s page, without spaces.'],
    model_provider_missing: [
      'is missing, though another setting of the language model is there.',
      'Use openai-compatible or anthropic, or remove the other MODEL_ settings to write answers from templates.',
    ],
    model_name_missing: ['is missing.', 'Set it to the name of the model, or remove MODEL_PROVIDER.'],
    model_url_missing: [
      'is missing: an OpenAI-compatible server has no address of its own.',
      'Set it to the address that ends in /v1; for Ollama that is http://127.0.0.1:11434/v1.',
    ],
    model_key_missing: ['is missing.', 'Set it to your key at the provider, or remove MODEL_PROVIDER.'],
    not_a_mail_server: [
      'names no mail server that can be used.',
      'Write smtps://user:password@host:465 or smtp://user:password@host:587, then “| Name <address>”. Write special characters of the password as %40 and the like.',
    ],
    not_a_sender: [
      'has no sender.',
      'Write the sender after the server, between “|” and the end: | Kopi Senja <halo@kopisenja.example>',
    ],
    not_a_recipient: [
      'names nobody who is to be told.',
      'Write the addresses after the sender, separated by commas: … | Name <address> | on-call@kopisenja.example',
    ],
    not_a_token: ['has no access token.', 'Write it after the server’s address: https://server | token'],
    not_a_word: ['has a part that is not known.', 'The only word that may follow is “private”.'],
  } satisfies Record<string, [what: string, remedy: string]>,
  line: (p: { variable: string; entry: number | undefined; what: string; remedy: string }) =>
    `${p.variable}${p.entry === undefined ? '' : `, entry ${p.entry},`} ${p.what} ${p.remedy}`,
  heading: (count: number) =>
    `Tanggap cannot start: ${count === 1 ? 'a setting needs' : `${count} settings need`} mending.`,
};
