/**
 * Short forms of given names. Own list; only those that stand for one name: Alex, Sam and Chris stand for several.
 */

const SHORT_FORMS = `
  abraham: abe
  andrew: andy drew
  anthony: tony
  benjamin: ben benny
  charles: charlie chuck
  christina: tina
  daniel: dan danny
  david: dave
  deborah: debbie deb
  donald: don donny
  edward: ed eddie ted
  elizabeth: liz lizzie beth betty eliza
  frederick: fred freddie
  gregory: greg
  james: jim jimmy jamie
  jennifer: jen jenny
  jeffrey: jeff
  joseph: joe joey
  katherine: kate katie kathy
  kenneth: ken kenny
  lawrence: larry
  leonard: len lenny
  margaret: maggie peggy meg
  matthew: matt
  michael: mike mick mickey
  nicholas: nick nicky
  peter: pete
  rebecca: becky
  richard: dick rick ricky richie
  robert: bob bobby rob robbie
  ronald: ron ronnie
  stephen: steve
  susan: sue susie
  theresa: terry
  thomas: tom tommy
  timothy: tim
  victoria: vicky
  william: bill billy will willie
  zachary: zach zack
  aleksandr: alexander oleksandr
  mohammed: muhammad mohammad mohamed muhammed mohamad
`;

const FULL_NAMES: ReadonlyMap<string, string> = new Map(
  SHORT_FORMS.trim()
    .split('\n')
    .flatMap((line) => {
      const [full = '', shorts = ''] = line.trim().split(': ');
      return shorts.split(' ').map((short): [string, string] => [short, full]);
    }),
);

/** @returns the full name that a given name is short for, lower case; itself when it is none of the list. */
export function fullNameOf(given: string): string {
  return FULL_NAMES.get(given) ?? given;
}
