/** Uploads in three steps, as https://docs.slack.dev/messaging/working-with-files has them. */
import { channelRefusal } from './slack-people.ts';
import {
  type Answer,
  parseJson,
  refuse,
  type SlackArguments,
  type Workspace,
} from './slack-workspace.ts';

/** https://docs.slack.dev/reference/methods/files.getUploadURLExternal */
export function getUploadUrl(workspace: Workspace, args: SlackArguments): Answer {
  if (!workspace.scopes.has('files:write'))
    return { ok: false, error: 'missing_scope', needed: 'files:write' };
  const { filename = '', length = '', alt_txt: alt = '' } = args;
  const size = Number(length);
  if (filename === '' || !(size > 0)) return { ok: false, error: 'invalid_arguments' };
  if (alt.length > 2_000)
    return refuse(workspace, { error: 'alt_txt_too_large', detail: 'over 2000' });
  const id = `F${String(workspace.uploads.size + 1).padStart(8, '0')}`;
  workspace.uploads.set(id, { filename, size, alt, title: '', bytes: null, channel: null });
  const url = `http://127.0.0.1:${workspace.port}/upload/${id}`;
  return { ok: true, file_id: id, upload_url: url };
}

/** What is posted to an upload's address. Returns whether there is one. */
export function takeUpload(workspace: Workspace, id: string, bytes: Buffer): boolean {
  const upload = workspace.uploads.get(id);
  if (upload === undefined) return false;
  workspace.uploads.set(id, { ...upload, bytes });
  return true;
}

/** https://docs.slack.dev/reference/methods/files.completeUploadExternal */
export function completeUpload(workspace: Workspace, args: SlackArguments, teamId: string): Answer {
  const { files = '[]', channel_id: channel = '' } = args;
  const [file] = (parseJson(files) ?? []) as readonly { id: string; title?: string }[];
  const upload = file && workspace.uploads.get(file.id);
  if (file === undefined || upload?.bytes == null) return { ok: false, error: 'file_not_found' };
  if (!/^[CGDZ][A-Z0-9]+$/.test(channel))
    return refuse(workspace, { error: 'invalid_arguments', detail: `channel_id ${channel}` });
  const refusal = channelRefusal(channel, teamId);
  if (refusal !== null) return { ok: false, error: refusal.error };
  workspace.uploads.set(file.id, { ...upload, channel, title: file.title ?? '' });
  return { ok: true, files: [{ id: file.id, title: file.title }] };
}
