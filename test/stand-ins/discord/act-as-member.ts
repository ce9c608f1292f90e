/** What people do with the bot, as the gateway tells it; each resolves when the bot has answered. */
import { checkUse, toOptionsData } from './check-use.ts';
import { describeInteraction, type StandInMember } from './describe-world.ts';
import type {
  DiscordWorld,
  InteractionKind,
  InteractionRecord,
  StandInComponent,
  StandInMessage,
} from './discord-world.ts';
import { asJson, asList, asText, type Json } from './json.ts';
import type { Gateway } from './serve-gateway.ts';

interface CommandUse extends StandInMember {
  readonly name: string;
  readonly subcommand?: string;
  readonly options?: Readonly<Record<string, string | number>>;
}

/** A message of somebody else, as far as the bot is told of it. */
interface ForeignMessage {
  readonly content?: string;
  readonly embeds?: readonly object[];
  /** What it forwards. */
  readonly forwards?: readonly { readonly content: string }[];
}

/** What a member sees of an interaction; it goes on changing while the bot answers. */
export type StandInAnswer = Readonly<Omit<InteractionRecord, 'token' | 'createdAtMs'>>;

export interface MemberActions {
  /** Resolves when the bot has answered. @throws when no such command is registered or the options don't fit it. */
  runCommand(use: CommandUse): Promise<StandInAnswer>;
  /** Uses a command of the menu on a message. @throws when no such command is registered. */
  runOnMessage(
    name: string,
    message: ForeignMessage,
    member?: StandInMember,
  ): Promise<StandInAnswer>;
  /** @param use its options as typed so far; the last is the one being completed. */
  autocomplete(use: CommandUse): Promise<readonly { name: string; value: string }[]>;
  /** @throws when the message has no such button. */
  pressButton(
    message: StandInMessage,
    labelOrId: string,
    member?: StandInMember,
  ): Promise<StandInAnswer>;
  /** Chooses an option of the menus below a message. @throws when they have no such option. */
  choose(message: StandInMessage, label: string, member?: StandInMember): Promise<StandInAnswer>;
  /** Sends a form that was opened, with what is filled in by the id of each field. @throws when a value doesn't fit the form. */
  submitForm(
    opened: StandInAnswer,
    values: Readonly<Record<string, string>>,
    member?: StandInMember,
  ): Promise<StandInAnswer>;
  /** A press, choice or form with an id and value that the bot may never have made. */
  forge(
    kind: 'button' | 'select' | 'form',
    message: StandInMessage,
    forged: { readonly customId: string; readonly value?: string },
  ): Promise<StandInAnswer>;
}

export function actAsMember(
  world: DiscordWorld,
  gateway: Pick<Gateway, 'dispatch'>,
  firstChannelId: string,
): MemberActions {
  async function interact(
    kind: InteractionKind,
    member: StandInMember,
    fields: { data: unknown; message?: StandInMessage },
  ) {
    const channelId = member.channelId ?? fields.message?.channel_id ?? firstChannelId;
    const record = addInteraction(world, kind, channelId);
    record.original = fields.message ?? null;
    gateway.dispatch('INTERACTION_CREATE', describeInteraction(world, record, member, fields));
    await world.until(() => record.callbackType !== null && !record.isLoading);
    return record;
  }
  const all = () => [...world.commands, ...world.guildCommands];
  return {
    async runCommand(use) {
      checkUse(all(), use);
      return await interact('command', use, { data: describeUse(all(), use, false) });
    },
    async runOnMessage(name, message, member = {}) {
      const command = all().find((each) => each.name === name && each.type === 3);
      if (command === undefined) throw new Error(`no message command "${name}" is registered`);
      const target = describeForeign(world, message, member.channelId ?? firstChannelId);
      const data = {
        ...{ id: (command as { id?: string }).id, name, type: 3, target_id: target.id },
        resolved: { messages: { [target.id]: target } },
      };
      return await interact('message', member, { data });
    },
    async autocomplete(use) {
      const record = await interact('autocomplete', use, { data: describeUse(all(), use, true) });
      return record.choices ?? [];
    },
    async pressButton(message, labelOrId, member = {}) {
      const { custom_id } = findButton(message, labelOrId);
      return await interact('button', member, { data: { custom_id, component_type: 2 }, message });
    },
    async choose(message, label, member = {}) {
      const { custom_id, value } = findOption(message, label);
      const data = { custom_id, component_type: 3, values: [value] };
      return await interact('select', member, { data, message });
    },
    async submitForm({ form, original }, values, member = {}) {
      const data = { custom_id: form?.custom_id, components: fillIn(form, values) };
      const message = original ?? undefined;
      return await interact('form', member, {
        data,
        ...(message === undefined ? {} : { message }),
      });
    },
    async forge(kind, message, { customId, value = '' }) {
      const data = {
        custom_id: customId,
        ...(kind === 'button' ? { component_type: 2 } : {}),
        ...(kind === 'select' ? { component_type: 3, values: [value] } : {}),
        ...(kind === 'form' ? { components: [] } : {}),
      };
      return await interact(kind, {}, { data, message });
    },
  };
}

