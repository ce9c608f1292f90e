/**
 * Discord's limits, each with the page that states it; test/platforms/discord/discord-limits.test.ts shows for each where Discord's
 * stand-in begins to refuse. Lengths are in characters; Discord counts code points, and UTF-16 units, which are never fewer, are
 * what is counted here.
 */
export const DISCORD_LIMITS = {
  /** https://discord.com/developers/docs/interactions/receiving-and-responding#responding-to-an-interaction, "within 3 seconds" */
  firstAnswerMs: 3_000,
  /** https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages, "valid for 15 minutes" */
  tokenLifetimeMs: 15 * 60_000,

  /** https://discord.com/developers/docs/resources/message#create-message, "up to 2000 characters" */
  content: 2_000,
  /** https://discord.com/developers/docs/resources/message#create-message, "up to 25 characters" */
  nonce: 25,
  /** In one answer: https://discord.com/developers/docs/resources/message#get-channel-messages, "1-100" */
  messagesRead: 100,
  /** https://discord.com/developers/docs/resources/message#create-message, "up to 10 embeds" */
  embedsPerMessage: 10,
  /** https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
  embedTitle: 256,
  /** https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
  embedDescription: 4_096,
  /** https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
  embedFields: 25,
  /** https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
  embedFieldName: 256,
  /** https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
  embedFieldValue: 1_024,
  /** https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
  embedFooter: 2_048,
  /** https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
  embedAuthor: 256,
  /** Over all embeds of a message: https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
  embedTotal: 6_000,

  /** https://discord.com/developers/docs/resources/message#attachment-object, "max 1024 characters" */
  attachmentDescription: 1_024,

  /** https://discord.com/developers/docs/components/reference#action-row */
  rowsPerMessage: 5,
  /** https://discord.com/developers/docs/components/reference#action-row */
  buttonsPerRow: 5,
  /** https://discord.com/developers/docs/components/reference#button-button-structure */
  buttonLabel: 80,
  /** https://discord.com/developers/docs/components/reference#anatomy-of-a-component-custom-id */
  customId: 100,
  /** https://discord.com/developers/docs/components/reference#string-select-string-select-structure */
  selectOptions: 25,
  /** https://discord.com/developers/docs/components/reference#string-select-string-select-structure */
  selectPlaceholder: 150,
  /** Label, value and description each: https://discord.com/developers/docs/components/reference#string-select-select-option-structure */
  selectText: 100,
  /** All parts of a message with IS_COMPONENTS_V2, which Verbatim doesn't send: https://discord.com/developers/docs/components/reference#component-object */
  componentsV2: 40,
  /** Of their text: https://discord.com/developers/docs/components/reference#text-display */
  componentsV2Text: 4_000,

  /** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal */
  modalTitle: 45,
  /** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal */
  modalFields: 5,
  /** https://discord.com/developers/docs/components/reference#label-label-structure */
  modalLabel: 45,
  /** https://discord.com/developers/docs/components/reference#label-label-structure */
  modalDescription: 100,
  /** https://discord.com/developers/docs/components/reference#text-input-text-input-structure */
  modalText: 4_000,

  /** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-autocomplete */
  autocompleteChoices: 25,
  /** Name and value: https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-choice-structure */
  choiceText: 100,

  /** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming */
  commandName: 32,
  /** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-structure */
  commandDescription: 100,
  /** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-structure */
  commandOptions: 25,
  /** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-structure */
  optionChoices: 25,
  /** Names, descriptions and values together: https://discord.com/developers/docs/interactions/application-commands#slash-commands */
  commandTotal: 8_000,
  /** Slash commands: https://discord.com/developers/docs/interactions/application-commands#registering-a-command */
  globalCommands: 100,

  /** https://discord.com/developers/docs/resources/channel#start-thread-from-message */
  threadName: 100,

  /** https://discord.com/developers/docs/topics/rate-limits#global-rate-limit; answers to interactions don't count. */
  requestsPerSecond: 50,
  /** https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans: 401, 403 and 429. */
  invalidRequests: 10_000,
  /** https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans */
  invalidRequestsWindowMs: 10 * 60_000,
  /** https://discord.com/developers/docs/events/gateway#sharding */
  guildsPerShard: 2_500,
} as const;
