import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { NOBODY, OPERATOR, setVisitor, visitorOf } from '../../../src/platforms/console/visitor.ts';

it('is the one who runs the program where nobody is told', async () => {
  const app = new Hono();
  app.get('/', (c) => c.json(visitorOf(c) === OPERATOR && visitorOf(c).isAdmin));
  expect(await (await app.request('/')).json()).toBe(true);
  expect(await OPERATOR.isStillHere()).toBe(true);
});

it('is told for one request alone', async () => {
  const app = new Hono();
  app.get('/:name', (c) => {
    const name = c.req.param('name');
    if (name !== 'nobody') setVisitor(c, { ...OPERATOR, name, isAdmin: false });
    return c.text(visitorOf(c).name);
  });
  expect(await (await app.request('/ada')).text()).toBe('ada');
  expect(await (await app.request('/nobody')).text()).toBe('console');
});

it('has no rights as long as nobody is known', () => {
  expect(NOBODY).toMatchObject({ isAdmin: false, formToken: null });
});
