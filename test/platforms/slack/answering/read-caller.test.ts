import { webApi } from '@slack/bolt';
import { expect, it, onTestFinished } from 'vitest';
import {
  isStranger,
  readPerson,
  toCaller,
} from '../../../../src/platforms/slack/answering/read-caller.ts';
import { startSlackStandIn } from '../../../stand-ins/slack/start-slack-stand-in.ts';

const user = { id: 'U1', username: 'edda', team_id: 'T1' };
const isOurs = (workspaceId: string) => workspaceId === 'T1';

it('reads who asks from where', () => {
  expect(readPerson({ user, team: { id: 'T1' }, channel: { id: 'C1' } })).toEqual({
    userId: 'U1',
    userName: 'edda',
    homeId: 'T1',
    workspaceId: 'T1',
    channelId: 'C1',
  });
  expect(readPerson({ user: { id: 'U1' }, team: null }, 'C2')).toMatchObject({
    userName: '',
    homeId: undefined,
    workspaceId: '',
    channelId: 'C2',
  });
});

it.each([
  ['of this workspace', 'T1', 'T1', false],
  ['whose home Slack does not tell', undefined, 'T1', false],
  ['of another workspace in a shared channel', 'T2', 'T1', true],
  ['in a workspace where Verbatim is not', 'T2', 'T2', true],
])('somebody %s is a stranger: %#', (_, homeId, workspaceId, expected) => {
  const person = { userId: 'U1', userName: '', homeId, workspaceId, channelId: '' };
  expect(isStranger({ isOurs }, person)).toBe(expected);
});

it('asks for the role only when a command wants to know it', async () => {
  const asked: string[] = [];
  const client = new webApi.WebClient('xoxb-1');
  const person = readPerson({ user, team: { id: 'T1' }, channel: { id: 'C1' } });
  const isAdmin = async (_: unknown, { userId, workspaceId }: typeof person) => {
    asked.push(`${workspaceId}/${userId}`);
    return true;
  };
  const caller = toCaller({ isAdmin } as Parameters<typeof toCaller>[0], client, person);
  expect(caller).toMatchObject({ platform: 'slack', workspaceId: 'T1', userName: 'edda' });
  expect(asked).toEqual([]);
  expect(await caller.isAdmin()).toBe(true);
  expect(asked).toEqual(['T1/U1']);
});

it.each([
  ['where it is a member', 'CNEWS', null],
  ['where it was not invited', 'CSTRANGE', '/invite @verbatim'],
  ['in a private channel that it does not know of', 'CHIDDEN', '/invite @verbatim'],
])('tells whether the bot may post %s', async (_, channelId, advice) => {
  const slack = await startSlackStandIn({ botToken: 'xoxb-1', appToken: 'xapp-1' });
  onTestFinished(() => slack.close());
  const client = new webApi.WebClient('xoxb-1', { slackApiUrl: slack.apiUrl });
  const person = { userId: 'U1', userName: '', homeId: 'T1', workspaceId: 'T1', channelId };
  const options = { isAdmin: async () => true };
  const caller = toCaller(options as Parameters<typeof toCaller>[0], client, person);
  const told = (await caller.explainAbsence?.()) ?? null;
  expect(told).toEqual(advice === null ? null : expect.stringContaining(advice));
});
