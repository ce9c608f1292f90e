/** Common given names by gender, for pronouns. Own list; a name that both use is in neither. */

const MALE = `aaron abdul abdullah adam adrian ahmed al alan albert alejandro alex alexander alexei alfred ali allen amir anders andre andreas andrei
andrew andy angelo anthony anton antonio arnold arthur ban barack barry ben benjamin bernard bernie bert bill billy bob bobby boris brad
brandon brendan brent brett brian bruce bryan bryce byron calvin carl carlos cedric chad charles charlie chester chris christian christopher
chuck clarence clark clay clement cliff clifford clint clinton cody colin conor corey cornelius cory craig curtis cyril dale dan daniel danny
darrell darren daryl dave david dean dennis derek desmond diego dimitri dmitri dmitry dominic don donald doug douglas drew duncan dustin dwight earl ed
eddie edgar edmund eduardo edward edwin eli elijah elliott emanuel emil emmanuel enrique eric erik ernest ethan eugene evan felipe felix fernando francis
francisco frank franklin fred frederick gabriel garry gary gavin gene geoffrey george gerald gerard gilbert glenn gordon graham grant greg gregory
guillermo gustavo guy hamid hank hans harold harry harvey hassan hector henrik henry herbert herman howard hugh hugo hussein ian ibrahim igor isaac
ivan jack jackson jacob jake jamal james jan jared jason javier jay jeb jeff jeffrey jens jeremy jerome jerry jesse jim jimmy joachim joaquin joe joel johan
john johnny jon jonas jonathan jorge jose joseph josh joshua juan jules julian julio justin karim karl keith ken kenneth kevin khalid khizr kirk
klaus konstantin kurt kyle lance larry lars lawrence lee leo leon leonard lester lewis liam lloyd lorenzo louis lucas luis luke magnus mahmoud malcolm
manuel marc marcel marco marcus mario mark marshall martin marvin mateo matt matteo matthew maurice max maxim merrick michael miguel mike mikhail
milan miles milton mitch mitchell mitt mohamed mohammad mohammed muhammad mustafa nathan nathaniel neal neil ned newt nicholas nick nicolas nigel nikolai noah
norman oleg oliver omar oscar otto owen pablo patrick paul pavel pedro percy pete peter phil philip phillip pierre rafael ralph ramon rand randall
randy raul ray raymond reggie reince rex ricardo richard rick ricky rob robbie robert roberto rod rodney rodrigo roger roland ron ronald
ross roy rudolph rudy rupert russ russell ryan salman salvador sam samuel saul scott sean sebastian serge sergei sergey seth shane shaun shawn
sheldon sidney simon spencer stanley stefan stephen steve steven stewart stuart sven tariq ted terrence terry thad theodore thomas tim timothy todd
tom tommy tony travis trent trevor trey tyler victor viktor vince vincent vladimir wallace walter warren wayne wendell werner wesley will willard william
willie winston yuri yusuf zachary lindsey marco paulo gerhard dieter wolfgang heinz jurgen matthias tobias rainer luca giovanni giuseppe mehmet recep hiroshi kenji shinzo volodymyr bashar benjamin
evgeny yevgeny stanislav miroslav jaroslav vaclav tomas petr jiri marek piotr andrzej tadeusz kofi nelson thabo desmond bjorn olaf leif lasse henning mads soren niels`;

const FEMALE = `abby abigail ada adele agnes aileen aisha alexandra alexandria alice alicia alison allison alma alyssa amanda amber amelia amina amy ana anastasia
andrea angela angelina anita anja ann anna anne annette annie april ariana arianna ashley astrid audrey ava barbara beatrice becky bella beth betsy betty
beverly birgit bonnie brenda brianna bridget brigitte brooke camila camille candace carla carly carmen carol caroline carolyn carrie cassandra catherine cathy cecilia
celia charlotte chelsea cheryl chloe christina christine cindy claire clara claudia colleen condoleezza connie consuelo corinne crystal cynthia daisy daniela danielle
daphne dawn deborah debbie debra delia denise diana diane dianne dolores donna dora doris dorothy edith eileen elaine eleanor elena eliza elizabeth
ella ellen elsa emily emma erica erika erin esther eva evelyn fatima faye felicia fiona flora florence frances gabriela gabrielle gail gemma georgia geraldine
gina giulia gladys glenda gloria grace greta gretchen gwen hannah harriet hazel heather heidi helen helena helga henrietta hillary holly hope huma ida
ilse imelda ines ingrid irene irina iris isabel isabella ivana ivanka ivy jackie jacqueline jane janet janice jasmine jean jeanne jenna jennifer jenny jessica jill
joan joanna joanne josephine joy joyce juanita judith judy julia juliana julie june kamala karen karin karina kate katherine kathleen kathryn kathy katie katrina katya
kayla kellyanne kelly kerstin kim kirsten kirstjen krista kristen kristin kristina lara larissa laura lauren leila lena leslie leticia lidia lillian lily linda lisa liz lois
lola loretta lorraine lucia lucy lydia lynn mabel madeleine madeline magdalena maggie maia malia mandy marcia margaret margot maria marianne marie marilyn marina marine marion marisa
marjorie marlene marsha martha mary matilda maureen maya megan meghan melania melanie melinda melissa mercedes meredith mia michelle mildred minyon miranda miriam
moira molly mona monica muriel myra nadia nadine nancy naomi natalia natalie natasha nicole nikki nina noelle nora norma olga olivia opal pamela patricia patti paula pauline
peggy penelope penny petra phyllis polly priscilla rachel ramona rebecca regina renata renee rhonda rita roberta robin rosa rosalind rose rosemary roxanne ruth sabine sabrina
sally samantha sandra sara sarah sasha selena serena shannon sharon sheila shelly sheryl shirley sigrid silvia simone sofia sonia sonja sophia sophie stacy stella stephanie sue
susan susanna susanne suzanne svetlana sylvia tamara tammy tanya tara tatiana teresa theresa tiffany tina tracy tulsi ulrike ursula valerie vanessa vera veronica vicki victoria viola virginia
vivian wanda wendy whitney wilma yasmin yolanda yvette yvonne zoe keiko yuki mei ayumi fumiko sinead siobhan niamh aoife gudrun solveig marit kari liv sissel hanne mette`;

const GENDER_BY_NAME = new Map<string, Gender>();
for (const name of MALE.split(/\s+/u)) GENDER_BY_NAME.set(name, 'male');
for (const name of FEMALE.split(/\s+/u)) GENDER_BY_NAME.set(name, 'female');

export type Gender = 'male' | 'female';

/** @returns the gender most bearers of this given name have (any case); null for a name that is not in the list. */
export function genderOfGivenName(name: string): Gender | null {
  return GENDER_BY_NAME.get(name.toLowerCase()) ?? null;
}