function addInteraction(
  world: DiscordWorld,
  kind: InteractionKind,
  channelId: string,
): InteractionRecord {
  const id = world.nextId();
  const record: InteractionRecord = {
    id,
    token: `token-of-${id}`,
    kind,
    channelId,
    createdAtMs: world.nowMs(),
    callbackType: null,
    isLoading: false,
    isOriginalDeleted: false,
    original: null,
    followups: [],
    choices: null,
    form: null,
  };
  world.interactions.set(record.token, record);
  return record;
}

function describeUse(commands: readonly Json[], use: CommandUse, isTyping: boolean): unknown {
  const command = commands.find(({ name, type }) => name === use.name && type !== 3);
  return {
    id: (command as { id?: string } | undefined)?.id,
    name: use.name,
    type: 1,
    options: toOptionsData(use, isTyping),
  };
}

function describeForeign(world: DiscordWorld, message: ForeignMessage, channelId: string) {
  return {
    id: world.nextId(),
    channel_id: channelId,
    type: 0,
    author: { id: '400000000000000003', username: 'ola', discriminator: '0', avatar: null },
    content: message.content ?? '',
    embeds: message.embeds ?? [],
    ...Object.fromEntries(
      ['attachments', 'components', 'mentions', 'mention_roles'].map((list) => [list, []]),
    ),
    timestamp: new Date(world.nowMs()).toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    pinned: false,
    flags: 0,
    ...(message.forwards === undefined
      ? {}
      : {
          message_reference: { type: 1, channel_id: channelId, message_id: world.nextId() },
          message_snapshots: message.forwards.map(({ content }) => ({
            message: { content, embeds: [], attachments: [], type: 0, flags: 0, mentions: [] },
          })),
        }),
  };
}

const componentsOf = (message: StandInMessage) =>
  message.components.flatMap(({ components }) => components);

function findButton(message: StandInMessage, labelOrId: string): StandInComponent {
  const buttons = componentsOf(message).filter(({ options }) => options === undefined);
  const found = buttons.find(
    ({ label, custom_id, disabled }) =>
      (label === labelOrId || custom_id === labelOrId) && disabled !== true,
  );
  if (found === undefined)
    throw new Error(
      `no button "${labelOrId}" among ${buttons.map(({ label }) => label).join(', ')}`,
    );
  return found;
}

function findOption(message: StandInMessage, label: string) {
  const options = componentsOf(message).flatMap(({ custom_id, options = [] }) =>
    options.map((option) => ({ ...option, custom_id })),
  );
  const found = options.find((option) => option.label === label);
  if (found === undefined)
    throw new Error(`no option "${label}" among ${options.map((each) => each.label).join(', ')}`);
  return found;
}

/** The fields of a form with their values, as the client sends them. */
function fillIn(form: Json | null, values: Readonly<Record<string, string>>): unknown {
  if (form === null) throw new Error('no form was opened');
  const fields = asList(form.components).map((part) => asJson(asJson(part).component));
  const unknown = Object.keys(values).find((id) =>
    fields.every(({ custom_id }) => custom_id !== id),
  );
  if (unknown !== undefined) throw new Error(`the form has no field ${unknown}`);
  return fields.map((field, index) => {
    const id = asText(field.custom_id);
    const value = values[id] ?? '';
    const isMissing = value === '' && (field as { required?: boolean }).required !== false;
    if (isMissing || value.length > Number(field.max_length ?? 4_000))
      throw new Error(`the form does not take ${JSON.stringify(value)} for ${id}`);
    const filled =
      field.type === 3 ? { type: 3, values: value === '' ? [] : [value] } : { type: 4, value };
    return { id: index + 1, type: 18, component: { ...filled, id: index + 20, custom_id: id } };
  });
}
