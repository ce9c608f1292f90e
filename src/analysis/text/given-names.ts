/** Common given names by gender, for pronouns. Own list; a name that both use is in neither. */

const MALE = `dick aaron abdul abdullah adam adrian ahmed al alan albert alejandro alex alexander alexei alfred ali allen amir anders andre andreas andrei
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
evgeny yevgeny stanislav miroslav jaroslav vaclav tomas petr jiri marek piotr andrzej tadeusz kofi nelson thabo desmond bjorn olaf leif lasse henning mads soren niels
abraham adolfo agustin aidan akira alec aleksandr alfonso alfredo alistair allan alvin amos anatoly antonin archie arkady armand
armando arturo asher augustin axel baxter benedict benny bertrand blaine boyd bradford bradley brennan bruno burt caleb callum
cecil cesar chet chuka clayton clive clyde colm conrad constantin cornell curt cyrus dante darius davide daryll declan denny
denzel dino donnie donovan doyle duane dwayne dylan edison edgardo edmond edouard eamon eamonn efrain egon eldridge elias elliot
elmer elton elvis emmett enzo erich ernesto ernst errol ezra fabio farid farouk federico fergus fidel finn florian floyd franco
frederic fritz garrett garth geert geoff georg gerardo geraint gianni gideon giles gilberto gonzalo gregor gus hakan hamish hari
haruki hernan hiram horace horst howie humberto humphrey hubert ibrahima ike ignacio irving isaiah ismail jaime jakob jarrod
jasper jayson jed jeffery jermaine jerald jeremiah jerzy jonny josiah josef juergen julius justus kareem kasper kendrick klaas
kwame lamar laszlo laurent leandro leland leopold leroy lionel lonnie lowell luciano ludwig luiz luther lyle lyndon mahmood
manfred manny mariano marlon mats mathew mauricio maxime melvin mick mickey milo mordecai morris morton moses myron
napoleon nasser nate nicolae octavio olivier orrin orville osama osman otis pascal patricio paulus pawel pedrinho pieter quentin
quincy rafe raheem rahm rahul rajiv raj ramiro rashad rashid reginald renato reuben rhys robby roderick rolf romeo ronnie roscoe
ruben rufus ruslan sadiq saeed sami sanjay scottie sebastien sergio shlomo sherrod sigmund silas silvio simeon solomon stan
stanton stavros stevie sunil sylvester tad tayyip terence thaddeus theo theodor thorsten tobin tomasz toby tristan ulf ulrich
uri valentin vaughn vernon vin virgil vito waldo wally walid wendel wes weston wilbur wilfred wilhelm willem winfried woodrow
wyatt xavier yasser yusef yves zach zack zachariah zeke zoltan trayvon fethullah geir gerd gunnar gunther hakim harald helmut
ilya imran ingo ismael iskander ivo jarrett joakim jorg joris jozef jurgis kazuo kjell lech levi lubos magdi marten mattias
mikael miklos mihai murat nikita nikos oskar osvaldo pavlos petros radek radoslaw rune ryszard salim sandor sanjeev sayed selim
shahid sigurd stig stoyan sverre tarek tomislav torsten vasily viktoras vikram vitaly vyacheslav yannis yevhen yoshihide
zbigniew zoran owain gareth ewan angus alasdair lachlan rory seamus padraig cormac ruairi eoin oisin cillian dermot donal fintan
kwabena yaw kojo babatunde chidi emeka olu segun tunde sipho jabu tendai mandla bongani kagiso lekan femi okechukwu amadou
ousmane mamadou moussa cheikh per`;

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
vivian wanda wendy whitney wilma yasmin yolanda yvette yvonne zoe keiko yuki mei ayumi fumiko sinead siobhan niamh aoife gudrun solveig marit kari liv sissel hanne mette
abbie adela adriana adrienne agatha agnieszka alana alejandra aleksandra alexa alexis alina aline alisha alissa allie allyson
alyson amalia amelie amie anabel anabelle anastasiya aneta angelica angie anika aniko anisa anneke anneliese annika antoinette
antonia arlene asha augusta ayesha azadeh bernadette bernice bertha bette bettina bianca birgitta blanca blanche bridie brigid
bronwen bronwyn brittany candice carlotta carole carolyne catalina catarina catriona cecile celeste celine chantal charlene
christa christiane christie chrissy clarissa claudette clementine cleo colette constance cora coretta corazon cristina darlene
deanna deirdre delores delphine demi dena desiree dina dominique donatella dorothea dorothee edna edwina eleanora eleni elin
elisa elisabeth elise elke ellie eloise elspeth elvira elsie emilie emmanuelle enid ericka esmeralda estella estelle ester ethel
eugenia eunice evangeline evelina evita fabiola fanny fay felicity freda frederica freya frida friederike gabby gabriele galina
genevieve georgette georgina germaine gertrude gilda gillian ginny giovanna gisela giselle glenys goldie graciela greer
guadalupe gwendolyn gwyneth haley halima hanan hana hedda hedwig hattie helene hella hermione hilary hilda hildegard huda ilona
imogen indira inga ingeborg inger iolanda ione isabelle isla isolde jana janelle janette jaqueline jayne jeanette jeanine
jeannie jennie jillian joana joann jocelyn jodi jodie joelle johanna jolanta joni josefina josie judi juliet juliette justine
kaitlin kara karla karolina katarina katarzyna katharina katharine kathrin katja kaye keisha kelli kellie kendra khadija
kiersten kimberly kirsty krystal kristi kristine krystyna lana latoya laila larisa latisha laurie lea leah leanne lenora leonie
leonora leona letitia liana libby lidiya liesel lila liliana lilian lina lizzie lorelei lorena lorna lottie louisa louise
luciana lucie lucille lucinda lucretia luisa luz lyndsey lynette lynne maddie madelyn magda maeve mairead malala mallory manuela
mara marcella marcelle mareike margarita margarete marge margery margherita mariam mariana maribel marietta mariel marilynn
marisol marita marla marlee marlena marta martina maryam maryanne mathilde matilde maura mavis maxine meera megyn meg melba
melody meryl michele mila milena millicent millie mimi minnie mirjam mitzi mollie morag morgana myrna myrtle nadezhda nadja
nanci nanette nastassja natalya nell nella nellie neera nettie nichola nicola nicolette nilda nirmala noemi noor noreen nuala
odette odile olena oksana ophelia oriana ottilie paige paloma paola patrice patty pauletta pernille petronella philippa
philomena phoebe pia pilar polina portia priya queenie rachael rachelle raquel rebekah reena regine reina renate renu rhoda
robyn rochelle rosalie rosalyn rosamund rosanna roseann roseanne rosemarie rosie rowena roxana roza rukhsana ruthie saba sadie
safiya salma samira sangeeta sanna saskia scarlett selma senta shanice shanna shari shauna sheena sherri sherrie sherry shira
sibyl sigourney silvana simona sinéad siri solange sondra sonya soraya stacey stefania stefanie steffi sunita susana susie suzan
suzette svenja sybil sylvie tabitha tamar tamika tammi tania tanja tatyana tawakkol tessa thea thelma theodora therese tilda
tonya tova tricia trish trudy uma ute valentina valeria verena verna veronika vicky vilma violeta vita viviane wenche wiebke
wilhelmina winifred winnie xenia xiomara yael yana yasemin yelena yesenia ylva yulia zainab zara zelda zeynep zofia zuzana
agneta astri bodil britta ebba elna gerda gunilla hedvig hjordis jorunn karianne kirsti liselotte maja malin marianna maren
marte pernilla ragnhild randi ronja runa sanne signe sigrun silje torill tove turid ulla unni vigdis wanja akosua abena adwoa
amma chioma ngozi ifeoma adaeze folake funmi yetunde thandi nomsa zanele nandi lindiwe busisiwe fatou aminata mariama khady`;

const GENDER_BY_NAME = new Map<string, Gender>();
for (const name of MALE.split(/\s+/u)) GENDER_BY_NAME.set(name, 'male');
for (const name of FEMALE.split(/\s+/u)) GENDER_BY_NAME.set(name, 'female');

export type Gender = 'male' | 'female';

/** @returns the gender most bearers of this given name have (any case); null for a name that is not in the list. */
export function genderOfGivenName(name: string): Gender | null {
  return GENDER_BY_NAME.get(name.toLowerCase()) ?? null;
}
