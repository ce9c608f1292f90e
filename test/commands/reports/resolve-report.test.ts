import { describe, expect, it } from 'vitest';
import { lineOf, openNewsroom, textOf } from '../../helpers/newsroom.ts';
import { boss, openWithReport, REPORTED, reader, speakerOf } from '../../helpers/reports.ts';
import { person } from '../../helpers/values/quote.ts';

describe('/reports resolve', () => {
  it('asks first, from whom to whom, and then every answer has it at once', async () => {
    const newsroom = await openWithReport();
    const { say } = newsroom;
    const asked = await say(lineOf(await say('/reports show 1', boss), 'It is Tomas'), boss);
    expect(textOf(asked)).toContain(
      '“I was wrong about the pilots.” by Ruth Aldane, chief executive → Tomas Harrowby',
    );
    expect(speakerOf(newsroom)).toBe('Ruth Aldane');
    const done = await say(lineOf(asked, 'Correct it'), boss);
    expect(done.fallback).toBe('Corrected: Ruth Aldane, chief executive → Tomas Harrowby.');
    expect(textOf(await say('/quote Harrowby'))).toContain(
      '> I was wrong about the pilots. (Tomas Harrowby)',
    );
    expect(textOf(await say('/quote Ruth Aldane'))).not.toContain('I was wrong');
    const [card] = (await say(`/cite ${REPORTED}`)).blocks;
    expect(card).toMatchObject({ quote: { how: 'corrected', isUncertain: false } });
  });

  it('shows in the article and beside the quote from whom to whom', async () => {
    const { say } = await openWithReport();
    await say('/reports resolve 1 speaker:Harrowby confirm:yes', boss);
    const url = 'https://coastal-courier.example/pilots-return-to-work';
    const article = textOf(await say(`/article ${url}`));
    expect(article).toContain('Corrected by the newsroom, 3 Mar, 09:30: who said it');
    expect(article).toContain(
      '- Corrected: Ruth Aldane: “I was wrong about the pilots.” → Tomas Harrowby: “I was wrong about the pilots.”',
    );
    expect(textOf(await say(`/cite ${REPORTED}`))).toContain(
      'Corrected by the newsroom, 3 Mar, 09:30: Ruth Aldane, chief executive → Tomas Harrowby',
    );
  });

  it('says that a name is new, and offers who may be meant by a slip', async () => {
    const { say } = await openWithReport();
    const asked = await say('/reports resolve 1 speaker:"Tomas Harowby"', boss);
    expect(textOf(asked)).toContain('Nobody called “Tomas Harowby” is known so far.');
    const meant = await say(lineOf(asked, 'Tomas Harrowby'), boss);
    expect(textOf(meant)).toContain('→ Tomas Harrowby');
    expect(textOf(meant)).not.toContain('so far');
  });

  it('gives nobody, where nobody can tell, and says that the newsroom said so', async () => {
    const newsroom = await openWithReport();
    const asked = await newsroom.say('/reports resolve 1 as:nobody', boss);
    await newsroom.say(lineOf(asked, 'Correct it'), boss);
    expect(speakerOf(newsroom)).toBeNull();
    const [card] = (await newsroom.say(`/cite ${REPORTED}`)).blocks;
    expect(card).toMatchObject({ quote: { speaker: 'Speaker not named', how: 'corrected' } });
  });

  it('gives somebody what was nobody’s', async () => {
    const newsroom = await openWithReport();
    await newsroom.say('/reports resolve 1 as:nobody confirm:yes', boss);
    await newsroom.say(`/reports add ${REPORTED} "I heard it from him"`, reader);
    const done = await newsroom.say('/reports resolve 2 speaker:Harrowby confirm:yes', boss);
    expect(done.fallback).toBe('Corrected: Speaker not named → Tomas Harrowby.');
    expect(speakerOf(newsroom)).toBe('Tomas Harrowby');
  });

  it('dismisses at once, and leaves the quote as it is', async () => {
    const newsroom = await openWithReport();
    const done = await newsroom.say('/reports resolve 1 as:dismiss', boss);
    expect(done.fallback).toContain('dismissed');
    expect(speakerOf(newsroom)).toBe('Ruth Aldane');
    expect(textOf(await newsroom.say('/reports list', boss))).toContain('# 0 reports open');
    const decided = textOf(await newsroom.say('/reports list resolved', boss));
    expect(decided).toContain('dismissed · slack Ada, 3 Mar, 09:30');
  });

  it('can be undone: the speaker that was found stands again, and the report is open', async () => {
    const newsroom = await openWithReport();
    const done = await newsroom.say('/reports resolve 1 speaker:Harrowby confirm:yes', boss);
    const undone = await newsroom.say(lineOf(done, 'Undo'), boss);
    expect(undone.fallback).toContain('Report 1 is open again');
    expect(speakerOf(newsroom)).toBe('Ruth Aldane');
    expect((await newsroom.say('/reports undo 1', boss)).fallback).toContain('nothing to undo');
    expect(textOf(await newsroom.say(`/cite ${REPORTED}`))).toContain(
      'Tomas Harrowby → Ruth Aldane, chief executive',
    );
  });

  it('lets one of two admins decide', async () => {
    const { say } = await openWithReport();
    await say('/reports resolve 1 as:dismiss', boss);
    expect((await say('/reports resolve 1 as:nobody confirm:yes', boss)).fallback).toBe(
      'Report 1 is decided already.',
    );
  });

  it.each([
    ['/reports resolve 1', 'Say who said it with speaker:'],
    ['/reports resolve 1 as:dismiss speaker:Harrowby', 'One of them.'],
    ['/reports resolve 1 speaker:Aldane', '2 names match “Aldane”. Who said it?'],
    ['/reports resolve 1 speaker:"Ruth Aldane"', 'whose the words are already'],
    ['/reports resolve 1 speaker:"Nils Ekdahl"', '→ Nils Ekdahl'],
    ['/reports resolve 1 speaker:"a senior aide"', '→ a senior aide'],
    ['/reports resolve 7 as:dismiss', 'There is no report 7.'],
    ['/reports resolve x as:dismiss', 'takes a whole number'],
  ])('changes nothing yet: %s', async (line, finding) => {
    const newsroom = await openWithReport();
    expect(textOf(await newsroom.say(line, boss))).toContain(finding);
    expect(speakerOf(newsroom)).toBe('Ruth Aldane');
    expect(await newsroom.services.store.listReports('open', 9)).toHaveLength(1);
  });

  it.each([
    ['Nils Ekdahl', 'person'],
    ['a senior aide', 'unnamed'],
    ['VESTMARK', 'body'],
  ])('takes one whom nobody has quoted yet as written: %s', async (name, kind) => {
    const newsroom = await openWithReport();
    await newsroom.say(`/reports resolve 1 speaker:"${name}" confirm:yes`, boss);
    expect(newsroom.services.index.get(REPORTED as never)?.speaker).toEqual({
      name,
      kind,
      office: null,
      speaksFor: null,
      how: 'named',
    });
  });

  it('asks which of two people of one name, and gives the office that tells them apart', async () => {
    const striker = { office: 'striker of Gullhaven FC', speaksFor: 'Gullhaven FC' };
    const minister = { office: 'harbour minister of Vestmark', speaksFor: 'Vestmark' };
    const newsroom = await openNewsroom({
      news: [
        { title: 'One', said: [{ words: 'The quay is safe.', by: person('Anna Berg', minister) }] },
        { title: 'Two', said: [{ words: 'We will score.', by: person('Anna Berg', striker) }] },
      ],
    });
    const [quay] = newsroom.services.index.find({ words: ['quay'], offset: 0, limit: 1 }).quotes;
    await newsroom.say(`/reports add "${quay?.id}" "The other one" speaker:"Anna Berg"`);
    const asked = await newsroom.say('/reports resolve 1 speaker:"Anna Berg"', boss);
    const sure = await newsroom.say(lineOf(asked, 'Anna Berg, striker'), boss);
    await newsroom.say(lineOf(sure, 'Correct it'), boss);
    const theirs = textOf(await newsroom.say('/quote "Anna Berg, striker of Gullhaven FC"'));
    expect(theirs).toContain('# Anna Berg, striker of Gullhaven FC: 2 quotes');
  });

  it('offers the same words in other outlets, and changes nothing of them unseen', async () => {
    const words = 'Thirty ships are waiting and nobody counts the hours.';
    const newsroom = await openNewsroom({
      news: ['Harbour Post', 'Coastal Courier'].map((outlet) => ({
        title: 'Ships wait',
        outlet,
        said: [{ words, by: person('Ruth Aldane') }],
      })),
    });
    const [lead] = newsroom.services.index.find({ offset: 0, limit: 1 }).quotes;
    await newsroom.say(`/reports add "${lead?.id}" "It was him"`);
    const done = await newsroom.say('/reports resolve 1 speaker:"Ivo Lund" confirm:yes', boss);
    const choices = done.blocks.flatMap((block) => (block.kind === 'choices' ? block.choices : []));
    expect(choices.map(({ label }) => label)).toEqual([`Ruth Aldane: “${words}”`]);
    expect(textOf(await newsroom.say('/quote Aldane'))).toContain('# Ruth Aldane: 1 quote');
  });
});
