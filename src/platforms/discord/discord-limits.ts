/**
 * Discord's limits that Verbatim can meet, each with the page that states it. Lengths are in characters; Discord counts
 * code points, and UTF-16 units, which are never fewer, are what is counted here.
 */
export const DISCORD_LIMITS = {
  /** https://discord.com/developers/docs/resources/message#create-message, "up to 25 characters" */
  nonce: 25,
  /** https://discord.com/developers/docs/resources/message#create-message, "up to 10 embeds" */
  embedsPerMessage: 10,
  /** https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
  embedTitle: 256,
  /** https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
  embedDescription: 4_096,
  /** Over all embeds of a message: https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
  embedTotal: 6_000,
  /** https://discord.com/developers/docs/components/reference#action-row */
  rowsPerMessage: 5,
  /** https://discord.com/developers/docs/components/reference#action-row */
  buttonsPerRow: 5,
  /** https://discord.com/developers/docs/components/reference#button-button-structure */
  buttonLabel: 80,
  /** https://discord.com/developers/docs/components/reference#anatomy-of-a-component-custom-id */
  customId: 100,
  /** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-autocomplete */
  autocompleteChoices: 25,
  /** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-choice-structure */
  choiceText: 100,
  /** https://discord.com/developers/docs/resources/channel#start-thread-from-message */
  threadName: 100,
} as const;
