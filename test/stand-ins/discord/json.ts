/** Reading JSON whose shape nobody promised: every field that is read here, of unknown type. */
type Field =
  | 'allowed_mentions'
  | 'attachments'
  | 'author'
  | 'autocomplete'
  | 'auto_archive_duration'
  | 'choices'
  | 'color'
  | 'component'
  | 'components'
  | 'content'
  | 'contexts'
  | 'custom_id'
  | 'd'
  | 'data'
  | 'default_member_permissions'
  | 'description'
  | 'disabled'
  | 'embeds'
  | 'emoji'
  | 'enforce_nonce'
  | 'fields'
  | 'flags'
  | 'footer'
  | 'guild_id'
  | 'id'
  | 'image'
  | 'integration_types'
  | 'intents'
  | 'label'
  | 'limit'
  | 'max_length'
  | 'max_values'
  | 'min_length'
  | 'min_values'
  | 'name'
  | 'nonce'
  | 'op'
  | 'options'
  | 'parse'
  | 'placeholder'
  | 'recipient_id'
  | 'required'
  | 'seq'
  | 'session_id'
  | 'shard'
  | 'style'
  | 'text'
  | 'title'
  | 'token'
  | 'type'
  | 'url'
  | 'value'
  | 'values';

export type Json = Readonly<Partial<Record<Field, unknown>>>;

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function asJson(value: unknown): Json {
  return isJson(value) ? value : {};
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
