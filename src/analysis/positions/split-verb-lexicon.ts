/** Verbs whose other part stands behind their object, as in "let Berg down", by their sign (sign-lexicon.ts). Own list. */

/** `verb … part/part`; all forms of the verb count. */
const SPLIT_VERBS: Readonly<Record<string, string>> = {
  L: `hope … wins/succeeds/survives/recovers/prospers/will win/will stay/stays/gets the job/gets it/gets well/gets better/does well/comes back/pulls through/makes it/keeps going/keeps it/lasts/will succeed/will survive/will recover/will be back/will be re-elected/will get/is re-elected/is elected/is spared/would win/would stay/would succeed/would survive/would recover/would be back|
    pray … recovers/survives/pulls through/gets well/gets better/will recover|in … ’s debt/’s corner|on … ’s shoulders|need … more than ever/now more than ever|give … any day/every time/any time|choose … any day/every time/over|on … ’s side/’s team|take … over any|follow … anywhere|trust … with my life`,
  q: `spend … than on|bore … with/rigid/stiff/silly|do … a disservice/no favours/no good|confuse … with|mistake … for|tear … heart out|rip … heart out|kick … off/in the|build … on sand|tell … to get lost/to go away/to wait/to shut up|give … a bad name/nothing/the runaround/the cold shoulder|make … look foolish/look stupid/pay/suffer/wait/beg/queue|leave … waiting/to suffer/worse off/to die/to burn/out of pocket|cost … his job/her job/their jobs/their homes/dear/dearly/a fortune/his life/her life|take … to the cleaners/away from/out of the|bully … into|talk … into|strip … of|
    in … ’s pocket/’s pockets/’s grip/’s pay|let … down|run … down/into the ground/ragged|hang … out to dry|put … down/at risk/in danger/through hell/last|
    leave … behind/in the lurch/high and dry/out in the cold/to fend/to rot/to die/to drown/stranded/homeless/exposed/in the dark/in limbo|
    sell … out/short/down the river/off/to his friends/to her friends/to their friends/to its friends/to the highest bidder|throw … overboard/under the bus/to the wolves/to the lions/to the dogs/on the scrapheap|
    drag … through the mud/down/into the gutter|take … for granted/for a ride/for fools/hostage|hold … to ransom/hostage/back/in contempt|
    bleed … dry/white|keep … in the dark/waiting/at arm’s length|turn … away/against/upside down|shut … out|lock … out|freeze … out|
    squeeze … out/dry|push … around/aside/out/over the edge/to the brink|force … out|drive … out/away/to despair/into the ground|
    bring … to its knees/into disrepute/down/to the brink|lead … astray/up the garden path|stab … in the back|talk … down|
    price … out|string … along|sweep … under the carpet/under the rug|shoot … in the foot|tear … apart/to pieces|rip … off/apart|
    cut … adrift|kick … out/in the teeth/when|pull … apart|play … off|make … a laughing stock/a scapegoat/worse|milk … dry|
    stitch … up|set … back/up to fail|tie … in knots|treat … like/as a/badly/shabbily/unfairly/shamefully/appallingly/with contempt|
    wipe … out/off the map|strip … bare|break … apart|beat … into|work … to death|bore … to tears|pass … by|write … off|
    keep … down|brush … off|starve … of|rob … of|deprive … of|fob … off`,
  g: `leave … alone|serve … well/faithfully/loyally|win … over|treat … the same/alike/equally/as an equal/with kindness|bring … back from the|give … shelter/food/work/a roof/a bed|teach … to|treat … like human/like adults/like people/like family/like one of/like equals/as equals|do … a service/proud/a favour/a power of good|handle … with care/tact/skill/dignity/respect|put … back in|get … talking/working/built/done/finished/moving again|make … happy/smile|give … back its/back their/back his/a home/a job/a start/their pride/its pride/something to|teach … everything|keep … in work/warm/fed/dry/open/informed/honest|bring … home/to life/hope/work/joy/water|save … from|lead … out of|
    see … through/safely|back … up/to the hilt|put … first/on the map/at ease/back on|get … back on/moving/through|
    bring … together/home/back to life/to life/into the open|turn … around|build … up|lift … up/out of|give … hope/a voice/a chance/a future/a hearing/a fair hearing/a break|
    help … out/through|keep … safe/afloat/alive/going/honest/together|treat … well/fairly/decently/with respect/with kindness|
    take … seriously/under its wing|set … free|pull … through|do … proud/justice|make … better/stronger/safer/possible/proud/welcome|
    put … back together|guide … through|steer … through|carry … through`,
  U: `hear … before|believe … when i/when we`,
  w: `find … closed/shut/locked/empty/gone|meet … in court`,
  S: `leave … in peace|put … on ice/on hold|hand … back|give … back/its due|pay … back|take … back|call … off|tear … up|put … right/back|
    let … go|clean … up|hold … to account|bring … to justice|rein … in|stop … from`,
  B: `see … in court|drag … to court|take … to court|sue … for|report … to|hold … responsible/accountable|take … to task|call … out|hit … where`,
  Z: `turn … down|throw … out|vote … down|rule … out|send … packing/back|show … the door|shrug … off|keep … out`,
};

/** @returns each verb with the words of its other part. */
export function spellSplitVerbs(): readonly {
  readonly verb: string;
  readonly rest: readonly string[];
  readonly sign: string;
}[] {
  return Object.entries(SPLIT_VERBS).flatMap(([sign, list]) =>
    list.split('|').flatMap((template) => {
      const [verb = '', parts = ''] = template.trim().split(' … ');
      return parts.split('/').map((part) => ({ verb, rest: part.trim().split(/\s+/u), sign }));
    }),
  );
}
