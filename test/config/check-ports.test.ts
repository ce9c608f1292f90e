import { expect, it } from 'vitest';
import { checkPorts } from '../../config/check-ports.ts';
import { configSchema } from '../../config/schema.ts';

const check = (settings: object) => checkPorts(configSchema.parse(settings));
const websub = { publicUrl: 'https://hubs.example', port: 3000 };

it('tells which two have the same port, also where one is a default', () => {
  expect(check({ operation: { port: 3000 } })).toEqual([
    'console.port and operation.port: found 3000 for both, allowed: one for each.',
  ]);
  expect(
    check({ websub, slack: { http: { publicUrl: 'https://s.example', port: 3000 } } }),
  ).toEqual([
    expect.stringMatching(/^console\.port and websub\.port: found 3000/),
    expect.stringMatching(/^console\.port and slack\.http\.port: /),
    expect.stringMatching(/^websub\.port and slack\.http\.port: /),
  ]);
});

it('takes every address of the machine for this one, too', () => {
  const others = { operation: { port: 3000, host: '10.0.0.5' } };
  expect(check(others)).toEqual([]);
  expect(check({ ...others, console: { host: '0.0.0.0' } })).toHaveLength(1);
  expect(check({ operation: { port: 3000, host: '::' } })).toHaveLength(1);
});

it('says nothing of any free port, nor of what does not listen', () => {
  expect(check({ console: { port: 0 }, operation: { port: 0 } })).toEqual([]);
  expect(check({ console: { enabled: false }, operation: { port: 3000 } })).toEqual([]);
  expect(check({ websub: { port: 3000 }, slack: { http: { port: 3000 } } })).toEqual([]);
});
