import { expect, it } from 'vitest';
import { createHostQueue } from '../../../src/lib/net/host-queue.ts';

/** Tasks that end when told; `running` names those begun and not ended. */
function tasks() {
  const running = new Map<string, () => void>();
  const task = (name: string) => () =>
    new Promise<string>((resolve) => {
      running.set(name, () => {
        running.delete(name);
        resolve(name);
      });
    });
  return { running, task };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

it('lets few tasks a host run, and hosts beside each other', async () => {
  const { running, task } = tasks();
  const queue = createHostQueue({ perHost: 2, inAll: 4 });
  for (const name of ['a1', 'a2', 'a3']) void queue.add('https://a.example/feed', task(name));
  void queue.add('https://b.example/feed', task('b1'));
  await turn();
  expect([...running.keys()]).toEqual(['a1', 'a2', 'b1']);
  expect(queue.countOf('https://a.example/other')).toBe(3);
  running.get('a1')?.();
  await turn();
  expect([...running.keys()]).toEqual(['a2', 'b1', 'a3']);
});

it('lets doubtful tasks have half of the places', async () => {
  const { running, task } = tasks();
  const queue = createHostQueue({ perHost: 2, inAll: 4 });
  for (const name of ['a', 'b', 'c']) void queue.add(`https://${name}.example/`, task(name), true);
  for (const name of ['d', 'e', 'f']) void queue.add(`https://${name}.example/`, task(name));
  await turn();
  expect([...running.keys()]).toEqual(['a', 'b', 'd', 'e']);
});

it('gives the result or the failure, takes what is no address, and forgets hosts', async () => {
  const queue = createHostQueue({ perHost: 1, inAll: 1 });
  expect(await queue.add('nowhere', async () => 1)).toBe(1);
  const failing = queue.add('nowhere', async () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  expect(queue.countOf('nowhere')).toBe(0);
});
