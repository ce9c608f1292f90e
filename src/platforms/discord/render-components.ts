/**
 * What can be pressed below a message: menus first, each in a row of its own, then buttons, five in a row, Share last. Where there is
 * no room for all, buttons give way, but for Share and one row of them.
 */
import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { ReplyBlock, ReplyButton, ReplyDocument } from '../../model/reply.ts';
import { buttonId, chooseId, SHARE_ID } from './component-ids.ts';
import { DISCORD_LIMITS } from './discord-limits.ts';
import { cutPlain, flattenLine } from './escape-markdown.ts';

export type ComponentRow = APIActionRowComponent<APIComponentInMessageActionRow>;

/** At most 5 rows; none where nothing can be pressed. */
export function renderComponents(document: ReplyDocument): ComponentRow[] {
  const { rowsPerMessage, buttonsPerRow } = DISCORD_LIMITS;
  const hasShare = document.audience === 'caller' && document.shareCommandText !== null;
  const buttons = toButtons(document.blocks);
  const mayShowMenus = rowsPerMessage - (hasShare || buttons.length > 0 ? 1 : 0);
  const menus = toMenus(document.blocks).slice(0, mayShowMenus);
  const room = (rowsPerMessage - menus.length) * buttonsPerRow;
  const shown = buttons.slice(0, room - (hasShare ? 1 : 0));
  if (hasShare) shown.push(SHARE_BUTTON);
  const rows = Array.from({ length: Math.ceil(shown.length / buttonsPerRow) }, (_, row) =>
    toRow(shown.slice(row * buttonsPerRow, (row + 1) * buttonsPerRow)),
  );
  return [...menus.map((menu) => toRow([menu])), ...rows];
}

function toRow(components: APIComponentInMessageActionRow[]): ComponentRow {
  return { type: ComponentType.ActionRow, components };
}

/** Half characters, which are no valid JSON. */
const HALVES = /\p{Surrogate}/u;

function toButtons(blocks: readonly ReplyBlock[]): APIButtonComponentWithCustomId[] {
  const buttons = new Map<string, APIButtonComponentWithCustomId>();
  for (const block of blocks) {
    if (block.kind !== 'buttons') continue;
    for (const button of block.buttons) {
      const id = buttonId(button);
      const isFormTooLong = (button.asks?.length ?? 0) > DISCORD_LIMITS.modalFields;
      // Discord refuses ids that are too long, no text, or there twice; a repaired one would run another command.
      if (isFormTooLong || id.length > DISCORD_LIMITS.customId || HALVES.test(id)) continue;
      buttons.set(id, toButton(button));
    }
  }
  return [...buttons.values()];
}

function toButton(button: ReplyButton): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: button.style === 'danger' ? ButtonStyle.Danger : ButtonStyle.Secondary,
    label: cutPlain(button.label, DISCORD_LIMITS.buttonLabel),
    custom_id: buttonId(button),
  };
}

function toMenus(blocks: readonly ReplyBlock[]): APIStringSelectComponent[] {
  return blocks
    .filter((block) => block.kind === 'choices')
    .map((block, place) => ({
      type: ComponentType.StringSelect as const,
      custom_id: chooseId(place),
      placeholder: cutPlain(block.prompt, DISCORD_LIMITS.selectPlaceholder),
      options: toOptions(block),
    }))
    .filter(({ options }) => options.length > 0);
}

function toOptions({ choices }: Extract<ReplyBlock, { kind: 'choices' }>): APISelectMenuOption[] {
  const { selectOptions, selectText } = DISCORD_LIMITS;
  const options = new Map<string, APISelectMenuOption>();
  for (const { label, detail = '', commandText } of choices) {
    // Discord refuses an option without a value, too long, no text, or there twice; a repaired one would run another command.
    if (commandText.trim() === '' || commandText.length > selectText) continue;
    if (HALVES.test(commandText)) continue;
    options.set(commandText, {
      label: cutPlain(label, selectText),
      value: commandText,
      ...(flattenLine(detail) === '' ? {} : { description: cutPlain(detail, selectText) }),
    });
  }
  return [...options.values()].slice(0, selectOptions);
}

const SHARE_BUTTON: APIButtonComponentWithCustomId = {
  type: ComponentType.Button,
  style: ButtonStyle.Primary,
  label: 'Share',
  custom_id: SHARE_ID,
};
